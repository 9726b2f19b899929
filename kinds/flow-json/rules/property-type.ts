import { isObject } from '../../../core/document/members.ts';
import type { Path } from '../../../core/document/path.ts';
import { typeFailure } from '../../../core/rules/field-types.ts';
import type { Property } from '../components.ts';
import { flowJsonRule } from '../rule.ts';
import { type Entry, partOf, staticLists } from '../shared/entries.ts';
import { onScreen } from '../shared/examples.ts';
import { givenProperties, isDynamic } from '../shared/properties.ts';
import { componentsPage, errorsPage } from '../versions.ts';

type Wrong = (at: Path, value: unknown, expected: string) => void;

/** The properties of entries, and of their parts, whose values are texts. */
const textsOfEntries = ['id', 'title', 'description', 'metadata', 'image', 'alt-text', 'color', 'src', 'badge'];

function wrongInEntry(entry: Entry, wrong: Wrong): void {
  const { value, at } = entry;
  wrongTexts(entry, wrong);
  for (const name of ['main-content', 'start', 'on-select-action', 'on-unselect-action', 'on-click-action']) {
    if (Object.hasOwn(value, name) && !isObject(value[name])) wrong([...at, name], value[name], 'object');
  }
  for (const name of ['main-content', 'start']) {
    const part = partOf(entry, name);
    if (part) wrongTexts(part, wrong);
  }
  const { end, tags, enabled } = value;
  if (end !== undefined) {
    const parts: unknown[] = Array.isArray(end) ? end : [end];
    for (const [index, part] of parts.entries()) {
      const place = [...at, 'end', ...(Array.isArray(end) ? [index] : [])];
      if (isObject(part)) wrongTexts({ value: part, at: place }, wrong);
      else wrong(place, part, 'object');
    }
  }
  if (tags !== undefined && !Array.isArray(tags)) wrong([...at, 'tags'], tags, 'array');
  if (Array.isArray(tags)) {
    for (const [index, tag] of tags.entries())
      if (typeof tag !== 'string') wrong([...at, 'tags', index], tag, 'string');
  }
  if (enabled !== undefined && typeof enabled !== 'boolean' && !isDynamic(enabled)) {
    wrong([...at, 'enabled'], enabled, 'boolean');
  }
}

function wrongTexts({ value, at }: Entry, wrong: Wrong): void {
  for (const name of textsOfEntries) {
    if (Object.hasOwn(value, name) && typeof value[name] !== 'string') wrong([...at, name], value[name], 'string');
  }
}

/** The type that a value should have; undefined where it has it. */
function failedType(shape: Property['type'], value: unknown): string | undefined {
  switch (shape) {
    case 'text':
      return typeof value === 'string' ? undefined : 'string';
    case 'texts':
    case 'per-date':
      return typeof value === 'string' || (shape === 'texts' ? Array.isArray(value) : isObject(value))
        ? undefined
        : 'string';
    case 'flag':
      return typeof value === 'boolean' || isDynamic(value) ? undefined : 'boolean';
    case 'number':
      return typeof value === 'number' || isDynamic(value) ? undefined : 'number';
    case 'integer':
      return Number.isInteger(value) || isDynamic(value) ? undefined : 'integer';
    case 'list':
    case 'components':
      return Array.isArray(value) || (shape === 'list' && isDynamic(value)) ? undefined : 'array';
    case 'object':
      return isObject(value) || isDynamic(value) ? undefined : 'object';
    case 'cases':
    case 'action':
      return isObject(value) ? undefined : 'object';
    default:
      return undefined;
  }
}
export default flowJsonRule({
  title: 'A property of a component has a value of its type',
  severity: 'error',
  why: 'Meta rejects a value of the wrong type. Most properties that are no texts also take a reference, such as ${data.isNew}.',
  sources: [errorsPage, componentsPage],
  codes: ['INVALID_PROPERTY_TYPE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": «5»}'),
        message: 'text must be a text, but this is a number. Write it in double quotes.',
        fixed: onScreen('{"type": "TextBody", "text": "5"}'),
      },
      {
        text: onScreen('{"type": "TextBody", "text": "Hello", "visible": «"true"»}'),
        message: 'visible must be true or false, but this is a text. Write true or false, without quotes.',
        fixed: onScreen('{"type": "TextBody", "text": "Hello", "visible": true}'),
      },
      {
        text: onScreen('{"type": "TextInput", "name": "n", "label": "Name", "max-chars": «"20"»}'),
        message: 'max-chars must be a number, but this is a text. Write only the digits, without quotes.',
        fixed: onScreen('{"type": "TextInput", "name": "n", "label": "Name", "max-chars": 20}'),
      },
    ],
    good: [onScreen('{"type": "TextInput", "name": "n", "label": "Name", "max-chars": 20}')],
  },
  check(flow, report) {
    const wrong = (at: Path, value: unknown, expected: string) =>
      report({ at, ...typeFailure({ at, value, expected, keyword: 'type', missing: undefined }) });
    for (const { component, name, spec, value, at } of givenProperties(flow)) {
      if (name === 'condition' && component.type === 'If') continue;
      const expected = spec.isLiteral && spec.type === 'flag' ? undefined : failedType(spec.type, value);
      if (expected !== undefined) wrong(at, value, expected);
      if (spec.type === 'cases' && isObject(value)) {
        for (const [key, list] of Object.entries(value)) if (!Array.isArray(list)) wrong([...at, key], list, 'array');
      }
      if (spec.type === 'texts' && Array.isArray(value)) {
        for (const [index, text] of value.entries())
          if (typeof text !== 'string') wrong([...at, index], text, 'string');
      }
      if (component.type === 'CalendarPicker' && spec.type === 'per-date' && isObject(value)) {
        for (const [date, text] of Object.entries(value))
          if (typeof text !== 'string') wrong([...at, date], text, 'string');
      }
      if (name === 'error-messages' && isObject(value)) {
        for (const [field, text] of Object.entries(value))
          if (typeof text !== 'string' && !isObject(text)) wrong([...at, field], text, 'string');
      }
      const isOfObjects =
        spec.entries !== undefined && spec.entries !== 'text' && spec.entries !== 'date' && spec.entries !== 'day';
      if (Array.isArray(value) && spec.entries !== undefined) {
        for (const [index, entry] of value.entries()) {
          if (isOfObjects ? !isObject(entry) : typeof entry !== 'string')
            wrong([...at, index], entry, isOfObjects ? 'object' : 'string');
        }
      }
    }
    for (const { value, at } of flow.actions) {
      if (value.payload !== undefined && !isObject(value.payload)) wrong([...at, 'payload'], value.payload, 'object');
    }
    for (const { entries } of staticLists(flow)) {
      for (const entry of entries) wrongInEntry(entry, wrong);
    }
  },
});
