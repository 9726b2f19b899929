import { say } from '../../l10n/texts.ts';
import { charactersOf, widthOf } from './cells.ts';
import type { ButtonAction, Line, PreviewNode, Run } from './tree.ts';

/** How a preview is drawn in a terminal. */
export interface TextOptions {
  /** Columns of the frame, its sides included. */
  width?: number;
  /** Whether only signs of ASCII are used for frames and icons. */
  isAscii?: boolean;
  /** Gives a part of a run its look, such as bold, in no column more; WhatsApp's own marks where left out. */
  styled?(run: Run, text: string): string;
}

interface Frame {
  top: readonly [string, string];
  middle: readonly [string, string];
  bottom: readonly [string, string];
  side: string;
  line: string;
}

const round: Frame = { top: ['╭', '╮'], middle: ['├', '┤'], bottom: ['╰', '╯'], side: '│', line: '─' };
const ascii: Frame = { top: ['+', '+'], middle: ['+', '+'], bottom: ['+', '+'], side: '|', line: '-' };

type Icon = ButtonAction | 'video' | 'clock' | 'bullet' | 'quote';

const icons: { readonly [name in Icon]: readonly [drawn: string, ascii: string] } = {
  reply: ['↩', '<'],
  link: ['↗', '^'],
  call: ['☎', 'T'],
  copy: ['⧉', 'C'],
  fill: ['⧉', 'C'],
  form: ['≡', '='],
  catalog: ['≡', '='],
  list: ['≡', '='],
  unknown: ['?', '?'],
  video: ['▶', '>'],
  clock: ['◷', '@'],
  bullet: ['•', '-'],
  quote: ['▎', '>'],
};

/** A piece of a line that fits, with how wide it is without its look. */
interface Piece {
  shown: string;
  width: number;
}

/** A preview as text in boxes, for terminals and comments. Ends with a line break; no control character is in it. */
export function toText(root: PreviewNode, { width = 40, isAscii = false, styled }: TextOptions = {}): string {
  const frame = isAscii ? ascii : round;
  const iconOf = (name: Icon) => icons[name][isAscii ? 1 : 0];
  const room = width - 4;

  const rule = ([left, right]: readonly [string, string]) => `${left}${frame.line.repeat(width - 2)}${right}`;
  const row = ({ shown, width: used }: Piece, isCentered = false) => {
    const left = isCentered ? Math.floor((room - used) / 2) : 0;
    return `${frame.side} ${' '.repeat(left)}${shown}${' '.repeat(room - used - left)} ${frame.side}`;
  };
  const rowsOf = (runs: readonly Run[], first = '', hanging = ' '.repeat(widthOf(first))) =>
    wrapped(runs, room - widthOf(first), styled).map(({ shown, width: used }, index) =>
      row({ shown: (index === 0 ? first : hanging) + shown, width: used + widthOf(first) }),
    );
  /** What WhatsApp draws bold by itself, and nobody has marked. */
  const strong = (runs: readonly Run[]) => (styled ? runs.map((run) => ({ ...run, bold: true })) : runs);
  const plainRows = (text: string, first = '') => rowsOf([{ text }], first);

  const lineRows = ({ kind, marker = '', runs }: Line): string[] => {
    switch (kind) {
      case 'text':
        return rowsOf(runs);
      case 'bullet':
        return rowsOf(runs, `${iconOf('bullet')} `);
      case 'number':
        return rowsOf(runs, `${marker} `);
      case 'quote':
        return rowsOf(runs, `${iconOf('quote')} `, `${iconOf('quote')} `);
    }
  };

  const label = (action: Icon, runs: readonly Run[]): string => {
    const icon = `${iconOf(action)} `;
    const [first = { shown: '', width: 0 }, ...rest] = wrapped(runs, room - widthOf(icon) - 1, styled);
    const shown = `${icon}${first.shown}${rest.length > 0 ? '…' : ''}`;
    return row({ shown, width: widthOf(icon) + first.width + (rest.length > 0 ? 1 : 0) }, true);
  };

  /** The sections of a box; each is some rows. */
  const sectionsOf = (node: PreviewNode): string[][] => {
    switch (node.type) {
      case 'title':
        return [rowsOf(strong(node.runs))];
      case 'media': {
        const { media, name, caption } = node;
        const words = { image: say`image`, video: say`video`, document: say`document`, unknown: say`file` };
        const first = media === 'video' ? `${iconOf('video')} ` : '';
        const box: Run[] = [
          { text: `${first}[${words[media]}]` },
          ...(name.length > 0 ? [{ text: ' ' }, ...name] : []),
        ];
        const rows = wrapped(box, room, styled).map((piece) => row(piece, media !== 'document'));
        return [[...rows, ...(caption.length > 0 ? rowsOf(caption) : [])]];
      }
      case 'offer': {
        const { runs, hasCountdown, code } = node;
        const indent = ' '.repeat(widthOf(iconOf('clock')) + 1);
        return [
          [
            ...rowsOf(runs, `${iconOf('clock')} `),
            ...(hasCountdown ? plainRows(say`Ends at a set time`, indent) : []),
            ...(code.length > 0 ? rowsOf([{ text: say`Code: ` }, ...code], indent) : []),
          ],
        ];
      }
      case 'body':
        return [node.lines.flatMap(lineRows)];
      case 'footer':
        return [rowsOf(node.runs)];
      case 'buttons': {
        const { children, folded } = node;
        const labels = children.flatMap((child) =>
          child.type === 'button' ? [[label(child.action, child.runs)]] : [],
        );
        if (folded === 0) return labels;
        const more = [{ text: say`See all options` }];
        return [...labels.slice(0, -folded), [label('list', more)], ...labels.slice(-folded)];
      }
      default:
        return [];
    }
  };

  const box = (parts: readonly string[][]): string[] => {
    const sections = parts.filter((rows) => rows.length > 0);
    return [
      rule(frame.top),
      ...sections.flatMap((rows, index) => (index === 0 ? rows : [rule(frame.middle), ...rows])),
      rule(frame.bottom),
    ];
  };

  /** Texts of a message are one section, and what surrounds them others. */
  const boxOf = (children: readonly PreviewNode[]): string[] => {
    const parts: string[][] = [];
    let isText = false;
    for (const child of children) {
      const isJoined = isText && ['title', 'body', 'footer'].includes(child.type);
      const sections = sectionsOf(child);
      if (isJoined) parts.push([...(parts.pop() ?? []), ...sections.flat()]);
      else parts.push(...sections);
      isText = ['title', 'body', 'footer'].includes(child.type);
    }
    return box(parts);
  };

  const drawn = (node: PreviewNode): string[] => {
    switch (node.type) {
      case 'chat':
        return node.children.flatMap(drawn);
      case 'bubble':
        return boxOf(node.children);
      case 'carousel':
        return node.children.flatMap(drawn);
      case 'card':
        return [say`Card ${node.number} of ${node.of}`, ...boxOf(node.children)];
      case 'ice-breakers':
        return box(node.children.map((child) => (child.type === 'ice-breaker' ? [label('reply', child.runs)] : [])));
      case 'commands':
        return box(
          node.children.map((child) =>
            child.type === 'command' ? [...rowsOf(strong([{ text: `/${child.name}` }])), ...rowsOf(child.runs)] : [],
          ),
        );
      case 'summary':
        return box([rowsOf(strong([{ text: node.title }])), node.lines.flatMap((line) => plainRows(line))]);
      case 'note':
        return wrapped([{ text: node.text }], width, styled).map(({ shown }) => shown);
      default:
        return boxOf([node]);
    }
  };

  return `${drawn(root).join('\n')}\n`;
}

