import { describe, expect, test } from 'vitest';
import { completion } from '../../server/features/completion.ts';
import { hover } from '../../server/features/hover.ts';
import {
  nameDefinition,
  nameHighlights,
  nameReferences,
  prepareNameRename,
  renameName,
} from '../../server/features/names.ts';
import { documentSymbols } from '../../server/features/symbols.ts';
import { emptyIndex } from '../../server/features/workspaceIndex.ts';
import { marked } from '../features/marked.ts';

/** Two screens: what is chosen on the first is shown on the second. */
const flow = (first: string, second = '{"type": "TextBody", "text": "${data.plan}"}', version = '7.3') => `{
  "version": "${version}",
  "screens": [
    {
      "id": "START", "title": "Begin", "data": {"is_new": {"type": "boolean", "__example__": true}},
      "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "TextInput", "name": "email", "label": "Email", "visible": "\${data.is_new}"},
        {"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "basic", "title": "Basic"}]},
        ${first}
      ]}
    },
    {
      "id": "DONE", "title": "End", "terminal": true, "data": {"plan": {"type": "string", "__example__": "basic"}},
      "layout": {"type": "SingleColumnLayout", "children": [${second}]}
    }
  ]
}`;
const to = (payload: string, next = '"type": "screen", "name": "DONE"') =>
  `{"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate", "next": {${next}}, "payload": ${payload}}}`;

const client = { snippets: true, labelDetails: false, suggestsAgain: false };

function offered(text: string): string[] {
  const { view, position } = marked(text);
  return completion(view, position, emptyIndex, client).map(({ label }) => label);
}

describe('completion offers', () => {
  test.each<[what: string, text: string, labels: readonly string[]]>([
    ['screens to go to', flow(to('{}', '"type": "screen", "name": "|"')), ['DONE']],
    ['the data of the next screen', flow(to('{|}')), ['plan']],
    ['its type', flow(to('{}', '"type": "|"')), ['screen']],
    [
      'actions of a Footer',
      flow('{"type": "Footer", "label": "Next", "on-click-action": {"name": "|"}}'),
      ['navigate', 'data_exchange', 'complete'],
    ],
    [
      'actions of a link',
      flow('{"type": "EmbeddedLink", "text": "Next", "on-click-action": {"name": "|"}}'),
      ['navigate', 'data_exchange', 'open_url'],
    ],
    [
      'actions of a link in an old version',
      flow('{"type": "EmbeddedLink", "text": "Next", "on-click-action": {"name": "|"}}', undefined, '5.1'),
      ['navigate', 'data_exchange'],
    ],
    [
      'truths for what is shown or not',
      flow('{"type": "TextBody", "text": "Hello", "visible": "$|"}'),
      ['${data.is_new}'],
    ],
    [
      'texts for a text',
      flow('{"type": "TextBody", "text": "${|"}'),
      ['${form.email}', '${form.plan}', '${screen.DONE.data.plan}'],
    ],
    [
      'everything for a payload',
      flow(to('{"plan": "$|"}')),
      ['${data.is_new}', '${form.email}', '${form.plan}', '${screen.DONE.data.plan}'],
    ],
    [
      'options to begin with',
      flow(
        '{"type": "RadioButtonsGroup", "name": "one", "label": "One", "data-source": [{"id": "a", "title": "A"}], "init-value": "|"}',
      ),
      ['a'],
    ],
    ['options as cases', flow('{"type": "Switch", "value": "${form.plan}", "cases": {|}}'), ['basic']],
    [
      'fields to hide',
      flow(to('{}'))
        .replace('"terminal": true', '"sensitive": ["|"], "terminal": true')
        .replace('"id": "DONE"', '"id": "DONE"'),
      [],
    ],
    ['nothing for a name', flow('{"type": "TextArea", "name": "$|", "label": "Note"}'), []],
  ])('%s', (_, text, labels) => {
    expect(offered(text)).toEqual(labels);
  });

  test('versions, the newest first', () => {
    expect(offered(flow('', undefined, '|')).slice(0, 3)).toEqual(['7.3', '7.2', '7.1']);
  });

  test('the properties of a component, and no others', () => {
    const labels = offered(flow('{"type": "TextCaption", |}'));
    expect(labels).toEqual(['text', 'font-weight', 'strikethrough', 'visible', 'markdown']);
    expect(offered(flow('{"type": "TextCaption", |}', undefined, '5.0'))).not.toContain('markdown');
  });

  test('components that can be there, in the version of the document', () => {
    expect(offered(flow('|'))).toEqual(expect.arrayContaining(['TextBody', 'CalendarPicker', 'If']));
    expect(offered(flow('|'))).not.toContain('NavigationList');
    expect(offered(flow('|', undefined, '6.0'))).not.toContain('CalendarPicker');
  });
});

