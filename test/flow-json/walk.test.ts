import { describe, expect, test } from 'vitest';
import { toHtml } from '../../core/preview/html.ts';
import type { Entered, PreviewNode, WalkOptions } from '../../core/preview/tree.ts';
import { previewOf } from '../../kinds/preview.ts';

const footer = (label: string, action: object) => ({ type: 'Footer', label, 'on-click-action': action });
const to = (name: string, payload: object = {}) => ({ name: 'navigate', next: { type: 'screen', name }, payload });
const screen = (id: string, children: readonly object[], more: object = {}) => ({
  ...{ id, title: `Title of ${id}`, ...more },
  layout: { type: 'SingleColumnLayout', children },
});
const flow = (screens: readonly object[], more: object = {}) => ({ version: '7.3', ...more, screens });

const booking = flow([
  screen('WHO', [
    { type: 'TextInput', name: 'name', label: 'Your name', required: true },
    { type: 'TextInput', name: 'age', label: 'Your age', 'input-type': 'number' },
    {
      type: 'CheckboxGroup',
      name: 'wishes',
      label: 'Wishes',
      'data-source': [
        { id: 'tea', title: 'Tea' },
        { id: 'cake', title: 'Cake' },
      ],
    },
    { type: 'OptIn', name: 'news', label: 'Send me news' },
    {
      type: 'If',
      condition: '${form.news}',
      then: [{ type: 'TextInput', name: 'email', label: 'Your address', required: true, 'input-type': 'email' }],
    },
    { type: 'EmbeddedLink', text: 'Terms', 'on-click-action': to('TERMS') },
    footer('Continue', to('WHEN', { who: '${form.name}', years: '${form.age}', wishes: '${form.wishes}' })),
  ]),
  screen('TERMS', [{ type: 'TextBody', text: 'Be kind.' }]),
  screen(
    'WHEN',
    [
      { type: 'TextBody', text: '${data.who}' },
      { type: 'TextBody', text: '${data.hint}' },
      { type: 'DatePicker', name: 'date', label: 'Day', required: true },
      footer('Done', {
        name: 'complete',
        payload: { who: '${data.who}', years: '${data.years}', date: '${form.date}', first: '${screen.WHO.form.name}' },
      }),
    ],
    {
      terminal: true,
      data: {
        who: { type: 'string', __example__: 'Example' },
        years: { type: 'number', __example__: 1 },
        wishes: { type: 'array', items: { type: 'string' }, __example__: [] },
        hint: { type: 'string', __example__: 'An example of a hint' },
      },
    },
  ),
]);

/** Everything that somebody reads, part by part. */
function wordsOf(node: PreviewNode): string[] {
  const own = (value: unknown): string[] =>
    Array.isArray(value)
      ? value.flatMap(own)
      : typeof value === 'object' && value !== null && 'text' in value
        ? [String(value.text)]
        : typeof value === 'object' && value !== null && 'runs' in value
          ? own(value.runs)
          : typeof value === 'string'
            ? [value]
            : [];
  const { type, pointer: _pointer, ...rest } = node;
  const children = 'children' in node ? node.children : [];
  const texts = Object.entries(rest)
    .filter(([name]) => ['title', 'label', 'runs', 'lines', 'text', 'value'].includes(name))
    .flatMap(([, value]) => own(value));
  return [...(type === 'chat' ? [] : texts), ...children.flatMap(wordsOf)];
}

const walked = (value: object, steps: WalkOptions['steps'], entered: Entered = {}) => {
  const root = previewOf(value, { walk: { steps, entered } });
  if (!root) throw new Error('It must be drawn.');
  return { root, words: wordsOf(root), html: toHtml(root) };
};

const at = (index: number, child: number) => `/screens/${index}/layout/children/${child}`;
const step = (pointer: string, form: Entered = {}) => ({ pointer, form });

