import type { JsonObject } from '../../core/document/document.ts';
import { isObject, stringAt, valueAt } from '../../core/document/members.ts';
import type { Path } from '../../core/document/path.ts';
import { type Fragment, fragment } from '../../core/fragments.ts';
import { say } from '../../l10n/texts.ts';
import { componentTypes } from './components.ts';
import { type Screen, toFlowJson } from './model.ts';

/** A pixel, which stands for an image until there is one. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const options = [
  { id: 'first', title: 'First' },
  { id: 'second', title: 'Second' },
];

const complete = { name: 'complete', payload: {} };

/** What a component of each type begins with: all that it needs, and no more. */
const beginnings: Readonly<Record<string, object>> = {
  TextHeading: { text: 'Heading' },
  TextSubheading: { text: 'Subheading' },
  TextBody: { text: 'Text' },
  TextCaption: { text: 'Small text' },
  RichText: { text: ['# Heading', 'Text with **bold** words.'] },
  TextInput: { name: 'name', label: 'Name', 'input-type': 'text', required: true },
  TextArea: { name: 'note', label: 'Note' },
  CheckboxGroup: { name: 'choices', label: 'Choose some', 'data-source': options },
  RadioButtonsGroup: { name: 'choice', label: 'Choose one', required: true, 'data-source': options },
  Dropdown: { name: 'selection', label: 'Choose one', required: true, 'data-source': options },
  ChipsSelector: { name: 'topics', label: 'Topics', 'data-source': options },
  OptIn: { name: 'consent', label: 'I agree', required: true },
  EmbeddedLink: { text: 'Read more', 'on-click-action': { name: 'open_url', url: 'https://www.example.com' } },
  DatePicker: { name: 'date', label: 'Date', required: true },
  CalendarPicker: { name: 'day', label: 'Day' },
  Image: { src: png, 'alt-text': 'What the image shows' },
  ImageCarousel: { images: [{ src: png, 'alt-text': 'What the image shows' }] },
  PhotoPicker: { name: 'photos', label: 'Photos', 'max-uploaded-photos': 3, 'max-file-size-kb': 10240 },
  DocumentPicker: { name: 'documents', label: 'Documents', 'max-uploaded-documents': 1, 'max-file-size-kb': 10240 },
  NavigationList: {
    name: 'menu',
    'list-items': [{ id: 'first', 'main-content': { title: 'First' } }],
    'on-click-action': { name: 'data_exchange', payload: {} },
  },
  Form: { name: 'form', children: [] },
  Footer: { label: 'Continue', 'on-click-action': complete },
};

const wholeScreen = {
  id: 'DETAILS',
  title: 'Details',
  terminal: true,
  layout: {
    type: 'SingleColumnLayout',
    children: [
      { type: 'TextBody', text: 'Text' },
      { type: 'Footer', label: 'Done', 'on-click-action': complete },
    ],
  },
};

/** What entries of a list can begin with: components of the version, screens, options. */
export function fragments(value: JsonObject, list: Path): readonly Fragment[] {
  const name = list.at(-1);
  if (list.length === 1 && name === 'screens')
    return [fragment('Screen', say`A screen that ends the flow.`, wholeScreen)];
  if (name === 'data-source')
    return [fragment('Option', say`What is sent, and what the customer reads.`, options[0] ?? {})];
  if (name === 'list-items') {
    return [fragment('Entry', say`An entry that leads on.`, { id: 'entry', 'main-content': { title: 'Entry' } })];
  }
  if (name === 'images')
    return [fragment('Image', say`An image to swipe to.`, { src: png, 'alt-text': 'What it shows' })];
  if (!isComponentList(value, list)) return [];
  const flow = toFlowJson(value);
  const screen = flow.screens.find(({ at }) => at[1] === list[1]);
  return Object.entries(componentTypes).flatMap(([type, { what, since }]) => {
    const begins = beginnings[type] ?? choiceFor(type, screen);
    return begins && flow.isSince(since) ? [fragment(type, what, { type, ...named(begins, screen) })] : [];
  });
}

/** A beginning with a name that no field of the screen has. */
function named(begins: object, screen: Screen | undefined): object {
  if (!('name' in begins) || typeof begins.name !== 'string' || !screen) return begins;
  const taken = new Set(screen.components.map(({ name }) => name));
  let { name } = begins;
  for (let count = 2; taken.has(name); count++) name = `${begins.name}_${count}`;
  return { ...begins, name };
}

/** An If or Switch about something that the screen has; undefined where it has nothing to choose by. */
function choiceFor(type: string, screen: Screen | undefined): object | undefined {
  const then = [{ type: 'TextBody', text: 'Text' }];
  const [flag] = [...(screen?.data ?? [])].find(([, { value }]) => value.type === 'boolean') ?? [];
  const choices = [...(screen?.fields ?? [])].flatMap(([name, { value, type: field }]) => {
    const list = value['data-source'];
    const first: unknown = Array.isArray(list) ? list[0] : undefined;
    const id = isObject(first) ? stringAt(first, 'id') : undefined;
    return id !== undefined && (field === 'Dropdown' || field === 'RadioButtonsGroup') ? [{ name, id }] : [];
  });
  const [choice] = choices;
  if (type === 'If' && flag !== undefined) return { condition: `\${data.${flag}}`, then };
  if (type === 'If' && choice) return { condition: `\${form.${choice.name}} == '${choice.id}'`, then };
  if (type === 'Switch' && choice) return { value: `\${form.${choice.name}}`, cases: { [choice.id]: then } };
  return undefined;
}

/** Whether a list is one of components: the children of a layout or Form, or a branch of an If or Switch. */
function isComponentList(value: JsonObject, list: Path): boolean {
  const name = list.at(-1);
  if (name === 'children' || name === 'then' || name === 'else') return list[0] === 'screens';
  const owner = valueAt(value, list.slice(0, -2));
  return list.at(-2) === 'cases' && isObject(owner) && owner.type === 'Switch';
}
