import { isObject } from '../../../core/document/members.ts';
import type { Path } from '../../../core/document/path.ts';
import type { ValueType } from '../expressions/types.ts';
import { type Component, type FlowJson, oncePerFlow } from '../model.ts';
import { componentsOf, formAround, givenProperties, isDynamic } from './properties.ts';

const byForm = oncePerFlow((flow: FlowJson): ReadonlyMap<Component, readonly Component[]> => {
  const all = new Map<Component, Component[]>();
  for (const component of flow.components) {
    const form = component.spec?.isInput && component.name !== undefined ? formAround(component) : undefined;
    if (!form) continue;
    const fields = all.get(form);
    if (fields) fields.push(component);
    else all.set(form, [component]);
  }
  return all;
});

/** The fields in a Form, at whatever depth. */
export const fieldsIn = (flow: FlowJson, form: Component): readonly Component[] => byForm(flow).get(form) ?? [];

/** A value that a field begins with. */
interface InitialValue {
  field: Component;
  value: unknown;
  at: Path;
  /** Whether it is in init-values of a Form. */
  isOfForm: boolean;
}

/** The values that fields begin with, in Forms and on fields outside of them. */
export const initialValues = oncePerFlow((flow: FlowJson): readonly InitialValue[] => {
  const ofFields = givenProperties(flow).flatMap(({ component, name, value, at }): InitialValue[] =>
    name === 'init-value' && !formAround(component) ? [{ field: component, value, at, isOfForm: false }] : [],
  );
  const ofForms = componentsOf(flow, 'Form').flatMap((form): InitialValue[] => {
    const all = form.value['init-values'];
    if (!isObject(all)) return [];
    return fieldsIn(flow, form).flatMap((field): InitialValue[] => {
      const name = field.name ?? '';
      if (!Object.hasOwn(all, name)) return [];
      return [{ field, value: all[name], at: [...form.at, 'init-values', name], isOfForm: true }];
    });
  });
  return [...ofFields, ...ofForms];
});

/** What a field begins with; undefined where it begins with nothing. */
export function wantedType({ type, value }: Component): ValueType | undefined {
  switch (type) {
    case 'CheckboxGroup':
    case 'ChipsSelector':
      return 'array';
    case 'OptIn':
      return 'boolean';
    case 'CalendarPicker':
      return value.mode === 'range' ? 'object' : isDynamic(value.mode) ? undefined : 'string';
    case 'PhotoPicker':
    case 'DocumentPicker':
      return undefined;
    default:
      return 'string';
  }
}

/** A text, or the texts for both dates of a period. */
export function textsOf(value: unknown, at: Path): [text: string, at: Path][] {
  if (typeof value === 'string') return [[value, at]];
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((name): [string, Path][] => {
    const text = value[name];
    return typeof text === 'string' ? [[text, [...at, name]]] : [];
  });
}

/** The dates that are written into the document. */
export function datesOf(flow: FlowJson): { text: string; at: Path }[] {
  return componentsOf(flow, 'DatePicker', 'CalendarPicker').flatMap(({ value, at }) => {
    const out = value['unavailable-dates'];
    const all: [unknown, Path][] = [
      ...['min-date', 'max-date'].map((name): [unknown, Path] => [value[name], [...at, name]]),
      ...textsOf(value['init-value'], [...at, 'init-value']),
      ...(Array.isArray(out)
        ? out.map((one: unknown, index): [unknown, Path] => [one, [...at, 'unavailable-dates', index]])
        : []),
    ];
    return all.flatMap(([text, place]) => (typeof text === 'string' && !isDynamic(text) ? [{ text, at: place }] : []));
  });
}

/** The texts with Markdown of components of these types, each paragraph by itself. */
export function markdownOf(flow: FlowJson, ...types: readonly string[]): { text: string; at: Path }[] {
  return componentsOf(flow, ...types).flatMap((component) => {
    const { value, at, type } = component;
    if (type !== 'RichText' && value.markdown !== true) return [];
    const paragraphs: unknown[] = Array.isArray(value.text) ? value.text : [value.text];
    return paragraphs.flatMap((text, index) => {
      if (typeof text !== 'string' || isDynamic(text)) return [];
      return [{ text, at: [...at, 'text', ...(Array.isArray(value.text) ? [index] : [])] }];
    });
  });
}
