import { say } from '../../l10n/texts.ts';
import { foldedButtons } from './folded.ts';
import { withoutControls } from './lines.ts';
import {
  actionWords,
  endsAtTime,
  type Icon,
  icons,
  LINES_BEFORE_FOLD,
  mediaWords,
  sizes,
  type Theme,
  TIME,
} from './look.ts';
import { linesOf } from './paragraphs.ts';
import { routesHtml } from './routesHtml.ts';
import { screenHtml } from './screenHtml.ts';
import { htmlStyle } from './style.ts';
import type { Line, PreviewNode, Run } from './tree.ts';

/** How a preview is drawn as HTML. */
export interface HtmlOptions {
  theme?: Theme;
  /** Whether parts can be reached by the keyboard, for a page that does something when one is chosen. */
  hasFocusableParts?: boolean;
}

/**
 * A preview as a part of a page, which needs `htmlStyle`. It has no script, asks for nothing from anywhere, and nothing
 * that a document says becomes markup. A part has its place in the document in `data-pointer`.
 */
export function toHtml(root: PreviewNode, { theme = 'auto', hasFocusableParts = false }: HtmlOptions = {}): string {
  let folds = 0;
  const { language, isRightToLeft: isReversed } =
    root.type === 'chat' ? root : { language: 'en', isRightToLeft: false };

  const part = (tag: string, { pointer }: PreviewNode, type: string, label: string, inner: string) => {
    // A list says what its entries are; everything else is a group with a name.
    const role = tag === 'li' ? '' : ' role="group"';
    const focus = hasFocusableParts ? ' tabindex="0"' : '';
    return `<${tag} class="part ${type}" data-pointer="${escaped(pointer)}"${role} aria-label="${escaped(label)}"${focus}>${inner}</${tag}>`;
  };

  const bodyOf = (node: PreviewNode & { type: 'body' }, end: string): string => {
    const rows = node.lines.map((line, index) => lineOf(line, index === node.lines.length - 1 ? end : '')).join('');
    const isFolded =
      node.isFolded && linesOf(node, sizes.bubble - 16, LINES_BEFORE_FOLD + 1).length > LINES_BEFORE_FOLD;
    const body = part('div', node, 'body', say`Body`, rows);
    if (!isFolded) return body;
    const id = `more-${folds++}`;
    return `<div class="fold"><input type="checkbox" id="${id}">${body}<label for="${id}">${escaped(say`Read more`)}</label></div>`;
  };

  /** Texts of a message, with the time in the corner of the last one. */
  const textsOf = (nodes: readonly PreviewNode[], isTimed: boolean): string => {
    if (nodes.length === 0) return '';
    const isApart = isTimed && endsAtTime(nodes.at(-1), isReversed);
    const room = isTimed && !isApart ? '<span class="room"></span>' : '';
    const inner = nodes.map((node, index) => {
      const end = index === nodes.length - 1 ? room : '';
      switch (node.type) {
        case 'title':
          return part('div', node, 'title', say`Header`, paragraph(node.runs, end));
        case 'body':
          return bodyOf(node, end);
        case 'footer':
          return part('div', node, 'footer', say`Footer`, paragraph(node.runs, end));
        default:
          return '';
      }
    });
    const time = isTimed ? `<span class="time" aria-hidden="true">${TIME}</span>` : '';
    return `<div class="texts${isApart ? ' apart' : ''}">${inner.join('')}${time}</div>`;
  };

  const mediaOf = (node: PreviewNode & { type: 'media' }): string => {
    const { media, name, caption } = node;
    const words = mediaWords(node);
    const icon = drawn(media === 'unknown' ? 'file' : media);
    const label = name.length > 0 ? `${words}: ${textOf(name)}` : words;
    const isInset = media === 'document' || media === 'unknown';
    const text = `<span class="kind">${escaped(words)}</span>${name.length > 0 ? `<bdi class="name">${runsOf(name)}</bdi>` : ''}`;
    const box = `<div class="${isInset ? 'inset' : 'picture'}">${icon}<span class="about">${text}</span></div>`;
    const below = caption.length > 0 ? `<div class="caption">${paragraph(caption)}</div>` : '';
    return part('div', node, `media ${media}`, say`Header: ${label}`, box + below);
  };

  const offerOf = (node: PreviewNode & { type: 'offer' }): string => {
    const { runs, hasCountdown, code } = node;
    const ends = hasCountdown ? `<div class="countdown">${escaped(say`Ends at a set time`)}</div>` : '';
    const shown = code.length > 0 ? `<div class="code">${escaped(say`Code: `)}<bdi>${runsOf(code)}</bdi></div>` : '';
    const inner = `<div class="inset">${drawn('clock')}<div class="about"><div class="offer-text">${paragraph(runs)}</div>${ends}${shown}</div></div>`;
    return part('div', node, 'offer', say`Limited-time offer`, inner);
  };

  const buttonOf = (node: PreviewNode): string => {
    if (node.type !== 'button') return '';
    const label = `${actionWords(node.action)}: ${textOf(node.runs)}`;
    return part('li', node, 'button', label, `${drawn(node.action)}<bdi class="label">${runsOf(node.runs)}</bdi>`);
  };

  const list = (label: string, rows: readonly string[], type = 'buttons') =>
    `<ul class="${type}" aria-label="${escaped(label)}">${rows.join('')}</ul>`;

  const rowsOf = ({ children, folded }: PreviewNode & { type: 'buttons' }): string => {
    const shown = children.slice(0, children.length - folded).map(buttonOf);
    const more = `<li class="button">${drawn('list')}<span class="label">${escaped(say`See all options`)}</span></li>`;
    return list(say`Buttons`, folded > 0 ? [...shown, more] : shown);
  };

  /** What “See all options” opens, below the message. */
  const sheetOf = (children: readonly PreviewNode[]): string => {
    const rows = foldedButtons(children);
    if (rows.length === 0) return '';
    const title = `<div class="sheet-title">${escaped(say`All options`)}</div>`;
    return `<div class="sheet">${title}${list(say`All options`, rows.map(buttonOf))}</div>`;
  };

  const bubble = (node: PreviewNode & { children: readonly PreviewNode[] }, type: string, label: string): string => {
    const { children, pointer } = node;
    const isText = ({ type: one }: PreviewNode) => one === 'title' || one === 'body' || one === 'footer';
    const parts = children.map((child, index): string => {
      switch (child.type) {
        case 'media':
          return mediaOf(child);
        case 'offer':
          return offerOf(child);
        case 'product':
          return part(
            'div',
            child,
            'product',
            child.title,
            `<div class="inset">${drawn('product')}<div class="about"><div class="offer-text">${escaped(child.title)}</div><div class="faint">${escaped(child.description)}</div></div></div>`,
          );
        case 'buttons':
          return rowsOf(child);
        default: {
          // Texts that follow each other are one block.
          if (!isText(child) || (index > 0 && isText(children[index - 1] as PreviewNode))) return '';
          const end = children.findIndex((other, at) => at > index && !isText(other));
          // A card has no time of its own.
          return textsOf(children.slice(index, end < 0 ? undefined : end), node.type === 'bubble');
        }
      }
    });
    const named = `data-pointer="${escaped(pointer)}" aria-label="${escaped(label)}"`;
    return `<div class="${type}" role="group" ${named}>${parts.join('')}</div>${sheetOf(children)}`;
  };

  const all = (node: PreviewNode): string => {
    switch (node.type) {
      case 'chat':
        return node.children.map(all).join('');
      case 'bubble':
        return bubble(node, `bubble${node.isUnsure ? ' unsure' : ''}`, say`Message`);
      case 'carousel': {
        const cards = node.children.map((card) => `<div class="slot">${all(card)}</div>`).join('');
        // What scrolls can be reached by the keyboard.
        return `<div class="carousel" role="group" aria-roledescription="${escaped(say`carousel`)}" aria-label="${escaped(say`${node.children.length} cards`)}" tabindex="0">${cards}</div>`;
      }
      case 'card':
        return bubble(node, 'card', say`Card ${node.number} of ${node.of}`);
      case 'routes':
        return routesHtml(node, part, escaped);
      case 'screen':
        return screenHtml(node, {
          ...{ part, escaped, textOf, icon: drawn },
          paragraph: (runs) => paragraph(runs),
          line: (line) => lineOf(line, ''),
        });
      case 'ice-breakers': {
        const rows = node.children.map((child) =>
          child.type === 'ice-breaker'
            ? part('li', child, 'row', textOf(child.runs), `${drawn('reply')}<bdi>${runsOf(child.runs)}</bdi>`)
            : '',
        );
        return `<div class="panel"><div class="sheet-title">${escaped(say`When the chat is empty`)}</div>${list(say`Ice breakers`, rows, 'rows')}</div>`;
      }
      case 'commands': {
        const rows = node.children.map((child) =>
          child.type === 'command'
            ? part(
                'li',
                child,
                'row command',
                `/${child.name}: ${textOf(child.runs)}`,
                `<div><bdi class="name">/${escaped(child.name)}</bdi><div class="faint">${paragraph(child.runs)}</div></div>`,
              )
            : '',
        );
        return `<div class="panel"><div class="sheet-title">${escaped(say`When somebody types /`)}</div>${list(say`Commands`, rows, 'rows')}<div class="composer" aria-hidden="true">/</div></div>`;
      }
      case 'summary': {
        const lines = node.lines.map((line) => `<div class="faint">${escaped(line)}</div>`).join('');
        return part(
          'div',
          node,
          'panel summary',
          node.title,
          `<div class="inset">${drawn('form')}<div class="about"><div class="offer-text">${escaped(node.title)}</div>${lines}</div></div>`,
        );
      }
      case 'note':
        return `<p class="note">${escaped(node.text)}</p>`;
      default:
        return '';
    }
  };

  return `<div class="chat" data-theme="${theme}" lang="${escaped(language.replace('_', '-'))}" dir="${isReversed ? 'rtl' : 'ltr'}" role="group" aria-label="${escaped(say`Preview: ${language}`)}">${all(root)}</div>`;
}

