/** A stretch of text that looks the same throughout. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  code?: boolean;
  link?: boolean;
  /** The name of the variable that it is of. */
  variable?: string;
  /** Whether it is the variable's sample; otherwise it is the placeholder. */
  isFilled?: boolean;
}

/** A line of a body, as WhatsApp draws it. */
export interface Line {
  kind: 'text' | 'bullet' | 'number' | 'quote';
  /** The number of an entry of a list, as it is written: `1.` */
  marker?: string;
  runs: readonly Run[];
}

/** What a button does, which its icon shows. */
export type ButtonAction = 'reply' | 'link' | 'call' | 'copy' | 'fill' | 'form' | 'catalog' | 'list' | 'unknown';

/** Where a part is drawn from. */
interface Placed {
  /** JSON pointer (RFC 6901) into the document; empty for the whole of it. */
  pointer: string;
}

interface Parent {
  children: readonly PreviewNode[];
}

/**
 * A part of what a customer sees. Renderers draw the tree, and nothing else knows how a message looks; every text of
 * the document that the customer reads is in it once, in the order in which they read.
 */
export type PreviewNode = Placed &
  (
    | (Parent & { type: 'chat'; language: string; isRightToLeft: boolean })
    /** A message; its buttons are in it. */
    | (Parent & {
        type: 'bubble';
        /** Whether the words are not the ones that WhatsApp will show: those are not known. */
        isUnsure: boolean;
      })
    | { type: 'title'; runs: readonly Run[] }
    | {
        type: 'media';
        media: 'image' | 'video' | 'document' | 'unknown';
        /** What the name of a document ends with, such as `PDF`. */
        fileType?: string;
        name: readonly Run[];
        caption: readonly Run[];
      }
    /** What WhatsApp shows of a catalog. It is not in the document, so a placeholder is drawn. */
    | { type: 'product'; title: string; description: string }
    /** An offer that ends, with its code. */
    | { type: 'offer'; runs: readonly Run[]; hasCountdown: boolean; code: readonly Run[] }
    /** `isFolded`: whether WhatsApp shows only the beginning of a long one, with “Read more”. */
    | { type: 'body'; lines: readonly Line[]; isFolded: boolean }
    | { type: 'footer'; runs: readonly Run[] }
    /** `folded`: how many of them WhatsApp shows only after “See all options”. */
    | (Parent & { type: 'buttons'; folded: number })
    | { type: 'button'; action: ButtonAction; runs: readonly Run[] }
    | (Parent & { type: 'carousel' })
    | (Parent & { type: 'card'; number: number; of: number })
    /** What is proposed to somebody who opens the chat. */
    | (Parent & { type: 'ice-breakers' })
    | { type: 'ice-breaker'; runs: readonly Run[] }
    /** The list that `/` opens. */
    | (Parent & { type: 'commands' })
    | { type: 'command'; name: string; runs: readonly Run[] }
    | ScreenPart
    | RoutesPart
    /** What has no look of its own in a chat: its name, and what it is about. */
    | { type: 'summary'; title: string; lines: readonly string[] }
    /** What is to be known beside the message, in the reader's language. */
    | { type: 'note'; text: string }
  );

/** A point of a picture, in pixels. */
interface Point {
  x: number;
  y: number;
}

/** Where the screens of a flow lead, laid out in pixels. */
type RoutesPart =
  | (Parent & {
      type: 'routes';
      width: number;
      height: number;
      /** Ways between screens, by their numbers: with the names of the data that travel, in the middle of the way. */
      edges: readonly (Point & { from: number; to: number; points: readonly Point[]; carries: string })[];
    })
  | (Point & {
      type: 'route';
      name: string;
      title: string;
      width: number;
      height: number;
      role: 'entry' | 'between' | 'end' | 'dead-end' | 'unreachable';
      /** The numbers of the screens that it leads to. */
      to: readonly number[];
    });

