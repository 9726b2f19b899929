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
    /** What has no look of its own in a chat: its name, and what it is about. */
    | { type: 'summary'; title: string; lines: readonly string[] }
    /** What is to be known beside the message, in the reader's language. */
    | { type: 'note'; text: string }
  );

/** What a preview is made with. */
export interface PreviewOptions {
  /** Values for variables, instead of the document's own samples. */
  samples?: ReadonlyMap<string, string>;
}