/** A text in which no sign is markup, as content and as an attribute. */
export const escaped = (text: string): string =>
  withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

const drawn = (icon: Icon): string =>
  `<svg class="icon ${icon}" viewBox="0 0 16 16" aria-hidden="true"><path d="${icons[icon]}"/></svg>`;

function runsOf(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic, strike, code, link, variable, isFilled }) => {
      const names = [link && 'link', variable !== undefined && (isFilled ? 'filled' : 'missing')].filter(Boolean);
      let shown = escaped(text);
      if (code) shown = `<code>${shown}</code>`;
      if (strike) shown = `<s>${shown}</s>`;
      if (italic) shown = `<em>${shown}</em>`;
      if (bold) shown = `<strong>${shown}</strong>`;
      if (names.length === 0) return shown;
      // What is put into a sentence keeps its own direction.
      return variable === undefined
        ? `<span class="${names.join(' ')}">${shown}</span>`
        : `<bdi class="${names.join(' ')}">${shown}</bdi>`;
    })
    .join('');
}

const paragraph = (runs: readonly Run[], end = ''): string => `<p dir="auto">${runsOf(runs)}${end}</p>`;

function lineOf({ kind, marker = '', runs }: Line, end: string): string {
  const inner = runs.length > 0 ? runsOf(runs) : '<br>';
  switch (kind) {
    case 'text':
      return `<p dir="auto">${inner}${end}</p>`;
    case 'bullet':
      return `<p class="entry" dir="auto"><span class="marker">•</span>${inner}${end}</p>`;
    case 'number':
      return `<p class="entry" dir="auto"><span class="marker">${escaped(marker)}</span>${inner}${end}</p>`;
    case 'quote':
      return `<p class="quote" dir="auto">${inner}${end}</p>`;
  }
}

/** Previews as a page of its own, with everything that it needs. */
export function toPage(
  title: string,
  previews: readonly { title: string; root: PreviewNode }[],
  theme?: Theme,
): string {
  const shown = previews.map(
    ({ title: name, root }) => `<section><h2>${escaped(name)}</h2>${toHtml(root, theme ? { theme } : {})}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
:root{color-scheme:light dark}
body{margin:16px;font:14px/20px "Segoe UI","Helvetica Neue",Helvetica,Arial,sans-serif}
main{display:flex;flex-wrap:wrap;gap:24px;align-items:flex-start}
section{max-width:100%}
h1{font-size:18px;margin:0 0 12px}
h2:empty{display:none}
h2{font-size:14px;margin:0 0 6px;font-weight:600;overflow-wrap:anywhere;max-width:${sizes.screen}px}
${htmlStyle}</style>
<header><h1>${escaped(title)}</h1></header>
<main>
${shown.join('\n')}
</main>
</html>
`;
}
