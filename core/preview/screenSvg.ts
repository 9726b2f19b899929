import { say } from '../../l10n/texts.ts';
import { emptyWords, fieldIcons, managedBy, sizes } from './look.ts';
import type { SvgMessages } from './messageSvg.ts';
import { at, type Block, iconOf, named, type Paragraph, type SvgTexts, stacked } from './svgShapes.ts';
import type { PreviewNode, Run } from './tree.ts';

/** What the drawing of a screen is made with. */
interface ScreenKit {
  texts: SvgTexts;
  body: SvgMessages['body'];
  /** Pixels that a screen is wide. */
  width: number;
}

const { small, smallLine, text: textSize, line } = sizes;
const side = 16;
const gap = 14;
const faint = { name: 'faint', size: small, height: smallLine };

/** A screen of a flow: its title, what is on it, and its button. */
export function screenSvg(node: PreviewNode & { type: 'screen' }, kit: ScreenKit): Block {
  const { width } = kit;
  const { from, centered } = kit.texts;
  const room = width - 2 * side;
  const title = centered(node.title, { room: room - 48, isBold: true, size: 16, height: 20 });
  const bar = Math.max(48, title.height + 20);
  const sign = (words: string, x: number) =>
    `<text class="faint" x="${x}" y="${bar / 2 + 5}" font-size="16" text-anchor="middle">${words}</text>`;
  const head: Block = {
    svg:
      sign(node.isFirst ? '×' : '←', from(22, 0, width)) +
      at(side + 24, (bar - title.height) / 2, title.svg) +
      sign('⋮', from(width - 22, 0, width)) +
      `<path class="edge" d="M0 ${bar - 0.5}H${width}"/>`,
    height: bar,
  };
  const isButton = ({ type }: PreviewNode) => type === 'screen-button';
  const blocks = node.children.filter((child) => !isButton(child)).map((child) => partSvg(child, kit, room));
  const body = stacked(blocks.map(({ svg, height }) => ({ svg: at(side, 0, svg), height: height + gap })));
  const buttons = stacked(node.children.filter(isButton).map((child) => partSvg(child, kit, room)));
  const managed = centered([{ text: managedBy() }], { room, name: 'faint', size: 11, height: 14 });
  const end: Block = {
    svg: `<path class="edge" d="M0 .5H${width}"/>${at(side, 10, buttons.svg)}${at(side, 10 + buttons.height + 8, managed.svg)}`,
    height: 10 + buttons.height + 8 + managed.height + 12,
  };
  const inner = stacked([head, { svg: at(0, 16, body.svg), height: body.height + 16 }, end]);
  const { height } = inner;
  return {
    svg: `<rect class="bubble divided" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="16"/>${inner.svg}`,
    height: height + 4,
  };
}

