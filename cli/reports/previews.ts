/** Previews of files in each format. */
import { toPage } from '../../core/preview/html.ts';
import type { Theme } from '../../core/preview/look.ts';
import { toSvg, toSvgRow } from '../../core/preview/svg.ts';
import { type TextOptions, toText } from '../../core/preview/text.ts';
import type { PreviewNode } from '../../core/preview/tree.ts';
import { inMarkdown } from '../../l10n/plain.ts';

/** A file as it is shown. */
export interface Shown {
  path: string;
  preview: PreviewNode;
  /** What it is compared with, by name. */
  against?: string;
  /** As it is there; `null` where it is not there. */
  before?: PreviewNode | null;
}

/** How text is drawn. */
export type TextLook = TextOptions & { width: number };

const isSame = ({ preview, before }: Shown) => JSON.stringify(preview) === JSON.stringify(before);

/** A file with what it was, where it is compared and has changed. */
const stagesOf = (shown: Shown): { title: string; root: PreviewNode }[] => {
  const { preview, against, before } = shown;
  if (against === undefined || isSame(shown)) return [{ title: '', root: preview }];
  return [...(before ? [{ title: `Before (${against})`, root: before }] : []), { title: 'After', root: preview }];
};

const stateOf = (shown: Shown): string => {
  if (shown.against === undefined) return '';
  return isSame(shown) ? `the same (${shown.against})` : shown.before ? 'changed' : `new (not in ${shown.against})`;
};

/** As boxes of text. The name of a file is told where there are several, or it is compared. */
export function asText(shown: readonly Shown[], look: TextLook, title = (text: string) => text): string {
  const isNamed = shown.length > 1 || shown.some(({ against }) => against !== undefined);
  const texts = shown.map((one) => {
    const state = stateOf(one);
    const name = isNamed ? `${title(one.path)}${state === '' ? '' : `  ${state}`}\n` : '';
    const drawn = stagesOf(one).map(
      (stage) => `${stage.title === '' ? '' : `${stage.title}\n`}${toText(stage.root, look)}`,
    );
    // What has not changed is not drawn again.
    return one.against !== undefined && isSame(one) ? name : name + drawn.join('');
  });
  return texts.join(isNamed ? '\n' : '');
}

/** As one page. */
export function asHtml(shown: readonly Shown[], theme: Theme): string {
  const parts = shown.flatMap((one) =>
    stagesOf(one).map(({ title, root }) => ({ title: title === '' ? one.path : `${one.path}: ${title}`, root })),
  );
  return toPage(shown.length === 1 ? (shown[0]?.path ?? '') : 'Previews', parts, theme);
}

/** As a picture. */
export function asSvg(shown: Shown, theme: Theme): string {
  const stages = stagesOf(shown);
  return stages.length > 1 ? toSvgRow(stages, { theme }) : toSvg(shown.preview, { theme });
}

/** As trees of parts. */
export const asJson = (shown: readonly Shown[]): string => `${JSON.stringify(shown, null, 2)}\n`;

/** What the comment of a pull request is found by, so that the next run replaces it. */
const marker = '<!-- chatapp preview -->';

/** More is refused by GitHub. */
const mostInComment = 65_536;

/** As the comment of a pull request: what changed, before and after; everything, where nothing is compared. */
export function asMarkdown(shown: readonly Shown[]): string {
  const changed = shown.filter((one) => one.against === undefined || !isSame(one));
  const same = shown.length - changed.length;
  const heading = `${marker}\n### Messages\n`;
  const parts = changed.map((one) => {
    const state = stateOf(one);
    const name = `#### ${inMarkdown(one.path)}${state === '' ? '' : `: ${inMarkdown(state)}`}\n`;
    const stages = stagesOf(one).map(
      ({ title, root }) =>
        `${title === '' || one.before === null ? '' : `**${inMarkdown(title)}**\n\n`}${fenced(toText(root))}`,
    );
    return `\n${name}\n${stages.join('\n')}`;
  });
  const last = same > 0 ? `\n${same === 1 ? '1 message looks' : `${same} messages look`} the same.\n` : '';
  const left = (count: number) =>
    count === 0
      ? ''
      : `\n${count === 1 ? '1 more message is' : `${count} more messages are`} not shown here. Run \`chatapp preview\` to see all of them.\n`;
  let text = heading;
  for (const [index, part] of parts.entries()) {
    const rest = left(parts.length - index);
    if (text.length + part.length + rest.length + last.length > mostInComment) return text + rest + last;
    text += part;
  }
  return text + last;
}

/** A text as it is, in a block that nothing in it ends. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}${fence}\n`;
}
