import { say } from '../../l10n/texts.ts';
import { emptyWords, fieldIcons, type Icon, managedBy } from './look.ts';
import type { FieldEntry, Line, PreviewNode, Run } from './tree.ts';

/** What the drawing of a page has for every part. */
export interface HtmlKit {
  part(tag: string, node: PreviewNode, type: string, label: string, inner: string): string;
  paragraph(runs: readonly Run[]): string;
  line(line: Line): string;
  icon(icon: Icon): string;
  escaped(text: string): string;
  textOf(runs: readonly Run[]): string;
}

/** A screen of a flow: its title, what is on it, and its button. */
export function screenHtml(node: PreviewNode & { type: 'screen' }, kit: HtmlKit): string {
  const { part, paragraph, escaped, textOf } = kit;
  const isButton = ({ type }: PreviewNode) => type === 'screen-button';
  const shown = node.children.filter((child) => !isButton(child)).map((child) => partHtml(child, kit));
  const button = node.children.filter(isButton).map((child) => partHtml(child, kit));
  const bar = `<div class="screen-bar"><span aria-hidden="true">${node.isFirst ? '×' : '←'}</span><div class="screen-title">${paragraph(node.title)}</div><span aria-hidden="true">⋮</span></div>`;
  const below = `<div class="screen-end">${button.join('')}<div class="managed">${escaped(managedBy())}</div></div>`;
  return part(
    'div',
    node,
    'screen',
    say`Screen: ${textOf(node.title)}`,
    `${bar}<div class="screen-parts">${shown.join('')}</div>${below}`,
  );
}

/** A field that somebody who walks through fills in: the page tells what was entered. */
function entryField(
  { name, value, input, options, changes, parts }: FieldEntry,
  label: string,
  isDisabled: boolean,
  escaped: HtmlKit['escaped'],
): string {
  const state = `${changesIn(changes, escaped)}${isDisabled ? ' disabled' : ''}`;
  if (parts) {
    const inputs = parts.map(
      (one) =>
        `<input type="${input}" class="field-box ${input}" data-field="${escaped(name)}" data-of="part" data-part="${escaped(one.name)}" aria-label="${escaped(one.label)}" value="${escaped(one.value)}"${state}>`,
    );
    return `<div class="field-parts">${inputs.join('')}</div>`;
  }
  if (input === 'file') {
    // Nothing is read from a disk: what the customer chooses has a name that stands for it.
    const [{ value: file, title } = { value: '', title: '' }] = options;
    return `<label class="field-box file"><input type="checkbox" data-field="${escaped(name)}" data-of="several" value="${escaped(file)}" aria-label="${escaped(label)}: ${escaped(title)}"${state}${value === '' ? '' : ' checked'}><p>${escaped(title)}</p></label>`;
  }
  const about = `class="field-box ${input}" data-field="${escaped(name)}" aria-label="${escaped(label)}"${state}`;
  if (input === 'area') return `<textarea ${about}>${escaped(value)}</textarea>`;
  if (input !== 'select') return `<input type="${input}" ${about} value="${escaped(value)}">`;
  const rows = options.map((option) => {
    const chosen = option.value === value ? ' selected' : '';
    return `<option value="${escaped(option.value)}"${chosen}>${escaped(option.title)}</option>`;
  });
  return `<select ${about}><option value=""></option>${rows.join('')}</select>`;
}

const changesIn = (changes: string | undefined, escaped: HtmlKit['escaped']): string =>
  changes === undefined ? '' : ` data-changes="${escaped(changes)}"`;

/** A tap target for somebody who walks through; else only what it shows. */
const tapped = (
  step: string | undefined,
  type: string,
  inner: string,
  isDisabled: boolean,
  escaped: HtmlKit['escaped'],
) =>
  step === undefined
    ? `<div class="${type}">${inner}</div>`
    : `<button type="button" class="${type}" data-step="${escaped(step)}"${isDisabled ? ' disabled' : ''}>${inner}</button>`;

