import { isObject, stringAt } from '../../core/document/members.ts';
import { toPointer } from '../../core/document/path.ts';
import { asIs } from '../../core/preview/filled.ts';
import { plainRuns } from '../../core/preview/formatted.ts';
import { readsRightToLeft } from '../../core/preview/look.ts';
import type { FieldEntry, Line, PreviewNode, PreviewOptions, Run } from '../../core/preview/tree.ts';
import { say } from '../../l10n/texts.ts';
import { branchShown, isVisible } from './branches.ts';
import type { Lookup } from './expressions/evaluate.ts';
import { initialStates, lookupOn, resolved, type ScreenState, shownText } from './expressions/resolve.ts';
import { markdownLines } from './markdown.ts';
import type { Component, FlowJson, Screen } from './model.ts';
import { routesPart } from './routes.ts';
import { changersOn, inWords, stepsOn, type Walked, walkThrough } from './walk.ts';

/** All screens of a flow, in the order of the document, as they are when they open with the examples of their data. */
export function preview(flow: FlowJson, { walk }: PreviewOptions = {}): PreviewNode {
  const walked = walk && walkThrough(flow, walk);
  if (walked) return walkedPreview(walked);
  const stateOf = initialStates(flow);
  // More than anybody looks at, and more than a flow may have.
  const screens = flow.screens.slice(0, 100);
  const routes = routesPart(flow);
  const children = [...(routes ? [routes] : []), ...screens.flatMap((screen) => drawnScreen(screen, stateOf))];
  return { type: 'chat', pointer: '', language: 'en', isRightToLeft: isReversed(screens), children };
}

/** The screen where somebody is, and how they came there; in the end what the business gets. */
function walkedPreview({ screen, isFirst, stateOf, notes, result }: Walked): PreviewNode {
  const told: PreviewNode[] = notes.map((text) => ({ type: 'note', pointer: '', text }));
  const shown: PreviewNode[] = result
    ? [
        {
          ...{ type: 'summary', pointer: '', title: say`The flow is over` },
          lines: [
            say`Your business gets:`,
            ...Object.entries(result).map((member) => inWords(Object.fromEntries([member]))),
          ],
        },
      ]
    : drawnScreen({ ...screen, index: isFirst ? 0 : 1 }, stateOf, {
        steps: stepsOn(screen),
        changers: changersOn(screen),
      });
  return {
    ...{ type: 'chat', pointer: '', language: 'en', isRightToLeft: isReversed([screen]) },
    children: [...told, ...shown],
  };
}

/** Whether most is written from right to left, as the titles of the screens are: a flow names no language. */
const isReversed = (screens: readonly Screen[]): boolean =>
  readsRightToLeft([{ text: screens.map(({ value }) => stringAt(value, 'title') ?? '').join(' ') }], false);

/** A screen in a state. */
function drawnScreen(
  screen: Screen,
  stateOf: (id: string | undefined) => ScreenState | undefined,
  walking?: Walking,
): PreviewNode[] {
  const { value, at, id, index, top } = screen;
  const own = id === undefined ? { data: {}, form: {} } : stateOf(id);
  const lookup = lookupOn(screen, (other) => (other === id ? own : stateOf(other)));
  const drawing = new Drawing(lookup, walking);
  return [
    {
      type: 'screen',
      pointer: toPointer(at),
      title: drawing.text(stringAt(value, 'title') ?? id ?? ''),
      isFirst: index === 0,
      children: top.flatMap((component) => drawing.component(component)),
    },
  ];
}

/** Where a tap or another value does something, for somebody who walks through. */
interface Walking {
  steps: ReadonlySet<string>;
  changers: ReadonlySet<string>;
}

/** More components or options than this are more of the same. */
const mostShown = 200;

class Drawing {
  private left = mostShown;

  constructor(
    private readonly lookup: Lookup,
    private readonly walking: Walking | undefined,
  ) {}

  /** A text as it is shown, without any formatting. */
  text(value: unknown): Run[] {
    if (typeof value !== 'string' || value === '') return [];
    const { text, variables } = shownText(value, this.lookup);
    const { text: shown } = asIs(text);
    return plainRuns({ text: shown, variables: variables.map((one) => ({ ...one, end: shown.length })) });
  }

  component(component: Component): PreviewNode[] {
    const { type, branches } = component;
    if (!isVisible(component, this.lookup)) return [];
    if (this.left-- <= 0) return [];
    if (type === 'Form')
      return branches.flatMap(({ components }) => components.flatMap((inner) => this.component(inner)));
    if (type === 'If' || type === 'Switch') {
      const shown = branchShown(component, this.lookup);
      return shown?.components.flatMap((inner) => this.component(inner)) ?? [];
    }
    if (type === 'RichText') return this.rich(component);
    const node = this.node(component);
    return node ? [node] : [];
  }

