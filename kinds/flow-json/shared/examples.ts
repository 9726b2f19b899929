/** What the examples of rules are made of: a document with one place of interest, and nothing else to say. */

const done = '{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}';
const exchanging = '{"type": "Footer", "label": "Done", "on-click-action": {"name": "data_exchange", "payload": {}}}';

interface On {
  /** More properties of the document, each with a comma behind it. */
  top?: string;
  /** More properties of the screen, each with a comma behind it. */
  screen?: string;
  version?: string;
  /** The button at the end of the screen; none where it is empty. */
  footer?: string;
  /** More screens, each with a comma before it. */
  more?: string;
}

/** A document whose only screen has these components, and a button at its end. */
export function onScreen(
  components: string,
  { top = '', screen = '', version = '7.3', footer = done, more = '' }: On = {},
): string {
  const children = [components, footer].filter((part) => part !== '').join(', ');
  return `{"version": "${version}", ${top}"screens": [{"id": "START", "title": "Book a visit", ${screen}"terminal": true, "layout": {"type": "SingleColumnLayout", "children": [${children}]}}${more}]}`;
}

/** The same with an endpoint. */
export const withEndpoint = (components: string, on: On = {}): string =>
  onScreen(components, {
    footer: exchanging,
    ...on,
    top: `"data_api_version": "3.0", "routing_model": {"START": []}, ${on.top ?? ''}`,
  });

/** A document of two screens: the first has these components and no button of its own, the second gets this data. */
export function twoScreens(
  components: string,
  { top = '', screen = '', version = '7.3', footer = done, more = '', data = '' }: On & { data?: string } = {},
): string {
  const last = [...(data === '' ? [] : [reads(data), `"data": ${data}`])];
  const [texts = '', given = ''] = last;
  const children = [texts, footer].filter((part) => part !== '').join(', ');
  return `{"version": "${version}", ${top}"screens": [{"id": "START", "title": "Book a visit", ${screen}"layout": {"type": "SingleColumnLayout", "children": [${components}]}}, {"id": "DONE", "title": "Thank you", ${given === '' ? '' : `${given}, `}"terminal": true, "layout": {"type": "SingleColumnLayout", "children": [${children}]}}${more}]}`;
}

/** A text for each entry of data: what is never read would be said. */
const reads = (data: string): string =>
  Object.keys(JSON.parse(data.replaceAll(/[«»]/g, '')))
    .map((name) => `{"type": "TextBody", "text": "\`'' \${data.${name}}\`"}`)
    .join(', ');

/** A button that leads from the first to the second screen of `twoScreens`. */
export const toDone = (payload = '{}') =>
  `{"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": ${payload}}}`;

/** Settings for examples that need an older version, which other rules have something to say about. */
export const oldVersion = {
  'flow-json/version-frozen': 'off',
  'flow-json/version-not-recommended': 'off',
} as const;

/** So many screens, each of which leads to the next. */
export function manyScreens(count: number): string {
  const idOf = (index: number) => `STEP_${String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))}`;
  const screens = Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    const footer = isLast ? done : toDone().replace('DONE', idOf(index + 1));
    return `{"id": "${idOf(index)}", "title": "Step", ${isLast ? '"terminal": true, ' : ''}"layout": {"type": "SingleColumnLayout", "children": [${footer}]}}`;
  });
  return screens.join(', ');
}
