import type { Fix } from './rules/rule.ts';
import type { Severity } from './rules/settings.ts';

/** A place between two characters: line and UTF-16 column, both from 0. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** One fault at one place. */
export interface Finding {
  /** The rule's id, such as `template/body-too-long`. */
  rule: string;
  severity: Severity;
  message: string;
  /** JSON pointer (RFC 6901) of the value; for something missing, of the object that lacks it. */
  pointer: string;
  range: Range;
  /** A change that is right whenever the finding is. */
  fix?: Fix;
  /** Changes that a person has to choose from. */
  suggest?: readonly Fix[];
  /** `file`: the address or path of another file, where the place is not in the document itself. */
  related?: readonly { pointer: string; range: Range; message: string; file?: string }[];
}

/** A finding before its severity is settled. */
export type Located = Omit<Finding, 'severity'> & { severity?: Severity };
