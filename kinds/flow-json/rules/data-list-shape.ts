import { isObject } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { entryProperties } from '../components.ts';
import { referencesIn } from '../expressions/reference.ts';
import { screenOf } from '../expressions/types.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { givenProperties, isDynamic } from '../shared/properties.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A list for a component describes entries as the component needs them',
  severity: 'error',
  why: 'A component that gets its entries from data needs certain properties in each, such as id and title. Meta rejects data whose items do not declare them.',
  sources: [errorsPage],
  codes: ['INVALID_SCREEN_DYNAMIC_DATA'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": "${data.plans}"}', {
          screen:
            '"data": {"plans": {"type": "array", "items": {"type": "object", «"properties"»: {"id": {"type": "string"}}}, "__example__": []}}, ',
        }),
        message: 'Dropdown shows this list, and needs title in every entry. Describe them in "properties".',
        fixed: onScreen('{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": "${data.plans}"}', {
          screen:
            '"data": {"plans": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}, "title": {"type": "string"}}}, "__example__": []}}, ',
        }),
      },
    ],
    good: [
      onScreen('{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": "${data.plans}"}', {
        screen:
          '"data": {"plans": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}, "title": {"type": "string"}}}, "__example__": []}}, ',
      }),
    ],
  },
  check(flow, report) {
    const seen = new Set<string>();
    for (const { component, spec, value } of givenProperties(flow)) {
      const sort = spec.entries;
      if (typeof value !== 'string' || !isDynamic(value) || sort === undefined || !Object.hasOwn(entryProperties, sort))
        continue;
      const { references } = referencesIn(value);
      const [reference] = references;
      const entry = reference && screenOf(flow, component.screen, reference)?.data.get(reference.path[0]);
      if (!reference || !entry || reference.scope !== 'data' || reference.path.length > 1) continue;
      const items = entry.value.items;
      if (entry.value.type !== 'array' || !isObject(items)) continue;
      if (items.properties !== undefined && !isObject(items.properties)) continue;
      const properties = isObject(items.properties) ? items.properties : {};
      const { required } = entryProperties[sort as keyof typeof entryProperties];
      const lacks = required.filter((name) => !Object.hasOwn(properties, name));
      const at = [...entry.at, 'items', ...(isObject(items.properties) ? ['properties'] : [])];
      const key = `${at.join('/')} ${lacks.join()}`;
      if (lacks.length === 0 || seen.has(key)) continue;
      seen.add(key);
      report({
        at,
        message: say`${component.type} shows this list, and needs ${lacks.join(say` and `)} in every entry. Describe them in "properties".`,
        suggest: [
          {
            title: say`Describe ${lacks.join(say` and `)}`,
            edits: lacks.map((name) => ({
              set: [...entry.at, 'items', 'properties', name],
              value:
                name === 'main-content'
                  ? { type: 'object', properties: { title: { type: 'string' } } }
                  : { type: 'string' },
            })),
          },
        ],
      });
    }
  },
});
