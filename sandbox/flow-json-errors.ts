import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';

/** A mistake in Flow JSON, as the Graph API tells it: lines and columns begin with 1. */
export interface ValidationError {
  error: string;
  error_type: 'FLOW_JSON_ERROR';
  message: string;
  line_start: number;
  line_end: number;
  column_start: number;
  column_end: number;
  pointers: readonly { line_start: number; line_end: number; column_start: number; column_end: number; path: string }[];
}

const ROOT_KEYS = ['version', 'data_api_version', 'data_channel_uri', 'routing_model', 'screens'];
const SCREEN_KEYS = ['id', 'title', 'terminal', 'success', 'refresh_on_back', 'sensitive', 'data', 'layout'];
const COMPONENTS =
  'TextHeading TextSubheading TextBody TextCaption RichText TextInput TextArea CheckboxGroup RadioButtonsGroup ' +
  'ChipsSelector Dropdown DatePicker CalendarPicker OptIn Footer EmbeddedLink Image ImageCarousel If Switch ' +
  'NavigationList PhotoPicker DocumentPicker Form';
const TYPES = COMPONENTS.split(' ');

/**
 * Finds what the Graph API would refuse to publish: its plainest checks, written from its published codes alone and
 * sharing nothing with the check of documents, so that one's mistake is the other's finding.
 */
export function flowJsonErrors(text: string): readonly ValidationError[] {
  const errors: ValidationError[] = [];
  const problems: ParseError[] = [];
  const root = parseTree(text, problems, { disallowComments: true });
  const at = (error: string, message: string, node: { offset: number; length: number }, path: string) => {
    const place = { ...placeOf(text, node), path };
    const { path: _path, ...span } = place;
    errors.push({ error, error_type: 'FLOW_JSON_ERROR', message, ...span, pointers: [place] });
  };
  const [problem] = problems;
  if (problem || root?.type !== 'object') {
    at('INVALID_FLOW_JSON', 'Flow JSON is not valid JSON.', problem ?? { offset: 0, length: 1 }, '');
    return errors;
  }
  checkKeys(root, ROOT_KEYS, '', at);
  const version = findNodeAtLocation(root, ['version']);
  if (!version) at('MISSING_FLOW_JSON_VERSION', 'Flow JSON needs a version.', root, 'version');
  else if (!/^[2-7]\.\d$/.test(String(getNodeValue(version)))) {
    at('INVALID_FLOW_JSON_VERSION', 'This version does not exist.', version, 'version');
  }
  checkScreens(root, at);
  return errors;
}

type At = (error: string, message: string, node: { offset: number; length: number }, path: string) => void;

function checkScreens(root: Node, at: At): void {
  const list = findNodeAtLocation(root, ['screens']);
  const screens = list?.type === 'array' ? (list.children ?? []) : [];
  if (screens.length === 0) {
    at('MIN_ITEMS_REQUIRED', 'Flow JSON needs at least one screen.', list ?? root, 'screens');
    return;
  }
  const ids = new Set<string>();
  for (const [index, screen] of screens.entries()) {
    const path = `screens[${index}]`;
    if (screen.type !== 'object') continue;
    checkKeys(screen, SCREEN_KEYS, path, at);
    const id = findNodeAtLocation(screen, ['id']);
    if (!id) at('MISSING_REQUIRED_PROPERTY', 'A screen needs an id.', screen, `${path}.id`);
    else if (ids.has(String(id.value))) at('DUPLICATE_SCREEN_IDS', `${id.value} is used twice.`, id, `${path}.id`);
    ids.add(String(id?.value));
  }
  const isTerminal = (screen: Node) => findNodeAtLocation(screen, ['terminal'])?.value === true;
  if (!screens.some(isTerminal)) {
    at('MISSING_TERMINAL_SCREEN', 'At least one screen must be terminal.', list ?? root, 'screens');
  }
  for (const [index, screen] of screens.entries()) {
    const layout = findNodeAtLocation(screen, ['layout']);
    if (layout) checkPart(layout, `screens[${index}].layout`, ids, at);
  }
}

/** Components of any depth, and where their actions lead. */
function checkPart(node: Node, path: string, ids: ReadonlySet<string>, at: At): void {
  if (node.type === 'array') {
    for (const [index, entry] of (node.children ?? []).entries()) checkPart(entry, `${path}[${index}]`, ids, at);
    return;
  }
  if (node.type !== 'object') return;
  const type = findNodeAtLocation(node, ['type']);
  const isComponent = /children\[\d+\]$|(then|else)\[\d+\]$/.test(path);
  if (isComponent && type && !TYPES.includes(String(type.value))) {
    at('INVALID_ENUM_VALUE', `${type.value} is no component.`, type, `${path}.type`);
  }
  const next = findNodeAtLocation(node, ['next', 'name']);
  if (next && !ids.has(String(next.value))) {
    at('INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME', `There is no screen ${next.value}.`, next, `${path}.next.name`);
  }
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key && value) checkPart(value, `${path}.${key.value}`, ids, at);
  }
}

function checkKeys(object: Node, known: readonly string[], path: string, at: At): void {
  for (const { children: [key] = [] } of object.children ?? []) {
    if (!key || known.includes(String(key.value))) continue;
    at('INVALID_PROPERTY_KEY', `${key.value} is not known here.`, key, path ? `${path}.${key.value}` : key.value);
  }
}

function placeOf(text: string, { offset, length }: { offset: number; length: number }) {
  const [line_start, column_start] = positionAt(text, offset);
  const [line_end, column_end] = positionAt(text, offset + length);
  return { line_start, line_end, column_start, column_end };
}

function positionAt(text: string, offset: number): [line: number, column: number] {
  const before = text.slice(0, offset).split('\n');
  return [before.length, (before.at(-1) ?? '').length + 1];
}