function partHtml(node: PreviewNode, kit: HtmlKit): string {
  const { part, paragraph, line, icon, escaped, textOf } = kit;
  const optional = (isOptional: boolean) =>
    isOptional ? ` <span class="optional">(${escaped(say`optional`)})</span>` : '';
  const labelled = (runs: readonly Run[], isOptional = false) =>
    runs.length > 0 ? `<div class="field-label">${paragraph(runs)}${optional(isOptional)}</div>` : '';
  const faint = (runs: readonly Run[], name = 'field-help') =>
    runs.length > 0 ? `<div class="${name}">${paragraph(runs)}</div>` : '';
  switch (node.type) {
    case 'screen-text': {
      const words = textOf(node.lines.flatMap(({ runs }) => runs)).slice(0, 80);
      return part('div', node, `screen-text size-${node.size}`, words, node.lines.map(line).join(''));
    }
    case 'field': {
      const { field, label, description, value, helper, isOptional, isDisabled, entry } = node;
      const symbol = fieldIcons[field];
      const inside =
        value.length > 0 ? paragraph(value) : `<p class="empty">${escaped(emptyWords(field)) || '&nbsp;'}</p>`;
      const box = entry
        ? entryField(entry, textOf(label), isDisabled, escaped)
        : `<div class="field-box ${field}">${inside}${symbol ? icon(symbol) : ''}</div>`;
      return part(
        'div',
        node,
        `field${isDisabled ? ' disabled' : ''}`,
        textOf(label),
        labelled(label, isOptional) + faint(description) + box + faint(helper),
      );
    }
    case 'choices': {
      const { choice, label, description, isOptional, children, entry } = node;
      const rows = children
        .map((child) => (child.type === 'choice' ? choiceHtml(child, choice, kit, entry) : ''))
        .join('');
      return part(
        'div',
        node,
        'field',
        textOf(label),
        `${labelled(label, isOptional)}${faint(description)}<ul class="choices ${choice}">${rows}</ul>`,
      );
    }
    case 'opt-in': {
      const words = escaped(say`Read more`);
      const link =
        node.step === undefined
          ? `<span class="link">${words}</span>`
          : `<button type="button" class="link" data-step="${escaped(node.step)}">${words}</button>`;
      const more = node.hasLink ? ` ${link}` : '';
      const box = node.entry
        ? `<input type="checkbox" data-field="${escaped(node.entry.name)}" aria-label="${escaped(textOf(node.runs))}"${changesIn(node.entry.changes, escaped)}${node.isChosen ? ' checked' : ''}>`
        : `<span class="mark box${node.isChosen ? ' chosen' : ''}" aria-hidden="true"></span>`;
      return part(
        'div',
        node,
        'opt-in',
        textOf(node.runs),
        node.entry
          ? `${inLabel(node.entry, `${box}<div>${paragraph(node.runs)}${optional(node.isOptional)}</div>`)}${more}`
          : `${box}<div>${paragraph(node.runs)}${optional(node.isOptional)}${more}</div>`,
      );
    }
    case 'screen-link':
      if (node.step === undefined)
        return part('div', node, 'screen-link link', textOf(node.runs), paragraph(node.runs));
      return part(
        'div',
        node,
        'screen-link',
        textOf(node.runs),
        `<button type="button" class="link" data-step="${escaped(node.step)}">${escaped(textOf(node.runs))}</button>`,
      );
    case 'pictures': {
      const space = `<svg class="space" viewBox="0 0 ${Math.round(node.ratio * 1000)} 1000" aria-hidden="true"></svg>`;
      const pictures = node.children.map((child) =>
        child.type === 'picture'
          ? part(
              'div',
              child,
              'shot',
              say`Image: ${textOf(child.runs)}`,
              `<div class="picture">${space}<span class="about">${icon('image')}${paragraph(child.runs)}</span></div>`,
            )
          : '',
      );
      return `<div class="pictures" role="group" aria-label="${escaped(say`Images`)}">${pictures.join('')}</div>`;
    }
    case 'entries': {
      const rows = node.children.map((child) => (child.type === 'entry' ? entryHtml(child, kit) : '')).join('');
      return part(
        'div',
        node,
        'field',
        textOf(node.label),
        `${labelled(node.label)}${faint(node.description)}<ul class="entries">${rows}</ul>`,
      );
    }
    case 'screen-button': {
      const { runs, left, center, right, isDisabled } = node;
      const captions =
        left.length + center.length + right.length > 0
          ? `<div class="captions">${[left, center, right].map((one) => `<div>${paragraph(one)}</div>`).join('')}</div>`
          : '';
      return part(
        'div',
        node,
        `screen-button${isDisabled ? ' disabled' : ''}`,
        textOf(runs),
        `${captions}${tapped(node.step, 'pill', node.step === undefined ? paragraph(runs) : escaped(textOf(runs)), isDisabled, escaped)}`,
      );
    }
    case 'note':
      return `<p class="note">${escaped(node.text)}</p>`;
    default:
      return '';
  }
}