/** A run with WhatsApp's own marks around it, where there are no styles; spaces at its ends stay outside. */
function withMarks({ text, bold, italic, strike, code, variable, isFilled }: Run): string {
  const around = [code && '`', bold && '*', italic && '_', strike && '~'].filter(Boolean).join('');
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  const shown = variable !== undefined && !isFilled ? `[${words}]` : words;
  return `${before}${around}${shown}${[...around].reverse().join('')}${after}`;
}

const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A part of a word that looks the same throughout. */
interface Part {
  run: Run;
  text: string;
}

/** The words of runs, and the spaces between them. What has no space between is one word, whatever it looks like. */
function wordsOf(runs: readonly Run[], styled: TextOptions['styled']): (Part[] | string)[] {
  const words: (Part[] | string)[] = [];
  for (const run of runs) {
    const text = (styled ? run.text : withMarks(run)).replaceAll('\t', ' ').replace(unsafe, '');
    for (const found of text.match(/\s+|\S+/g) ?? []) {
      const last = words.at(-1);
      if (/^\s/.test(found)) words.push(found);
      else if (Array.isArray(last)) last.push({ run, text: found });
      else words.push([{ run, text: found }]);
    }
  }
  return words;
}

/**
 * Breaks runs into lines of at most so many columns: at spaces, and within what is longer than a line. One line at
 * least.
 */
function wrapped(runs: readonly Run[], room: number, styled: TextOptions['styled']): Piece[] {
  const lines: Piece[] = [];
  let [shown, width] = ['', 0];
  /** Spaces that are shown only if something comes behind them in the line. */
  let space = '';
  const end = () => {
    lines.push({ shown, width });
    [shown, width, space] = ['', 0, ''];
  };
  const put = ({ run, text }: Part, columns: number) => {
    shown += space + (styled ? styled(run, text) : text);
    width += space.length + columns;
    space = '';
  };
  for (const word of wordsOf(runs, styled)) {
    if (typeof word === 'string') {
      space = word;
      continue;
    }
    const columns = word.map(({ text }) => widthOf(text));
    const needed = columns.reduce((sum, one) => sum + one, 0);
    if (needed <= room) {
      if (width + space.length + needed > room) end();
      for (const [index, part] of word.entries()) put(part, columns[index] ?? 0);
      continue;
    }
    for (const { run, text } of word) {
      for (const character of charactersOf(text)) {
        const one = widthOf(character);
        if (width > 0 && width + space.length + one > room) end();
        put({ run, text: character }, one);
      }
    }
  }
  end();
  return lines;
}