  private node(component: Component): PreviewNode | undefined {
    const { value, type, name } = component;
    const placed = { pointer: toPointer(component.at) };
    const text = (property: string) => this.text(value[property]);
    const isFalse = (property: string) => resolved(value[property], this.lookup) === false;
    const isOptional = resolved(value.required, this.lookup) !== true;
    const isDisabled = isFalse('enabled');
    const own = name === undefined ? undefined : this.lookup(ownField(name));
    switch (type) {
      case 'TextHeading':
      case 'TextSubheading':
      case 'TextBody':
      case 'TextCaption':
        return { ...placed, type: 'screen-text', size: sizeOf[type] ?? 'body', lines: this.lines(component) };
      case 'PhotoPicker':
      case 'DocumentPicker': {
        const least = value[type === 'PhotoPicker' ? 'min-uploaded-photos' : 'min-uploaded-documents'];
        return {
          ...{ ...placed, type: 'field', field: fieldOf[type] ?? 'file', label: text('label'), isDisabled },
          ...{
            description: text('description'),
            value: [],
            helper: [],
            isOptional: typeof least !== 'number' || least < 1,
          },
          ...this.entry(component, own),
        };
      }
      case 'TextInput':
      case 'TextArea':
      case 'DatePicker':
        return {
          ...{ ...placed, type: 'field', field: fieldOf[type] ?? 'text', label: text('label'), isOptional, isDisabled },
          ...{ description: text('description'), value: this.entered(own), helper: text('helper-text') },
          ...this.entry(component, own),
        };
      case 'CalendarPicker':
        return this.calendar(component, own);
      case 'Dropdown':
        return {
          ...{
            ...placed,
            type: 'field',
            field: 'select',
            label: text('label'),
            isOptional,
            isDisabled,
            description: [],
          },
          ...{ value: this.chosen(component, own), helper: [] },
          ...this.entry(component, own),
        };
      case 'CheckboxGroup':
      case 'RadioButtonsGroup':
      case 'ChipsSelector':
        return {
          ...{ ...placed, type: 'choices', label: text('label'), description: text('description'), isOptional },
          choice: type === 'CheckboxGroup' ? 'several' : type === 'ChipsSelector' ? 'chips' : 'one',
          ...this.choosing(component),
          children: this.options(component, own),
        };
      case 'OptIn':
        return {
          ...{ ...placed, type: 'opt-in', runs: text('label'), isChosen: own === true, isOptional },
          hasLink: value['on-click-action'] !== undefined,
          ...{ ...this.choosing(component), ...this.step(placed.pointer) },
        };
      case 'EmbeddedLink':
        return { ...placed, type: 'screen-link', runs: text('text'), ...this.step(placed.pointer) };
      case 'Image':
        return {
          ...{ ...placed, type: 'pictures', ratio: this.ratio(value['aspect-ratio'], 1.5) },
          children: [{ ...placed, type: 'picture', runs: text('alt-text') }],
        };
      case 'ImageCarousel':
        return {
          ...{ ...placed, type: 'pictures', ratio: value['aspect-ratio'] === '16:9' ? 16 / 9 : 4 / 3 },
          children: this.entries(component, 'images').map(({ entry, pointer }) => ({
            ...{ type: 'picture', pointer, runs: this.text(entry['alt-text']) },
          })),
        };
      case 'NavigationList':
        return {
          ...{ ...placed, type: 'entries', label: text('label'), description: text('description') },
          children: this.entries(component, 'list-items').map(({ entry, pointer }) => ({
            ...this.navigation(entry, pointer),
            ...this.step(pointer, placed.pointer),
          })),
        };
      case 'Footer':
        return {
          ...{ ...placed, type: 'screen-button', runs: text('label'), isDisabled },
          ...{ left: text('left-caption'), center: text('center-caption'), right: text('right-caption') },
          ...this.step(placed.pointer),
        };
      default:
        return type === undefined
          ? undefined
          : { ...placed, type: 'note', text: say`${type} is not drawn: there is no such component.` };
    }
  }

  /** How a field is filled in, for somebody who walks through. */
  private entry(component: Component, own: unknown): { entry?: FieldEntry } {
    const { type, value, name, at } = component;
    if (!this.walking || name === undefined) return {};
    const asked = resolved(value['input-type'], this.lookup);
    const input = type === 'Dropdown' ? 'select' : (inputOf[`${type}`] ?? inputs[String(asked)] ?? 'text');
    const isFile = input === 'file';
    const options = type === 'Dropdown' ? this.entries(component, 'data-source') : [];
    const pointer = toPointer(at);
    return {
      entry: {
        ...{ name, input, value: asText(isFile && Array.isArray(own) ? own[0] : own) },
        options: isFile
          ? [standIn(type)]
          : options.map(({ entry }) => ({ value: String(entry.id ?? ''), title: this.words(entry.title) })),
        ...(this.walking.changers.has(pointer) && { changes: pointer }),
      },
    };
  }

