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
    }
  | (Parent & {
      type: 'choices';
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
      /** Such as `#25D366`. */
      color?: string;
    }
  | { type: 'opt-in'; runs: readonly Run[]; isChosen: boolean; hasLink: boolean; isOptional: boolean }
  | { type: 'screen-link'; runs: readonly Run[] }
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
    }
  | {
      type: 'screen-button';
      runs: readonly Run[];
      left: readonly Run[];
      center: readonly Run[];
      right: readonly Run[];
      isDisabled: boolean;
    };

/** What a preview is made with. */
export interface PreviewOptions {
  /** Values for variables, instead of the document's own samples. */
  samples?: ReadonlyMap<string, string>;
}
