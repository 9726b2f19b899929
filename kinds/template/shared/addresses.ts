/** An address of letters that need no closer look: a host name, and a path of printable ASCII in one piece. */
const plain = /^https?:\/\/(?:[a-z\d-]{1,63}\.)+[a-z]{2,}(?::\d{1,4})?(?:[/?#][!#$&-+\--;=?-Z_a-z~%]*)?$/i;

/**
 * Whether an address can be opened, as a look at its characters alone shows. Two hyphens may encode a host name that
 * does not exist, and a second scheme may begin a second address.
 */
export const isPlainAddress = (address: string): boolean =>
  plain.test(address) && !address.includes('--') && !address.includes('://', 8);

/** What is, or was meant to be, a variable: other rules report it. */
const variable = /\{\{[^{}]*\}\}|[$＄][({（｛][^(){}（）｛｝$]*[)}）｝]?/g;

const unseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** Why an address opens nothing. */
export type AddressFault = 'space' | 'two' | 'unreadable';

/**
 * Finds out whether an address that begins with its scheme and a host can be opened, variables set aside: it is one
 * address, with no space or invisible character, and parses as the URL standard says (port up to 65535).
 */
export function addressFault(address: string): AddressFault | undefined {
  if (isPlainAddress(address)) return undefined;
  const fixed = address.replace(variable, 'x');
  // A list of addresses, or two that were pasted behind each other. A path or query may name another one.
  const [beforeQuery = ''] = fixed.slice(8).split(/[?#]/, 1);
  if (/(?:[\s,;|]\s*|\w)https?:\/\/|^(?:\/?https?:)/i.test(beforeQuery)) return 'two';
  if (unseen.test(fixed)) return 'space';
  return URL.canParse(fixed) ? undefined : 'unreadable';
}

/** Whether a text begins as an address does: with http:// or https:// and a host. */
export const isAddress = (text: string): boolean => /^https?:\/\/[^\s/?#]/i.test(text);
