import type { ChatDocument } from '../../core/document/document.ts';
import { lengthOf } from '../../core/document/length.ts';
import { nodeAt, spanOf } from '../../core/document/location.ts';
import { parse } from '../../core/document/parse.ts';
import { fromPointer } from '../../core/document/path.ts';
import { updateText } from '../../core/document/update.ts';
import { filled } from '../../core/preview/filled.ts';
import { toHtml } from '../../core/preview/html.ts';
import type { PreviewNode, PreviewOptions, WalkOptions } from '../../core/preview/tree.ts';
import { textLimit } from '../../core/schema/text-limits.ts';
import { previewOf } from '../../kinds/preview.ts';
import { plain } from '../../l10n/plain.ts';
import { grouped } from '../../l10n/plural.ts';
import { say } from '../../l10n/texts.ts';
import type { Drawing, PlacedPart, PreviewResult, Samples } from '../protocol.ts';
import { placeName } from './places.ts';
import type { View } from './view.ts';

/** What is drawn beside the document itself. */
interface Beside {
  /** The text of an earlier version. */
  before?: string | undefined;
  /** The same message in other languages. */
  others: readonly { uri: string; document: ChatDocument }[];
  /** Where somebody is who walks through screens. */
  walk?: WalkOptions | undefined;
}

/** The document as the customer will see it, with where its parts are in the text. */
export function preview(view: View, samples: Samples, { before, others, walk }: Beside): PreviewResult {
  const given = new Map(Object.entries(samples));
  const root = rootOf(view, { samples: given, ...(walk && { walk }) });
  const language = root?.type === 'chat' ? root.language : undefined;
  return {
    drawing: root ? drawingOf(root, walk === undefined) : null,
    canWalk: root !== undefined && 'children' in root && (walk !== undefined || root.children.some(isScreen)),
    parts: root ? partsOf(root, view) : [],
    before: before === undefined ? null : drawn(parse(before).value, given),
    others: others.flatMap(({ uri, document }) => {
      const drawing = drawn(document.value, given);
      // The same name in another folder may be the same language too: that is no other one.
      return drawing && drawing.language !== language ? { uri, ...drawing } : [];
    }),
    samples: samplesOf(view),
    lengths: lengthsOf(view, given),
  };
}

/** Of a broken text it is not known what it will be: nothing is drawn. A drawing does not wait for the check. */
function rootOf({ parsed, value }: View, options: PreviewOptions): PreviewNode | undefined {
  return parsed.problems.length > 0 ? undefined : previewOf(value, options);
}

const isScreen = ({ type }: PreviewNode): boolean => type === 'screen';

function drawn(value: unknown, samples: ReadonlyMap<string, string>): Drawing | null {
  const root = previewOf(value, { samples });
  return root ? drawingOf(root) : null;
}

/** @param isStill whether parts are chosen, and not filled in and tapped */
const drawingOf = (root: PreviewNode, isStill = true): Drawing => ({
  language: root.type === 'chat' ? root.language : '',
  html: toHtml(root, { hasFocusableParts: isStill }),
});

function partsOf(root: PreviewNode, { parsed, text }: View): PlacedPart[] {
  const tree = parsed.tree();
  if (!tree) return [];
  const places = new Map<string, PlacedPart>();
  const add = (node: PreviewNode): void => {
    const { pointer } = node;
    if (pointer !== '' && !places.has(pointer)) {
      places.set(pointer, { pointer, ...spanOf(nodeAt(tree, fromPointer(pointer, parsed.value)), text) });
    }
    if ('children' in node) for (const child of node.children) add(child);
  };
  add(root);
  return [...places.values()];
}

function samplesOf({ variables }: View): PreviewResult['samples'] {
  if (!variables) return [];
  return Array.from(variables.names, (name) => ({ name, value: variables.samples.get(name) ?? '' }));
}

/** How long texts are with their variables filled, and how long they may be. */
function lengthsOf({ variables, dialect, value }: View, given: ReadonlyMap<string, string>): PreviewResult['lengths'] {
  if (!variables || !dialect || !value) return [];
  const sampleOf = (name: string) => given.get(name) ?? variables.samples.get(name);
  return variables.texts.flatMap(({ at, value: text, variables: used }) => {
    const most = used.length > 0 ? textLimit(dialect, value, at) : undefined;
    if (most === undefined) return [];
    const length = lengthOf(filled(text, used, sampleOf).text);
    const label = say`${placeName(value, at, inQuotes)}: ${grouped(length)} of ${grouped(most)} characters`;
    return [{ label: label.charAt(0).toUpperCase() + label.slice(1), isOver: length > most }];
  });
}

const inQuotes = (text: string) => `“${plain(text)}”`;

/** The text of a document with some samples in it; null where documents of its kind have none. */
export function withSamples({ text, value, variables }: View, samples: Samples): string | null {
  if (!value || !variables) return null;
  const { samplesIn } = variables;
  const known = Object.entries(samples).filter(([name, sample]) => variables.names.has(name) && sample !== '');
  const before = value[samplesIn];
  const all = { ...(typeof before === 'object' ? before : {}), ...Object.fromEntries(known) };
  return updateText(text, value, { ...value, [samplesIn]: all });
}
