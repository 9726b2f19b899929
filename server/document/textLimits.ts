import limits from '../../schemas/limits.json' with { type: 'json' };
import type { LimitName } from '../../schemas/source/schema.ts';
import { schemaAt } from '../schema/lookup.ts';
import type { JsonObject } from './document.ts';
import { type Dialect, dialectOf } from './kind.ts';
import { entryOf, valueAt } from './members.ts';
import type { Path } from './path.ts';

/**
 * How many characters the text at a path can have at most; undefined where no page names a limit. The schema has the
 * limits; what depends on another part of the document is here.
 */
export function textLimit(document: JsonObject, path: Path): number | undefined {
  const { dialect, hasOffer } = aboutLimits(document);
  const limit = dialect && schemaAt(dialect.schema, path)?.['x-limit'];
  const type = valueAt(document, [...path.slice(0, -1), 'Type']);
  const name = typeof limit === 'object' ? entryOf(limit, String(type)) : limit;
  if (name === undefined || isWrittenByWhatsApp(document, path, type)) return undefined;
  return numberOf((hasOffer && beside[name]) || name);
}

/** What is shorter in a template that has a LIMITED_TIME_OFFER. */
const beside: { readonly [name in LimitName]?: LimitName } = {
  'template.bodyText': 'template.bodyTextLimitedTimeOffer',
  'button.couponCode': 'button.couponCodeLimitedTimeOffer',
};

/** Whether the text at a path is a note in the place of one that WhatsApp writes: the text of a part, or a label. */
function isWrittenByWhatsApp(document: JsonObject, path: Path, type: unknown): boolean {
  if (path.at(-1) !== 'Text' || path.includes('CardComponents')) return false;
  if (path.at(-3) === 'Components') return document.Category === 'AUTHENTICATION';
  return type === 'MPM' || type === 'CATALOG' || (type === 'COPY_CODE' && document.Category === 'MARKETING');
}

function numberOf(name: LimitName): number | undefined {
  const limit = valueAt(limits, name.split('.'));
  return typeof limit === 'number' ? limit : undefined;
}

interface AboutLimits {
  dialect: Dialect | undefined;
  hasOffer: boolean;
}

/** Asked of every text of a document, and the same for all of them. */
const known = new WeakMap<JsonObject, AboutLimits>();

function aboutLimits(document: JsonObject): AboutLimits {
  let about = known.get(document);
  if (!about) {
    const { Components: list } = document;
    const hasOffer = Array.isArray(list) && list.some((part) => valueAt(part, ['Type']) === 'LIMITED_TIME_OFFER');
    about = { dialect: dialectOf(document), hasOffer };
    known.set(document, about);
  }
  return about;
}
