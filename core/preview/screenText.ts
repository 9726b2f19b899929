import { say } from '../../l10n/texts.ts';
import { widthOf } from './cells.ts';
import { emptyWords, managedBy } from './look.ts';
import type { Line, PreviewNode, Run } from './tree.ts';

/** What the drawing of a terminal has for every part. */
export interface TextKit {
  /** Columns within the frame. */
  room: number;
  isAscii: boolean;
  rowsOf(runs: readonly Run[], first?: string): string[];
  centered(runs: readonly Run[]): string[];
  /** Two texts at both sides of a row; below each other where there is no room. */
  sides(left: readonly Run[], right: readonly Run[]): string[];
  lineRows(line: Line): string[];
  strong(runs: readonly Run[]): readonly Run[];
  box(sections: readonly string[][]): string[];
}

const text = (words: string): Run[] => [{ text: words }];

/** A screen of a flow in a box: its title, what is on it, and its button. */
export function screenText(node: PreviewNode & { type: 'screen' }, kit: TextKit): string[] {
  const { rowsOf, centered, strong, box, isAscii } = kit;
  const back = node.isFirst ? (isAscii ? 'x' : '×') : isAscii ? '<' : '←';
  const isButton = ({ type }: PreviewNode) => type === 'screen-button';
  const parts = node.children.filter((child) => !isButton(child)).map((child) => partRows(child, kit));
  const buttons = node.children.filter(isButton).map((child) => partRows(child, kit));
  const body = parts
    .flatMap((rows, index) => (index === 0 ? rows : ['', ...rows]))
    .map((row) => row || rowsOf(text(' '))[0] || '');
  return box([rowsOf([...text(`${back} `), ...strong(node.title)]), body, ...buttons, centered(text(managedBy()))]);
}

const optional = (isOptional: boolean): Run[] => (isOptional ? text(` (${say`optional`})`) : []);

function partRows(node: PreviewNode, kit: TextKit): string[] {
  const { rowsOf, strong, sides, centered, lineRows, isAscii } = kit;
  switch (node.type) {
    case 'screen-text': {
      const isStrong = node.size === 'heading' || node.size === 'subheading';
      return node.lines.flatMap((line) => lineRows(isStrong ? { ...line, runs: strong(line.runs) } : line));
    }
    case 'field': {
      const { field, label, description, value, helper, isOptional } = node;
      const icon = { text: '', area: '', select: 'v', date: '#', photo: '+', file: '+' }[field];
      const drawn = { ...{ text: '', area: '' }, select: '⌄', date: '▦', photo: '+', file: '+' }[field];
      const inside = value.length > 0 ? value : text(emptyWords(field));
      return [
        ...rowsOf([...label, ...optional(isOptional)]),
        ...(description.length > 0 ? rowsOf(description) : []),
        ...sides([...text('[ '), ...inside], text(`${isAscii ? icon : drawn} ]`.trimStart())),
        ...(helper.length > 0 ? rowsOf(helper, '  ') : []),
      ];
    }
    case 'choices': {
      const { choice, label, description, isOptional, children } = node;
      const head = [
        ...(label.length > 0 ? rowsOf([...label, ...optional(isOptional)]) : []),
        ...(description.length > 0 ? rowsOf(description) : []),
      ];
      const rows = children.flatMap((child) => (child.type === 'choice' ? choiceRows(child, choice, kit) : []));
      return [...head, ...rows];
    }
    case 'opt-in': {
      const more: Run[] = node.hasLink ? [...text(' '), { text: say`Read more`, link: true }] : [];
      return rowsOf([...node.runs, ...optional(node.isOptional), ...more], `[${node.isChosen ? 'x' : ' '}] `);
    }
    case 'screen-link':
      return rowsOf(
        node.runs.map((run) => ({ ...run, link: true })),
        `${isAscii ? '^' : '↗'} `,
      );
    case 'pictures':
      return node.children.flatMap((child) =>
        child.type === 'picture'
          ? centered([...text(`[${say`Image`}]`), ...(child.runs.length > 0 ? [...text(' '), ...child.runs] : [])])
          : [],
      );
    case 'entries':
      return [
        ...(node.label.length > 0 ? rowsOf(strong(node.label)) : []),
        ...(node.description.length > 0 ? rowsOf(node.description) : []),
        ...node.children.flatMap((child) => (child.type === 'entry' ? entryRows(child, kit) : [])),
      ];
    case 'screen-button': {
      const { runs, left, center, right } = node;
      return [
        ...(left.length + right.length > 0 ? sides(left, right) : []),
        ...(center.length > 0 ? centered(center) : []),
        ...centered([...text('[  '), ...strong(runs), ...text('  ]')]),
      ];
    }
    case 'note':
      return rowsOf(text(node.text));
    default:
      return [];
  }
}

function choiceRows(
  { runs, description, metadata, isChosen }: PreviewNode & { type: 'choice' },
  choice: 'several' | 'one' | 'chips',
  { rowsOf, sides, isAscii }: TextKit,
): string[] {
  const dot = isAscii ? '*' : '•';
  const first = choice === 'one' ? `(${isChosen ? dot : ' '}) ` : `[${isChosen ? 'x' : ' '}] `;
  const title = metadata.length > 0 ? sides([...text(first), ...runs], metadata) : rowsOf(runs, first);
  return [...title, ...(description.length > 0 ? rowsOf(description, ' '.repeat(widthOf(first))) : [])];
}

function entryRows(
  { runs, description, metadata, end, badge, tags }: PreviewNode & { type: 'entry' },
  { rowsOf, sides, strong, isAscii }: TextKit,
): string[] {
  const joined = (parts: readonly (readonly Run[])[], between: string): Run[] =>
    parts.flatMap((part, index) => (index === 0 ? part : [...text(between), ...part]));
  const side = [...(badge.length > 0 ? [[...text('('), ...badge, ...text(')')]] : []), ...end];
  const more = isAscii ? '>' : '›';
  return [
    ...sides(strong(runs), [...joined(side, ' '), ...text(`${side.length > 0 ? ' ' : ''}${more}`)]),
    ...(description.length > 0 ? rowsOf(description, '  ') : []),
    ...(metadata.length > 0 ? rowsOf(metadata, '  ') : []),
    ...(tags.length > 0 ? rowsOf(joined(tags, isAscii ? ' | ' : ' · '), '  ') : []),
  ];
}
