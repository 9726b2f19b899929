import type { JsonObject } from '../../core/document/document.ts';
import { isObject, valueAt } from '../../core/document/members.ts';
import type { Path } from '../../core/document/path.ts';
import { textLimit as textLimitIn } from '../../core/schema/text-limits.ts';
import limits from './limits.json' with { type: 'json' };
import { template } from './schema.ts';

/**
 * The limit of a text as other parts of the template change it.
 *
 * @param limit what the schema says of the place
 */
export function textLimit(value: JsonObject, path: Path, limit: number): number | undefined {
  if (isWrittenByWhatsApp(value, path)) return undefined;
  if (!hasOffer(value)) return limit;
  const { template: ofTemplate, button } = limits;
  if (path.at(-1) === 'CouponCode') return button.couponCodeLimitedTimeOffer;
  return path.at(-3) === 'Components' && limit === ofTemplate.bodyText ? ofTemplate.bodyTextLimitedTimeOffer : limit;
}

/** The limit of the text at a path of a template; undefined where it has none. */
export const limitAt = (value: JsonObject, path: Path): number | undefined =>
  textLimitIn({ schema: template, kind: { textLimit } }, value, path);

/** Whether the text at a path is a note in the place of one that WhatsApp writes: the text of a part, or a label. */
function isWrittenByWhatsApp(value: JsonObject, path: Path): boolean {
  if (path.at(-1) !== 'Text' || path.includes('CardComponents')) return false;
  if (path.at(-3) === 'Components') return value.Category === 'AUTHENTICATION';
  const type = valueAt(value, [...path.slice(0, -1), 'Type']);
  return type === 'MPM' || type === 'CATALOG' || (type === 'COPY_CODE' && value.Category === 'MARKETING');
}

/** Of the template that was asked for last: each of its texts asks the same. */
let last: { value: JsonObject; hasOffer: boolean } | undefined;

function hasOffer(value: JsonObject): boolean {
  if (last?.value !== value) {
    const { Components: list } = value;
    const isOffer = (part: unknown) => isObject(part) && part.Type === 'LIMITED_TIME_OFFER';
    last = { value, hasOffer: Array.isArray(list) && list.some(isOffer) };
  }
  return last.hasOffer;
}
