import type { JsonObject } from '../../core/document/document.ts';
import { entryOf, valueAt } from '../../core/document/members.ts';
import type { Path } from '../../core/document/path.ts';
import limits from './limits.json' with { type: 'json' };

/** Where the text at a path can have at most so many characters, and undefined where no page names a limit. */
export function textLimit(document: JsonObject, path: Path): number | undefined {
  const member = path.at(-1);
  const list = path.at(-3);
  if (typeof member !== 'string') return undefined;
  if (path.length === 1) return member === 'TemplateName' ? limits.template.name : undefined;
  if (list === 'Buttons') return hasFixedLabel(document, path) ? undefined : buttonLimit(document, member);
  if (member !== 'Text') return undefined;
  const type = valueAt(document, [...path.slice(0, -1), 'Type']);
  if (list === 'CardComponents') return type === 'BODY' ? limits.card.bodyText : undefined;
  return list === 'Components' ? componentLimit(document, type) : undefined;
}

function componentLimit(document: JsonObject, type: unknown): number | undefined {
  const { template } = limits;
  // The texts of an AUTHENTICATION template are generated.
  if (document.Category === 'AUTHENTICATION') return undefined;
  if (type === 'BODY') return hasOffer(document) ? template.bodyTextLimitedTimeOffer : template.bodyText;
  if (type === 'HEADER') return template.headerText;
  if (type === 'FOOTER') return template.footerText;
  return type === 'LIMITED_TIME_OFFER' ? template.offerText : undefined;
}

/** Whether the text at a path is a note in the place of a label that WhatsApp writes. */
function hasFixedLabel(document: JsonObject, path: Path): boolean {
  if (path.at(-1) !== 'Text' || path.includes('CardComponents')) return false;
  const type = valueAt(document, [...path.slice(0, -1), 'Type']);
  return type === 'MPM' || type === 'CATALOG' || (type === 'COPY_CODE' && document.Category === 'MARKETING');
}

function buttonLimit(document: JsonObject, member: string): number | undefined {
  const { button } = limits;
  if (member === 'CouponCode') return hasOffer(document) ? button.couponCodeLimitedTimeOffer : button.couponCode;
  const ofButtons: { readonly [member: string]: number } = {
    Text: button.text,
    Url: button.url,
    PhoneNumber: button.phoneNumber,
    AutofillText: button.autofillText,
  };
  return entryOf(ofButtons, member);
}

/** Asked of every text of a document, and the same for all of them. */
const withOffer = new WeakMap<JsonObject, boolean>();

function hasOffer(document: JsonObject): boolean {
  let answer = withOffer.get(document);
  if (answer === undefined) {
    const { Components: list } = document;
    answer = Array.isArray(list) && list.some((part) => valueAt(part, ['Type']) === 'LIMITED_TIME_OFFER');
    withOffer.set(document, answer);
  }
  return answer;
}
