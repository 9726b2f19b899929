import { expect, test } from 'vitest';
import {
  createOpenedScreens,
  type FlowPart,
  type OpenedScreens,
  openedScreenFinding,
} from '../../kinds/openedScreens.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const opener = (id: string, screen: string) => ({ id, screen: { id: screen, pointer: '/a', range } });

const flow = (file: string, id: string, screensIn: string): FlowPart => ({ file, flow: { id, screensIn } });
const screens = (file: string, ...names: string[]): FlowPart => ({ file, screens: names });
const button = (file: string, id: string, screen: string): FlowPart => ({ file, openers: [opener(id, screen)] });

function created(...parts: FlowPart[]): OpenedScreens {
  const all = createOpenedScreens();
  for (const part of parts) all.set(part.file, part);
  all.takeChanged();
  return all;
}

const unknownIn = (all: OpenedScreens, file: string) =>
  all.unknown(all.of(file)?.openers).map(({ opener: { screen }, file: of }) => `${screen.id} of ${of}`);

test.each<[what: string, parts: FlowPart[], unknown: string[]]>([
  ['a screen that is there', [flow('f', '1', 's'), screens('s', 'A', 'B'), button('t', '1', 'B')], []],
  ['one that is not', [flow('f', '1', 's'), screens('s', 'A', 'B'), button('t', '1', 'C')], ['C of s']],
  ['one in another spelling', [flow('f', '1', 's'), screens('s', 'A'), button('t', '1', 'a')], ['a of s']],
  ['a flow that is not here', [flow('f', '1', 's'), screens('s', 'A'), button('t', '2', 'C')], []],
  ['a flow without a file of screens', [flow('f', '1', 's'), button('t', '1', 'C')], []],
  ['a file of screens that no flow names', [flow('f', '1', 'other'), screens('s', 'A'), button('t', '1', 'C')], []],
  [
    'one of two files of a flow that has it',
    [flow('f', '1', 's'), flow('g', '1', 'u'), screens('s', 'A'), screens('u', 'C'), button('t', '1', 'C')],
    [],
  ],
])('%s', (_, parts, unknown) => {
  expect(unknownIn(created(...parts), 't')).toEqual(unknown);
  // In whatever order they are read.
  expect(unknownIn(created(...parts.toReversed()), 't')).toEqual(unknown);
});

test('what changes is told of the buttons that it is about, and of no others', () => {
  const all = created(flow('f', '1', 's'), screens('s', 'A'), button('t', '1', 'A'), button('u', '2', 'A'));
  const after = (file: string, part?: FlowPart) => {
    all.set(file, part);
    // The files of the flow itself are told of their endpoint.
    const told = all.takeChanged().filter((one) => one === 't' || one === 'u');
    return [told, unknownIn(all, 't')];
  };
  expect(after('s', screens('s', 'B'))).toEqual([['t'], ['A of s']]);
  expect(after('s')).toEqual([['t'], []]);
  expect(after('s', screens('s', 'B'))).toEqual([['t'], ['A of s']]);
  expect(after('f', flow('f', '2', 's'))).toEqual([['t', 'u'], []]);
  expect(after('f')).toEqual([['u'], []]);
  expect(after('t', button('t', '1', 'B'))).toEqual([[], []]);
});

test('a thousand buttons cost what they have to', () => {
  const all = createOpenedScreens();
  for (let index = 0; index < 1000; index++) {
    all.set(`f${index}`, flow(`f${index}`, String(index % 10), `s${index}`));
    all.set(`s${index}`, screens(`s${index}`, 'A'));
    all.set(`t${index}`, button(`t${index}`, String(index % 10), 'B'));
  }
  // The last ten were not followed by anything that could be about them.
  expect(all.takeChanged().filter((file) => file.startsWith('t'))).toHaveLength(990);
  expect(unknownIn(all, 't7')).toEqual(['B of s7']);
});

const asking = (file: string): FlowPart => ({
  file,
  screens: ['A'],
  exchanges: { pointer: '/data_api_version', range },
});
const answered = (file: string, screensIn: string, isAnswered: boolean): FlowPart => ({
  file,
  flow: {
    id: '1',
    screensIn,
    endpoint: { property: 'EndpointUri', at: isAnswered ? { pointer: '/b', range } : undefined },
  },
});

test.each<[what: string, parts: FlowPart[], faults: string[]]>([
  ['screens that ask, and nobody answers', [answered('f', 's', false), asking('s')], ['s: missing EndpointUri of f']],
  ['screens that ask, and are answered', [answered('f', 's', true), asking('s')], []],
  ['one of two flows that answers', [answered('f', 's', false), answered('g', 's', true), asking('s')], []],
  ['screens that belong to no flow', [answered('f', 'other', false), asking('s')], []],
  ['an endpoint that nothing asks', [answered('f', 's', true), screens('s', 'A')], ['f: unused EndpointUri of s']],
  ['an endpoint of a flow whose screens are not here', [answered('f', 's', true)], []],
])('endpoints: %s', (_, parts, faults) => {
  const all = created(...parts);
  const found = parts.flatMap((part) => {
    const fault = all.endpointFault(part);
    return fault ? [`${part.file}: ${fault.is} ${fault.property} of ${fault.file}`] : [];
  });
  expect(found).toEqual(faults);
});

test('an endpoint that comes or goes is told of the screens, and screens that ask of the flow', () => {
  const all = created(answered('f', 's', false), asking('s'));
  all.set('f', answered('f', 's', true));
  expect(all.takeChanged()).toContain('s');
  all.set('s', screens('s', 'A'));
  expect(all.takeChanged()).toContain('f');
});

test('a team can change its severity, or turn it off', () => {
  const [unknown] = created(flow('f', '1', 's'), screens('s', 'WELCOME'), button('t', '1', 'WELCOM')).unknown([
    opener('1', 'WELCOM'),
  ]);
  if (!unknown) throw new Error('It must be unknown.');
  expect(openedScreenFinding(unknown, 's', {})).toMatchObject({
    severity: 'warning',
    pointer: '/a',
    message: expect.stringContaining('Did you mean WELCOME?'),
  });
  expect(openedScreenFinding(unknown, 's', { 'document/opened-screen': 'error' })?.severity).toBe('error');
  expect(openedScreenFinding(unknown, 's', { 'document/*': 'off' })).toBeUndefined();
});