describe('hover says', () => {
  const said = (text: string): string => {
    const { view, position } = marked(text);
    return JSON.stringify(hover(view, position)?.contents ?? null);
  };

  test.each([
    [
      'what a property is, since when and how long',
      '{"type": "TextInput", "na|me": "n", "label": "Name"}',
      'The name of the field',
    ],
    ['how long a label may be', '{"type": "TextInput", "name": "n", "la|bel": "Name"}', '20 characters'],
    [
      'which version brought it',
      '{"type": "TextInput", "name": "n", "label": "Name", "label-var|iant": "large"}',
      'Since version 7.0',
    ],
    ['what a component is', '{"type": "Text|Area", "name": "n", "label": "Name"}', 'several lines'],
    ['what an action does', to('{}').replace('"navigate"', '"navi|gate"'), 'Opens another screen'],
  ])('%s', (_, component, words) => {
    expect(said(flow(component))).toContain(words);
  });
});

describe('a name', () => {
  const text = flow(
    `${to('{"plan": "${form.plan}"}')}`,
    '{"type": "TextBody", "text": "${data.plan}"}, {"type": "TextBody", "text": "${screen.START.form.plan}"}',
  );
  const at = (place: string, offset = 1) => {
    const index = text.indexOf(place) + offset;
    return marked(`${text.slice(0, index)}|${text.slice(index)}`);
  };
  const placesOf = (place: string, offset?: number) => {
    const { view, position } = at(place, offset);
    return nameReferences(view, position, true).map(({ range }) => view.document.getText(range));
  };

  test.each([
    ['a field, in the field', '"plan", "label"', ['plan', 'plan', 'plan']],
    ['a screen, in its id', '"DONE", "title"', ['DONE', 'DONE']],
    ['data, where it is described', '"plan": {"type"', ['plan', 'plan', 'plan']],
    ['a screen, in a reference', 'START.form', ['START', 'START']],
  ])('is found wherever it is used: %s', (_, place, places) => {
    expect(placesOf(place)).toEqual(places);
  });

  test('leads to where it is given, and is marked', () => {
    const { view, position } = at('START.form');
    expect(nameDefinition(view, position).map(({ range }) => range.start.line)).toEqual([4]);
    expect(nameHighlights(view, position)).toHaveLength(2);
  });

  test('is changed in every place', () => {
    const { view, position } = at('"DONE", "title"');
    expect(prepareNameRename(view, position)).toMatchObject({ placeholder: 'DONE' });
    const edits = Object.values(renameName(view, position, 'LAST')?.changes ?? {}).flat();
    expect(edits.map(({ newText }) => newText)).toEqual(['LAST', 'LAST']);
    expect(() => renameName(view, position, 'STEP 2')).toThrow('letters and underscores');
    expect(() => renameName(view, position, 'START')).toThrow('already');
  });
});

test('the outline has screens with their data and components', () => {
  const { view } = marked(`${flow(to('{}'))}|`);
  const names = documentSymbols(view).flatMap(({ name, children = [] }) => [
    name,
    ...children.map((child) => ` ${child.name}`),
  ]);
  expect(names).toEqual(['START', ' data', ' TextInput', ' Dropdown', ' Footer', 'DONE', ' data', ' TextBody']);
});
