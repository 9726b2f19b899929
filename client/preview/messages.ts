/** What the preview's page and the extension tell each other. Neither trusts the other: messages are read, not cast. */

import type { Entered } from '../../core/preview/tree.ts';

/** A drawing with what it is called. */
interface ShownDrawing {
  title: string;
  /** Markup that the language server made; nothing that a document says is markup in it. */
  html: string;
  /** The document it is of, where that is another one. */
  uri?: string;
}

/** What the page shows. */
export interface PreviewState {
  type: 'show';
  /** The file that it is of. */
  name: string;
  uri: string;
  drawings: readonly ShownDrawing[];
  /** What is to be known of the drawings: that they are of an older text, say. */
  notice: string;
  isStale: boolean;
  isPinned: boolean;
  hasOthers: boolean;
  against: Against;
  /** Whether it has screens that can be walked through, and how many steps were made; null where nobody walks. */
  canWalk: boolean;
  walked: number | null;
  /** The variables with their own samples, and the values that are tried. */
  samples: readonly { name: string; value: string; tried: string }[];
  lengths: readonly { label: string; isOver: boolean }[];
}

/** Which part the cursor is in; null where it is in none that is drawn. */
interface Mark {
  type: 'mark';
  pointer: string | null;
}

export type ToPage = PreviewState | Mark;

/** What a document can be shown beside. */
const againsts = ['nothing', 'commit', 'remote'] as const;

export type Against = (typeof againsts)[number];

/** What the page asks for. */
export type FromPage =
  | { type: 'ready' }
  /** A part was chosen, of this document or of another. */
  | { type: 'select'; pointer: string; uri: string | null }
  /** A value for a variable; empty for its own sample. */
  | { type: 'try'; name: string; value: string }
  | { type: 'useSamples' }
  | { type: 'resetSamples' }
  | { type: 'walk'; isOn: boolean }
  /** A part was tapped, or another value does something: with what the screen has. */
  | { type: 'step'; pointer: string; form: Entered }
  | { type: 'enter'; form: Entered }
  | { type: 'back' }
  | { type: 'pin'; isPinned: boolean }
  | { type: 'others'; hasOthers: boolean }
  | { type: 'against'; against: Against };

/** More than any value or pointer needs. */
const longest = 10_000;

/** A screen has fewer fields. */
const mostFields = 200;

/** What was entered; undefined where it is nothing that fields can have. */
function enteredIn(form: unknown): Entered | undefined {
  if (typeof form !== 'object' || form === null || Array.isArray(form)) return undefined;
  const fields = Object.entries(form);
  const isValue = (value: unknown) =>
    isText(value) ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (Array.isArray(value) && value.length <= mostFields && value.every(isText)) ||
    isRange(value);
  const isFine = fields.length <= mostFields && fields.every(([name, value]) => isText(name) && isValue(value));
  return isFine ? Object.fromEntries(fields) : undefined;
}

/** A period has two days. */
const isRange = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length <= 2 &&
  Object.entries(value).every((part) => part.every(isText));

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longest;

/** A message of the page; undefined where it is none that it may send. */
export function readFromPage(message: unknown): FromPage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, pointer, uri, name, value, isOn, form, isPinned, hasOthers, against } = message as {
    [key: string]: unknown;
  };
  switch (type) {
    case 'ready':
    case 'useSamples':
    case 'resetSamples':
    case 'back':
      return { type };
    case 'walk':
      return typeof isOn === 'boolean' ? { type, isOn } : undefined;
    case 'step': {
      const entered = enteredIn(form);
      return isText(pointer) && entered ? { type, pointer, form: entered } : undefined;
    }
    case 'enter': {
      const entered = enteredIn(form);
      return entered && { type, form: entered };
    }
    case 'select':
      return isText(pointer) && (uri === null || isText(uri)) ? { type, pointer, uri } : undefined;
    case 'try':
      return isText(name) && isText(value) ? { type, name, value } : undefined;
    case 'pin':
      return typeof isPinned === 'boolean' ? { type, isPinned } : undefined;
    case 'others':
      return typeof hasOthers === 'boolean' ? { type, hasOthers } : undefined;
    case 'against': {
      const known = againsts.find((one) => one === against);
      return known && { type, against: known };
    }
    default:
      return undefined;
  }
}