const inLabel = (entry: unknown, inner: string): string => (entry ? `<label>${inner}</label>` : inner);

function choiceHtml(
  node: PreviewNode & { type: 'choice' },
  choice: 'several' | 'one' | 'chips',
  { part, paragraph, icon, textOf, escaped }: HtmlKit,
  entry: Pick<FieldEntry, 'name' | 'changes'> | undefined,
): string {
  const { runs, description, metadata, isChosen, isDisabled, hasImage, color, value = '' } = node;
  const names = `choice${isChosen ? ' chosen' : ''}${isDisabled ? ' disabled' : ''}`;
  const input = entry
    ? `<input type="${choice === 'one' ? 'radio' : 'checkbox'}" name="${escaped(entry.name)}" data-field="${escaped(entry.name)}" data-of="${choice === 'one' ? 'one' : 'several'}" value="${escaped(value)}" aria-label="${escaped(textOf(runs))}"${changesIn(entry.changes, escaped)}${isChosen ? ' checked' : ''}${isDisabled ? ' disabled' : ''}>`
    : '';
  if (choice === 'chips' && entry)
    return part('li', node, names, textOf(runs), `<label>${input}${paragraph(runs)}</label>`);
  if (choice === 'chips') return part('li', node, names, textOf(runs), paragraph(runs));
  // The color is six digits, and nothing else.
  const side = hasImage
    ? `<span class="thumb">${icon('image')}</span>`
    : color === undefined
      ? ''
      : `<svg class="thumb" viewBox="0 0 1 1" aria-hidden="true"><rect width="1" height="1" fill="${color}"/></svg>`;
  const more = `${description.length > 0 ? `<div class="field-help">${paragraph(description)}</div>` : ''}`;
  const end = metadata.length > 0 ? `<div class="field-help">${paragraph(metadata)}</div>` : '';
  const mark =
    input ||
    `<span class="mark ${choice === 'one' ? 'round' : 'box'}${isChosen ? ' chosen' : ''}" aria-hidden="true"></span>`;
  return part(
    'li',
    node,
    names,
    textOf(runs),
    // A tap anywhere on the row chooses it.
    inLabel(entry, `${side}<div class="about">${paragraph(runs)}${more}</div>${end}${mark}`),
  );
}

function entryHtml(node: PreviewNode & { type: 'entry' }, { part, paragraph, icon, textOf, escaped }: HtmlKit): string {
  const { runs, description, metadata, end, badge, tags, hasImage, step } = node;
  const faint = (one: readonly Run[]) => (one.length > 0 ? `<div class="field-help">${paragraph(one)}</div>` : '');
  const pills =
    tags.length > 0
      ? `<div class="tags">${tags.map((tag) => `<span class="tag">${paragraph(tag)}</span>`).join('')}</div>`
      : '';
  const about = `<div class="about"><div class="entry-title">${paragraph(runs)}${badge.length > 0 ? `<span class="tag badge">${paragraph(badge)}</span>` : ''}</div>${faint(description)}${faint(metadata)}${pills}</div>`;
  const side = end.length > 0 ? `<div class="entry-end">${end.map(paragraph).join('')}</div>` : '';
  return part(
    'li',
    node,
    'nav-entry',
    textOf(runs),
    `${hasImage ? `<span class="thumb">${icon('image')}</span>` : ''}${about}${side}${
      step === undefined
        ? '<span aria-hidden="true">›</span>'
        : `<button type="button" class="go" data-step="${escaped(step)}" aria-label="${escaped(textOf(runs))}">›</button>`
    }`,
  );
}