function partSvg(node: PreviewNode, kit: ScreenKit, room: number): Block {
  const { paragraph, centered, from } = kit.texts;
  const words = (runs: readonly Run[], more: Partial<Paragraph> = {}) => paragraph(runs, { room, ...more });
  const some = (runs: readonly Run[], more: Partial<Paragraph> = faint): Block[] =>
    runs.length > 0 ? [words(runs, more)] : [];
  const label = (runs: readonly Run[], isOptional = false): Block[] =>
    runs.length > 0 ? [words([...runs, ...(isOptional ? [{ text: ` (${say`optional`})` }] : [])])] : [];
  switch (node.type) {
    case 'screen-text': {
      if (node.size === 'body')
        return named(node, kit.body({ type: 'body', pointer: '', lines: node.lines, isFolded: false }, room));
      const look = {
        heading: { size: 20, height: 26, isBold: true },
        subheading: { size: 16, height: 22, isBold: true },
        caption: faint,
      }[node.size];
      return named(node, stacked(node.lines.map(({ runs }) => words(runs, look))));
    }
    case 'field': {
      const { field, description, value, helper } = node;
      const inside = value.length > 0 ? value : [{ text: emptyWords(field) }];
      const inner = paragraph(inside, { room: room - 48, name: value.length > 0 ? 'text' : 'faint' });
      const height = Math.max(field === 'area' ? 88 : 46, inner.height + 20);
      const symbol = fieldIcons[field];
      const top = field === 'area' ? 10 : (height - inner.height) / 2;
      const dashes = field === 'photo' || field === 'file' ? ' unsure' : '';
      const box: Block = {
        svg:
          `<rect class="bubble boxed${dashes}" x=".5" y="6.5" width="${room - 1}" height="${height - 1}" rx="10"/>` +
          at(from(12, room - 48, room), 6 + top, inner.svg) +
          (symbol ? at(from(room - 28, 16, room), 6 + (height - 16) / 2, iconOf(symbol, 16, 'picture-icon')) : ''),
        height: height + 9,
      };
      return named(node, stacked([...label(node.label, node.isOptional), ...some(description), box, ...some(helper)]));
    }
    case 'choices': {
      const rows =
        node.choice === 'chips'
          ? [chips(node.children, kit, room)]
          : node.children.flatMap((child) =>
              child.type === 'choice' ? [choiceSvg(child, node.choice === 'one', kit, room)] : [],
            );
      return named(node, stacked([...label(node.label, node.isOptional), ...some(node.description), ...rows]));
    }
    case 'opt-in': {
      const runs: Run[] = [
        ...node.runs,
        ...(node.isOptional ? [{ text: ` (${say`optional`})` }] : []),
        ...(node.hasLink ? [{ text: ' ' }, { text: say`Read more`, link: true }] : []),
      ];
      const inner = paragraph(runs, { room: room - 30 });
      const box = at(from(0, 20, room), 0, mark(node.isChosen, 5));
      return named(node, {
        svg: box + at(from(30, room - 30, room), 0, inner.svg),
        height: Math.max(20, inner.height),
      });
    }
    case 'screen-link':
      return named(node, words(node.runs, { name: 'link' }));
    case 'pictures':
      return named(
        node,
        stacked(
          node.children.flatMap((child) =>
            child.type === 'picture' ? [pictureSvg(child, node.ratio, kit, room)] : [],
          ),
        ),
      );
    case 'entries': {
      const rows = node.children.flatMap((child) => (child.type === 'entry' ? [entrySvg(child, kit, room)] : []));
      return named(node, stacked([...some(node.label, { isBold: true }), ...some(node.description), ...rows]));
    }
    case 'screen-button': {
      const { runs, left, center, right, isDisabled } = node;
      const half = room / 2;
      const look = { name: 'faint', size: 12, height: 16 };
      const captions: Block[] = [];
      if (left.length + right.length > 0) {
        const [first, last] = [left, right].map((one) => exact(one, { room: half, ...look }, kit.texts));
        if (first && last) {
          const svg =
            at(from(0, first.last, room), 0, first.svg) + at(from(room - last.last, last.last, room), 0, last.svg);
          captions.push({ svg, height: Math.max(first.height, last.height) + 6 });
        }
      }
      if (center.length > 0) {
        const middle = centered(center, { room, ...look });
        captions.push({ svg: middle.svg, height: middle.height + 6 });
      }
      const inner = centered(runs, { room: room - 32, isBold: true, name: isDisabled ? 'faint-inset' : 'action-text' });
      const height = Math.max(44, inner.height + 16);
      const pill: Block = {
        svg: `<rect class="${isDisabled ? 'inset edged' : 'action'}" width="${room}" height="${height}" rx="22"/>${at(16, (height - inner.height) / 2, inner.svg)}`,
        height,
      };
      return named(node, stacked([...captions, pill]));
    }
    case 'note':
      return words([{ text: node.text }], faint);
    default:
      return { svg: '', height: 0 };
  }
}

/** A text in a box that is as wide as it is, whatever the direction that it is read in. */
function exact(runs: readonly Run[], look: Paragraph, { paragraph, centered }: SvgTexts): Block & { last: number } {
  const { last, height } = paragraph(runs, look);
  // A text of several lines fills its room.
  const isWrapped = height > (look.height ?? line);
  const width = isWrapped ? look.room : last;
  return { ...(isWrapped ? paragraph(runs, look) : centered(runs, { ...look, room: width + 0.5 })), last: width };
}

/** A box to tick, or a round mark. */
const mark = (isChosen: boolean, radius: number): string =>
  `<rect class="bubble boxed" x="1" y="1" width="18" height="18" rx="${radius}"/>${isChosen ? `<rect class="action" x="5" y="5" width="10" height="10" rx="${Math.min(radius, 5) / 2 + (radius > 5 ? 3 : 0)}"/>` : ''}`;

function choiceSvg(node: PreviewNode & { type: 'choice' }, isRound: boolean, kit: ScreenKit, room: number): Block {
  const { paragraph, from } = kit.texts;
  const { runs, description, metadata, isChosen, hasImage, color } = node;
  const start = hasImage || color !== undefined ? 50 : 0;
  const end = metadata.length > 0 ? exact(metadata, { room: 90, ...faint }, kit.texts) : undefined;
  const own = room - start - 30 - (end ? Math.min(90, end.last) + 8 : 0);
  const about = stacked([
    paragraph(runs, { room: own }),
    ...(description.length > 0 ? [paragraph(description, { room: own, ...faint })] : []),
  ]);
  const height = Math.max(start > 0 ? 58 : 38, about.height + 18);
  const thumb = hasImage
    ? at(
        from(0, 40, room),
        (height - 40) / 2,
        `<rect class="picture edged" width="40" height="40" rx="8"/>${at(10, 10, iconOf('image', 20, 'picture-icon'))}`,
      )
    : color === undefined
      ? ''
      : at(from(0, 40, room), (height - 40) / 2, `<rect width="40" height="40" rx="8" fill="${color}"/>`);
  const svg =
    thumb +
    at(from(start, own, room), (height - about.height) / 2, about.svg) +
    (end ? at(from(room - 28 - end.last, end.last, room), (height - end.height) / 2, end.svg) : '') +
    at(from(room - 20, 20, room), (height - 20) / 2, mark(isChosen, isRound ? 10 : 5)) +
    `<path class="edge" d="M0 ${height - 0.5}H${room}"/>`;
  return named(node, { svg, height });
}

