import type { Reference } from '../expressions/reference.ts';
import { type Dynamic, type FlowJson, oncePerFlow } from '../model.ts';

/** A reference, with the text that has it. */
export interface PlacedReference {
  dynamic: Dynamic;
  reference: Reference;
  /** The text of the reference itself, such as `${data.name}`. */
  text: string;
}

/** All references of a document, in the order of the text. */
export const placedReferences = oncePerFlow((flow: FlowJson): readonly PlacedReference[] =>
  flow.dynamics.flatMap((dynamic) => {
    const { read, text } = dynamic;
    if (read.is === 'plain') return [];
    return read.references.map((reference) => ({
      dynamic,
      reference,
      text: text.slice(reference.start, reference.end),
    }));
  }),
);

/** Where the first name of a reference is in its text. */
export function nameSpan({ reference }: PlacedReference): { start: number; end: number } {
  const { nameStart, path } = reference;
  return { start: nameStart, end: nameStart + path[0].length };
}