  /** The two dates of a period. */
  private rangeEntry(component: Component, own: unknown): { entry?: FieldEntry } {
    const { entry } = this.entry(component, '');
    if (!entry) return {};
    const { label } = component.value;
    const parts = dates.map((name) => {
      const value = isObject(own) ? own[name] : undefined;
      const words = isObject(label) ? this.words(label[name]) : '';
      return { name, value: typeof value === 'string' ? value : '', label: words === '' ? name : words };
    });
    return { entry: { ...entry, parts } };
  }

  private choosing({ name, at }: Component): { entry?: Pick<FieldEntry, 'name' | 'changes'> } {
    const pointer = toPointer(at);
    if (!this.walking || name === undefined) return {};
    return { entry: { name, ...(this.walking.changers.has(pointer) && { changes: pointer }) } };
  }

  /** The first of these parts whose tap does something. */
  private step(...pointers: readonly string[]): { step?: string } {
    const step = pointers.find((pointer) => this.walking?.steps.has(pointer));
    return step === undefined ? {} : { step };
  }

  private words(value: unknown): string {
    return this.text(value)
      .map(({ text }) => text)
      .join('');
  }

  /** A RichText: its headings are parts of their own, as large as they are. */
  private rich(component: Component): PreviewNode[] {
    const placed = { type: 'screen-text', pointer: toPointer(component.at) } as const;
    const nodes: (PreviewNode & { type: 'screen-text' })[] = [];
    for (const { level = 0, ...line } of this.lines(component)) {
      const size = level === 1 ? 'heading' : level === 2 ? 'subheading' : 'body';
      const last = nodes.at(-1);
      if (last?.size === size && size === 'body') nodes[nodes.length - 1] = { ...last, lines: [...last.lines, line] };
      else nodes.push({ ...placed, size, lines: [line] });
    }
    return nodes;
  }

  private lines({ value, type }: Component): (Line & { level?: 0 | 1 | 2 })[] {
    const isRich = type === 'RichText';
    const paragraphs: unknown[] = Array.isArray(value.text) ? value.text : [value.text];
    return paragraphs.flatMap((paragraph): (Line & { level?: 0 | 1 | 2 })[] => {
      if (typeof paragraph !== 'string') {
        const list = resolved(paragraph, this.lookup);
        return Array.isArray(list) ? list.map((one) => ({ kind: 'text', runs: this.text(String(one)) })) : [];
      }
      const shown = shownText(paragraph, this.lookup);
      const { text } = asIs(shown.text.replaceAll(/\(data:image\/[a-z]+;base64,[A-Za-z0-9+/=]*\)/g, '(…)'));
      const filled = { text, variables: shown.variables.map((one) => ({ ...one, end: text.length })) };
      if (!isRich && value.markdown !== true) {
        return text.split('\n').map((line) => ({
          kind: 'text' as const,
          runs: weighted(runOfLine(line, filled.variables[0]), value['font-weight'], value.strikethrough === true),
        }));
      }
      return markdownLines(filled, isRich).map(({ level, ...line }) => (isRich ? { ...line, level } : line));
    });
  }

  /** What a field has at the start, as the customer sees it. */
  private entered(value: unknown): Run[] {
    return typeof value === 'string' || typeof value === 'number' ? plainRuns(asIs(String(value))) : [];
  }

  private calendar(component: Component, own: unknown): PreviewNode {
    const { value } = component;
    const isRange = resolved(value.mode, this.lookup) === 'range';
    const part = (property: string, date: string) => {
      const all = value[property];
      return this.text(isObject(all) ? all[date] : date === 'start-date' ? all : undefined);
    };
    const second = isRange ? part('label', 'end-date') : [];
    const label = part('label', 'start-date');
    return {
      ...{ type: 'field', field: 'date', pointer: toPointer(component.at), isDisabled: false },
      label: [
        ...(this.text(value.title).length > 0 ? [...this.text(value.title), { text: ': ' }] : []),
        ...label,
        ...(second.length > 0 ? [{ text: ' – ' }, ...second] : []),
      ],
      description: this.text(value.description),
      value: this.entered(own),
      helper: part('helper-text', 'start-date'),
      isOptional: value.required !== true && !isObject(value.required),
      ...(isRange ? this.rangeEntry(component, own) : this.entry(component, own)),
    };
  }