/** Small buttons beside each other, as many as there is room for. */
function chips(nodes: readonly PreviewNode[], kit: ScreenKit, room: number): Block {
  const { from } = kit.texts;
  let [svg, x, y] = ['', 0, 8];
  for (const node of nodes) {
    if (node.type !== 'choice') continue;
    const inner = exact(node.runs, { room: room - 28, name: node.isChosen ? 'action-text' : 'text' }, kit.texts);
    const width = Math.min(room, inner.last + 28);
    if (x > 0 && x + width > room) [x, y] = [0, y + 42];
    const shape = `<rect class="${node.isChosen ? 'action' : 'bubble boxed'}" x=".5" y=".5" width="${width - 1}" height="33" rx="17"/>`;
    svg += at(
      from(x, width, room),
      y,
      named(node, { svg: shape + at(14, (34 - inner.height) / 2, inner.svg), height: 34 }).svg,
    );
    x += width + 8;
  }
  return { svg, height: y + 34 };
}

function pictureSvg(node: PreviewNode & { type: 'picture' }, ratio: number, kit: ScreenKit, room: number): Block {
  const { centered } = kit.texts;
  const words = centered(node.runs, { room: room - 24, name: 'picture-icon', size: small, height: smallLine });
  const height = Math.round(Math.max(words.height + 70, Math.min(room / ratio, 240)));
  const top = (height - 40 - words.height) / 2;
  const shape = `<rect class="picture edged" width="${room}" height="${height}" rx="8"/>`;
  const drawing = at(room / 2 - 16, top, iconOf('image', 32, 'picture-icon')) + at(12, top + 40, words.svg);
  return named(node, { svg: shape + drawing, height: height + 6 });
}

function entrySvg(node: PreviewNode & { type: 'entry' }, kit: ScreenKit, room: number): Block {
  const { paragraph, from } = kit.texts;
  const { runs, description, metadata, end, badge, tags, hasImage } = node;
  const start = hasImage ? 58 : 0;
  const last = end.map((one) => exact(one, { room: 80, ...faint }, kit.texts));
  const wide = Math.max(0, ...last.map((one) => one.last));
  const own = room - start - 22 - (wide > 0 ? wide + 8 : 0);
  const pill = (one: readonly Run[]): Block & { last: number } => {
    const inner = exact(one, { room: own - 20, name: 'faint-inset', size: 12, height: 16 }, kit.texts);
    const width = inner.last + 16;
    return {
      svg: `<rect class="inset divided" width="${width}" height="18" rx="9"/>${at(8, 1, inner.svg)}`,
      height: 18,
      last: width,
    };
  };
  const row = (ones: readonly (readonly Run[])[]): Block[] => {
    if (ones.length === 0) return [];
    let [svg, x] = ['', 0];
    for (const one of ones) {
      const shown = pill(one);
      svg += at(from(x, shown.last, own), 4, shown.svg);
      x += shown.last + 4;
    }
    return [{ svg, height: 24 }];
  };
  const about = stacked([
    paragraph(runs, { room: own, isBold: true }),
    ...(badge.length > 0 ? row([badge]) : []),
    ...(description.length > 0 ? [paragraph(description, { room: own, ...faint })] : []),
    ...(metadata.length > 0 ? [paragraph(metadata, { room: own, ...faint })] : []),
    ...row(tags),
  ]);
  const ends = stacked(last.map((one) => ({ svg: at(wide - one.last, 0, one.svg), height: one.height })));
  const height = Math.max(hasImage ? 66 : 42, about.height + 18, ends.height + 18);
  const thumb = hasImage
    ? at(
        from(0, 48, room),
        (height - 48) / 2,
        `<rect class="picture edged" width="48" height="48" rx="8"/>${at(12, 12, iconOf('image', 24, 'picture-icon'))}`,
      )
    : '';
  const svg =
    thumb +
    at(from(start, own, room), (height - about.height) / 2, about.svg) +
    at(from(room - 18 - wide, wide, room), (height - ends.height) / 2, ends.svg) +
    `<text class="faint" x="${from(room - 8, 0, room)}" y="${height / 2 + 5}" font-size="${textSize}" text-anchor="middle">›</text>` +
    `<path class="edge" d="M0 ${height - 0.5}H${room}"/>`;
  return named(node, { svg, height: Math.max(height, line) });
}