describe('a walk through a flow', () => {
  test('begins with its first screen alone, which can be filled in', () => {
    const { words, html } = walked(booking, []);
    expect(words).toContain('Title of WHO');
    expect(words).not.toContain('Title of WHEN');
    expect(html.match(/data-field="(\w+)"/g)).toEqual(
      ['name', 'age', 'wishes', 'wishes', 'news'].map((name) => `data-field="${name}"`),
    );
    expect(html.match(/data-step="[^"]+"/g)).toEqual([`data-step="${at(0, 5)}"`, `data-step="${at(0, 6)}"`]);
    expect(html).not.toMatch(/ style=|<script|onclick/i);
  });

  test('shows what depends on what was entered', () => {
    expect(walked(booking, [], { news: true }).html).toContain('data-field="email"');
    expect(walked(booking, [], { news: false }).html).not.toContain('data-field="email"');
    expect(walked(booking, [], { name: '"><script>' }).html).toContain('value="&quot;&gt;&lt;script&gt;"');
  });

  test('stays where something has to be filled in first, and says what', () => {
    const next = at(0, 6);
    expect(walked(booking, [step(next)]).words[0]).toBe('Fill in first: Your name.');
    expect(walked(booking, [step(next, { name: 'Ana', news: true })]).words[0]).toBe('Fill in first: Your address.');
    expect(walked(booking, [step(next, { name: 'Ana' })]).words).toContain('Title of WHEN');
  });

  test('takes along what was entered; of what was not sent the next screen has its examples', () => {
    const { words } = walked(booking, [step(at(0, 6), { name: 'Ana', age: 7, wishes: ['tea'] })]);
    expect(words).toEqual(expect.arrayContaining(['Ana', 'An example of a hint']));
    expect(words).not.toContain('Example');
  });

  test('ends with what the business gets, with the types that it has', () => {
    const steps = [step(at(0, 6), { name: 'Ana', age: 7 }), step(at(2, 3), { date: '2026-12-01' })];
    const { words } = walked(booking, steps);
    expect(words).toEqual([
      'The flow is over',
      'Your business gets:',
      ...['who: Ana', 'years: 7', 'date: 2026-12-01', 'first: Ana'],
    ]);
    // Nothing more can be tapped then.
    expect(walked(booking, [...steps, step(at(2, 3))]).words).toEqual(words);
  });

  test('comes back to what was entered before', () => {
    const { html } = walked(booking, [step(at(0, 5), { name: 'Ana' })]);
    expect(html).toContain('Be kind.');
    expect(walked(booking, [], { name: 'Ana' }).html).toContain('value="Ana"');
  });

  test('goes as far as its steps still fit the document', () => {
    expect(walked(booking, [step('/screens/9/layout/children/0'), step(at(0, 6), { name: 'Ana' })]).words).toContain(
      'Title of WHO',
    );
    expect(previewOf(flow([]), { walk: { steps: [], entered: {} } })).toBeDefined();
  });
});

test('an endpoint is not asked: it says what it gets, and the examples of what it could answer with', () => {
  const asking = flow(
    [
      screen('ASK', [
        { type: 'TextInput', name: 'code', label: 'Code', required: true },
        footer('Look up', { name: 'data_exchange', payload: { code: '${form.code}' } }),
      ]),
      screen('FOUND', [{ type: 'TextBody', text: '${data.what}' }], {
        terminal: true,
        data: { what: { type: 'string', __example__: 'A fern' } },
      }),
      screen('LOST', [{ type: 'TextBody', text: 'Nothing.' }], { terminal: true }),
    ],
    { data_api_version: '3.0', routing_model: { ASK: ['FOUND', 'LOST'], FOUND: [], LOST: [] } },
  );
  const { words } = walked(asking, [step(at(0, 1), { code: 'A7' })]);
  expect(words.slice(0, 2)).toEqual([
    'Your endpoint gets code: A7, and only it knows the answer. This shows the next screen with the examples of its data.',
    'It could also answer with LOST.',
  ]);
  expect(words).toContain('A fern');
});

test('another choice changes what the screen shows', () => {
  const choosing = flow([
    screen(
      'PLACE',
      [
        {
          type: 'Dropdown',
          name: 'country',
          label: 'Country',
          'data-source': [{ id: 'fr', title: 'France' }],
          'on-select-action': { name: 'update_data', payload: { hint: 'Bonjour' } },
        },
        { type: 'TextBody', text: '${data.hint}' },
        {
          type: 'NavigationList',
          name: 'list',
          'list-items': [{ id: 'a', 'main-content': { title: 'First' } }],
          'on-click-action': to('PLACE'),
        },
      ],
      { data: { hint: { type: 'string', __example__: 'Hello' } } },
    ),
  ]);
  const before = walked(choosing, []);
  expect(before.words).toContain('Hello');
  expect(before.html).toContain(`data-changes="${at(0, 0)}"`);
  // A tap on an entry does what its list does.
  expect(before.html).toContain(`data-step="${at(0, 2)}"`);
  const after = walked(choosing, [step(at(0, 0), { country: 'fr' })]);
  expect(after.words).toContain('Bonjour');
  expect(after.html).toContain('<option value="fr" selected>');
});

describe('a period and files', () => {
  const stay = flow([
    screen(
      'STAY',
      [
        {
          ...{ type: 'CalendarPicker', name: 'dates', mode: 'range', title: 'Your stay' },
          ...{ label: { 'start-date': 'From', 'end-date': 'To' }, required: { 'start-date': true, 'end-date': true } },
        },
        { type: 'PhotoPicker', name: 'photos', label: 'Photos', 'min-uploaded-photos': 1 },
        { type: 'DocumentPicker', name: 'papers', label: 'Papers' },
        footer('Send', { name: 'complete', payload: { dates: '${form.dates}', photos: '${form.photos}' } }),
      ],
      { terminal: true },
    ),
  ]);
  const send = at(0, 3);
  const dates = { 'start-date': '2026-12-01', 'end-date': '2026-12-04' };

  test('are fields that can be filled in', () => {
    const { html } = walked(stay, [], { dates, photos: ['photo.jpg'] });
    expect(html.match(/<input [^>]*data-field="dates"[^>]*>/g)).toEqual([
      expect.stringMatching(/type="date".*data-part="start-date".*aria-label="From".*value="2026-12-01"/),
      expect.stringMatching(/type="date".*data-part="end-date".*aria-label="To".*value="2026-12-04"/),
    ]);
    expect(html).toMatch(/data-field="photos"[^>]*value="photo.jpg"[^>]* checked>/);
    expect(html).toMatch(/data-field="papers"[^>]*value="document.pdf"[^>]*">/);
  });

  test('are asked for, where they have to be there', () => {
    expect(walked(stay, [step(send)]).words[0]).toBe('Fill in first: From, To, Photos.');
    const half = { dates: { 'start-date': '2026-12-01', 'end-date': '' }, photos: ['photo.jpg'] };
    expect(walked(stay, [step(send, half)]).words[0]).toBe('Fill in first: To.');
  });

  test('reach the business', () => {
    const { words } = walked(stay, [step(send, { dates, photos: ['photo.jpg'] })]);
    expect(words.slice(2)).toEqual(['dates: 2026-12-01 – 2026-12-04', 'photos: photo.jpg']);
  });
});