  /** The entries of a list: those that are written, or the examples of those that come from data. */
  private entries({ value, at }: Component, property: string): { entry: Record<string, unknown>; pointer: string }[] {
    const given = value[property];
    const list = resolved(given, this.lookup);
    if (!Array.isArray(list)) return [];
    return list.slice(0, mostShown).flatMap((entry: unknown, index) => {
      const pointer = toPointer(Array.isArray(given) ? [...at, property, index] : [...at, property]);
      return isObject(entry) ? [{ entry, pointer }] : [];
    });
  }

  private options(component: Component, own: unknown): PreviewNode[] {
    const chosen: unknown[] = Array.isArray(own) ? own : [own];
    return this.entries(component, 'data-source').map(({ entry, pointer }) => ({
      ...{ type: 'choice', pointer, runs: this.text(entry.title), description: this.text(entry.description) },
      ...{
        metadata: this.text(entry.metadata),
        isChosen: chosen.includes(entry.id),
        hasImage: entry.image !== undefined,
      },
      isDisabled: resolved(entry.enabled, this.lookup) === false,
      ...(this.walking && { value: String(entry.id ?? '') }),
      ...(typeof entry.color === 'string' && /^#[0-9a-f]{6}$/i.test(entry.color) && { color: entry.color }),
    }));
  }

  private chosen(component: Component, own: unknown): Run[] {
    const entry = this.entries(component, 'data-source').find((one) => one.entry.id === own);
    return entry ? this.text(entry.entry.title) : [];
  }

  private navigation(entry: Record<string, unknown>, pointer: string): PreviewNode {
    const main = isObject(entry['main-content']) ? entry['main-content'] : {};
    const ends: unknown[] = Array.isArray(entry.end) ? entry.end : [entry.end];
    const end = ends.flatMap((part) =>
      isObject(part) ? ['title', 'description', 'metadata'].map((name) => this.text(part[name])) : [],
    );
    const tags: unknown[] = Array.isArray(entry.tags) ? entry.tags : [];
    return {
      ...{ type: 'entry', pointer, runs: this.text(main.title), description: this.text(main.description) },
      ...{
        metadata: this.text(main.metadata),
        end: end.filter((runs) => runs.length > 0),
        badge: this.text(entry.badge),
      },
      ...{ tags: tags.map((tag) => this.text(tag)), hasImage: isObject(entry.start) },
    };
  }

  private ratio(value: unknown, otherwise: number): number {
    const ratio = resolved(value, this.lookup);
    return typeof ratio === 'number' && ratio > 0.2 && ratio < 5 ? ratio : otherwise;
  }
}

const inputOf: Readonly<Record<string, FieldEntry['input']>> = {
  TextArea: 'area',
  DatePicker: 'date',
  CalendarPicker: 'date',
  PhotoPicker: 'file',
  DocumentPicker: 'file',
};

/** The stand-in for the file that a customer would choose. */
const standIn = (type: string | undefined) =>
  type === 'PhotoPicker'
    ? { value: 'photo.jpg', title: say`Add a photo` }
    : { value: 'document.pdf', title: say`Add a document` };

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The parts of a period, in their order. */
const dates = ['start-date', 'end-date'] as const;

/** The input types of a TextInput, as a page has them. */
const inputs: Readonly<Record<string, FieldEntry['input']>> = {
  number: 'number',
  email: 'email',
  password: 'password',
  passcode: 'password',
  phone: 'tel',
};

const ownField = (name: string) => ({
  ...{ start: 0, end: 0, screen: undefined, scope: 'form' as const, nameStart: 0, screenStart: 0 },
  path: [name] as const,
});

const sizeOf: Readonly<Record<string, 'heading' | 'subheading' | 'body' | 'caption'>> = {
  TextHeading: 'heading',
  TextSubheading: 'subheading',
  TextBody: 'body',
  TextCaption: 'caption',
};

const fieldOf: Readonly<Record<string, 'text' | 'area' | 'date' | 'photo' | 'file'>> = {
  TextInput: 'text',
  TextArea: 'area',
  DatePicker: 'date',
  PhotoPicker: 'photo',
  DocumentPicker: 'file',
};

const runOfLine = (text: string, variable: { name: string; isFilled: boolean } | undefined): Run[] =>
  text === '' ? [] : [{ text, ...(variable && { variable: variable.name, isFilled: variable.isFilled }) }];

function weighted(runs: readonly Run[], weight: unknown, strike: boolean): Run[] {
  const isBold = weight === 'bold' || weight === 'bold_italic';
  const isItalic = weight === 'italic' || weight === 'bold_italic';
  return runs.map((run) => ({
    ...run,
    ...(isBold && { bold: true }),
    ...(isItalic && { italic: true }),
    ...(strike && { strike: true }),
  }));
}