/** What a screen of a flow consists of. */
type ScreenPart =
  /** A screen, which opens over the chat. `isFirst`: it is closed, and not left to the one before. */
  | (Parent & { type: 'screen'; title: readonly Run[]; isFirst: boolean })
  | { type: 'screen-text'; size: 'heading' | 'subheading' | 'body' | 'caption'; lines: readonly Line[] }
  | {
      type: 'field';
      field: 'text' | 'area' | 'select' | 'date' | 'photo' | 'file';
      label: readonly Run[];
      description: readonly Run[];
      /** What it has at the start; else the field is empty. */
      value: readonly Run[];
      helper: readonly Run[];
      isOptional: boolean;
      isDisabled: boolean;
      entry?: FieldEntry;
    }
  | (Parent & {
      type: 'choices';
      /** Its name, where something can be chosen, and the part that does something then. */
      entry?: Pick<FieldEntry, 'name' | 'changes'>;
      choice: 'several' | 'one' | 'chips';
      label: readonly Run[];
      description: readonly Run[];
      isOptional: boolean;
    })
  | {
      type: 'choice';
      runs: readonly Run[];
      description: readonly Run[];
      metadata: readonly Run[];
      isChosen: boolean;
      isDisabled: boolean;
      hasImage: boolean;
      /** Its id, where it can be chosen. */
      value?: string;
      /** Such as `#25D366`. */
      color?: string;
    }
  | {
      type: 'opt-in';
      runs: readonly Run[];
      isChosen: boolean;
      hasLink: boolean;
      isOptional: boolean;
      entry?: Pick<FieldEntry, 'name' | 'changes'>;
      step?: string;
    }
  /** `step`, here and below: the part whose tap does something, where somebody walks through. */
  | { type: 'screen-link'; runs: readonly Run[]; step?: string }
  /** Images beside each other, of which a screen shows one: each by what it says of itself. */
  | (Parent & { type: 'pictures'; ratio: number })
  | { type: 'picture'; runs: readonly Run[] }
  | (Parent & { type: 'entries'; label: readonly Run[]; description: readonly Run[] })
  | {
      type: 'entry';
      runs: readonly Run[];
      description: readonly Run[];
      metadata: readonly Run[];
      end: readonly (readonly Run[])[];
      badge: readonly Run[];
      tags: readonly (readonly Run[])[];
      hasImage: boolean;
      step?: string;
    }
  | {
      type: 'screen-button';
      runs: readonly Run[];
      left: readonly Run[];
      center: readonly Run[];
      right: readonly Run[];
      isDisabled: boolean;
      step?: string;
    };

/** What somebody has put into fields, by their names: texts, ids, or whether something is chosen. */
export type Entered = { readonly [field: string]: string | number | boolean | readonly string[] | EnteredRange };

/** The first and the last day of a period, each empty as long as it is not entered. */
type EnteredRange = { readonly [part: string]: string };

/** Somebody walks through screens: where they tapped, one after the other, and what they entered since. */
export interface WalkOptions {
  /** `pointer`: the part that was tapped; `form`: what its screen had then. */
  steps: readonly { pointer: string; form: Entered }[];
  entered: Entered;
}

/** What a field is called, and what it has, where it can be filled in. */
export interface FieldEntry {
  name: string;
  value: string;
  input: 'text' | 'number' | 'email' | 'password' | 'tel' | 'date' | 'area' | 'select' | 'file';
  /** The parts of a value that has several, such as the two dates of a period, each with its label. */
  parts?: readonly { name: string; value: string; label: string }[];
  options: readonly { value: string; title: string }[];
  /** The part that does something as soon as this changes. */
  changes?: string;
}

/** What a preview is made with. */
export interface PreviewOptions {
  /** For screens: only the one where somebody is, which can be filled in and left. */
  walk?: WalkOptions;
  /** Values for variables, instead of the document's own samples. */
  samples?: ReadonlyMap<string, string>;
}
