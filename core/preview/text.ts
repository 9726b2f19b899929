import { say } from '../../l10n/texts.ts';
import { widthOf } from './cells.ts';
import { foldedButtons } from './folded.ts';
import { brokenLines } from './lines.ts';
import { LINES_BEFORE_FOLD, mediaWords, readsRightToLeft, TIME } from './look.ts';
import { roleWords } from './routes.ts';
import { screenText } from './screenText.ts';
import type { ButtonAction, Line, PreviewNode, Run } from './tree.ts';

/** How a preview is drawn in a terminal. */
export interface TextOptions {
  /** Columns of the frame, its sides included. */
  width?: number;
  /** Whether only signs of ASCII are used for frames and icons. */
  isAscii?: boolean;
  /** Gives a part of a run its look, such as bold, in no column more; WhatsApp's own marks where left out. */
  styled?(run: Run, text: string): string;
  /** Keeps a line that is read from right to left in its own direction, whatever is around it. */
  isolated?(text: string): string;
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
  /** Whether it is read from right to left, and stands at the right. */
  isReversed?: boolean;
}

/** A preview as text in boxes, for terminals and comments. Ends with a line break; no control character is in it. */
export function toText(
  root: PreviewNode,
  { width = 40, isAscii = false, styled, isolated = (text) => text }: TextOptions = {},
): string {
  const frame = isAscii ? ascii : round;
  const iconOf = (name: Icon) => icons[name][isAscii ? 1 : 0];
  const room = width - 4;

  const rule = ([left, right]: readonly [string, string]) => `${left}${frame.line.repeat(width - 2)}${right}`;
  const row = ({ shown, width: used, isReversed = false }: Piece, isCentered = false) => {
    const left = isCentered ? Math.floor((room - used) / 2) : isReversed ? room - used : 0;
    const text = isReversed ? isolated(shown) : shown;
    return `${frame.side} ${' '.repeat(left)}${text}${' '.repeat(room - used - left)} ${frame.side}`;
  };
  /** Lines of runs as pieces of a row, with what is before the first of them and before the others. */
  const piecesOf = (runs: readonly Run[], first = '', hanging = ' '.repeat(widthOf(first))): Piece[] =>
    wrapped(runs, room - widthOf(first), styled).map(({ shown, width: used, isReversed = false }, index) => ({
      shown: (index === 0 ? first : hanging) + shown,
      width: used + widthOf(first),
      isReversed,
    }));
  const rowsOf = (runs: readonly Run[], first = '') => piecesOf(runs, first).map((piece) => row(piece));
  /** What WhatsApp draws bold by itself, and nobody has marked. */
  const strong = (runs: readonly Run[]) => (styled ? runs.map((run) => ({ ...run, bold: true })) : runs);
  const plainRows = (text: string, first = '') => rowsOf([{ text }], first);

  const linePieces = ({ kind, marker = '', runs }: Line): Piece[] => {
    switch (kind) {
      case 'text':
        return piecesOf(runs);
      case 'bullet':
        return piecesOf(runs, `${iconOf('bullet')} `);
      case 'number':
        return piecesOf(runs, `${marker} `);
      case 'quote':
        return piecesOf(runs, `${iconOf('quote')} `, `${iconOf('quote')} `);
    }
  };

  const bodyPieces = ({ lines, isFolded }: PreviewNode & { type: 'body' }): Piece[] => {
    const pieces = lines.flatMap(linePieces);
    if (!isFolded || pieces.length <= LINES_BEFORE_FOLD) return pieces;
    const more = piecesOf([{ text: say`Read more`, link: true }], isAscii ? '... ' : '… ');
    return [...pieces.slice(0, LINES_BEFORE_FOLD), ...more, ...pieces.slice(LINES_BEFORE_FOLD)];
  };

  /** Rows of texts, with the time at the end of the last one, or below it. */
  const withTime = (pieces: readonly Piece[]): string[] => {
    const last = pieces.at(-1);
    if (!last || last.width + 1 + TIME.length > room) {
      return [...pieces.map((piece) => row(piece)), row({ shown: TIME.padStart(room), width: room })];
    }
    const between = ' '.repeat(room - last.width - TIME.length);
    const shown = last.isReversed ? TIME + between + isolated(last.shown) : last.shown + between + TIME;
    return [...pieces.slice(0, -1).map((piece) => row(piece)), row({ shown, width: room })];
  };

  const label = (action: Icon, runs: readonly Run[], isCentered = true): string[] =>
    piecesOf(runs, `${iconOf(action)} `).map((piece) => row(piece, isCentered));

  /** The sections of a box; each is some rows. */
  const sectionsOf = (node: PreviewNode): string[][] => {
    switch (node.type) {
      case 'media': {
        const { media, name, caption } = node;
        const first = media === 'video' ? `${iconOf('video')} ` : '';
        const box: Run[] = [
          { text: `${first}[${mediaWords(node)}]` },
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
      case 'product': {
        const indent = ' '.repeat(widthOf(iconOf('catalog')) + 1);
        return [
          [...rowsOf(strong([{ text: node.title }]), `${iconOf('catalog')} `), ...plainRows(node.description, indent)],
        ];
      }
      case 'buttons': {
        const { children, folded } = node;
        const labels = children.flatMap((child) => (child.type === 'button' ? [label(child.action, child.runs)] : []));
        if (folded === 0) return labels;
        return [...labels.slice(0, -folded), label('list', [{ text: say`See all options` }])];
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

  const textPieces = (node: PreviewNode): Piece[] | undefined => {
    switch (node.type) {
      case 'title':
        return piecesOf(strong(node.runs));
      case 'body':
        return bodyPieces(node);
      case 'footer':
        return piecesOf(node.runs);
      default:
        return undefined;
    }
  };

  /** Texts of a message are one section, and what surrounds them others; below it is what “See all options” opens. */
  const boxOf = (children: readonly PreviewNode[], isTimed: boolean): string[] => {
    const parts: string[][] = [];
    let texts: Piece[] = [];
    const endOfTexts = () => {
      if (texts.length > 0) parts.push(isTimed ? withTime(texts) : texts.map((piece) => row(piece)));
      texts = [];
    };
    for (const child of children) {
      const pieces = textPieces(child);
      if (pieces) {
        texts.push(...pieces);
        continue;
      }
      endOfTexts();
      parts.push(...sectionsOf(child));
    }
    endOfTexts();
    const folded = foldedButtons(children).flatMap((child) =>
      child.type === 'button' ? label(child.action, child.runs, false) : [],
    );
    return [...box(parts), ...(folded.length > 0 ? box([plainRows(say`All options`), folded]) : [])];
  };

  /** Two texts at both sides of a row; below each other where there is no room for both. */
  const sides = (left: readonly Run[], right: readonly Run[]): string[] => {
    const [first, ...below] = piecesOf(left);
    const [last, ...others] = piecesOf(right);
    if (!first || !last) return [...piecesOf(left), ...piecesOf(right)].map((piece) => row(piece));
    const between = room - first.width - last.width;
    if (below.length > 0 || others.length > 0 || between < 1) return [...rowsOf(left), ...rowsOf(right)];
    return [row({ shown: first.shown + ' '.repeat(between) + last.shown, width: room })];
  };
  /** A screen of the graph, what it is, and below it where it leads. */
  const routeRows = (child: PreviewNode, all: readonly PreviewNode[]): string[] => {
    if (child.type !== 'route') return [];
    const role = roleWords(child.role);
    const next = child.to.flatMap((index) => {
      const to = all[index];
      return to?.type === 'route' ? plainRows(to.name, isAscii ? '  -> ' : '  → ') : [];
    });
    return [...sides(strong([{ text: child.name }]), [{ text: role }]), ...next];
  };

  const centered = (runs: readonly Run[]) => wrapped(runs, room, styled).map((piece) => row(piece, true));
  const lineRows = (line: Line) => linePieces(line).map((piece) => row(piece));

  const drawn = (node: PreviewNode): string[] => {
    switch (node.type) {
      case 'routes':
        return box([plainRows(say`Routes`), node.children.flatMap((child) => routeRows(child, node.children))]);
      case 'screen':
        return screenText(node, { room, isAscii, rowsOf, centered, sides, lineRows, strong, box });
      case 'chat':
        return node.children.flatMap(drawn);
      case 'bubble':
        return boxOf(node.children, true);
      case 'carousel':
        return node.children.flatMap(drawn);
      case 'card':
        return [say`Card ${node.number} of ${node.of}`, ...boxOf(node.children, false)];
      case 'ice-breakers':
        return box([
          plainRows(say`When the chat is empty`),
          ...node.children.map((child) => (child.type === 'ice-breaker' ? label('reply', child.runs, false) : [])),
        ]);
      case 'commands':
        return box([
          plainRows(say`When somebody types /`),
          ...node.children.map((child) =>
            child.type === 'command' ? [...rowsOf(strong([{ text: `/${child.name}` }])), ...rowsOf(child.runs)] : [],
          ),
        ]);
      case 'summary':
        return box([rowsOf(strong([{ text: node.title }])), node.lines.flatMap((line) => plainRows(line))]);
      case 'note':
        return wrapped([{ text: node.text }], width, styled).map(({ shown }) => shown);
      default:
        return boxOf([node], false);
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

/** Breaks runs into lines of at most so many columns, with their looks or marks. */
function wrapped(runs: readonly Run[], room: number, styled: TextOptions['styled']): Piece[] {
  const marked = styled ? runs : runs.map((run) => ({ ...run, text: withMarks(run) }));
  const isReversed = readsRightToLeft(runs, false);
  return brokenLines(marked, room, widthOf).map(({ pieces, width }) => ({
    shown: pieces.map(({ run, text }) => (styled ? styled(run, text) : text)).join(''),
    width,
    isReversed,
  }));
}
