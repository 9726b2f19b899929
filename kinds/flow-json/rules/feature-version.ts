import { entryOf } from '../../../core/document/members.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { oldVersion, onScreen } from '../shared/examples.ts';
import { changesPage, componentsPage } from '../versions.ts';

const ofScreens: Readonly<Record<string, string>> = { success: '3.1', sensitive: '5.1' };
export default flowJsonRule({
  title: 'Components and properties are in the version of the document',
  severity: 'error',
  why: 'Each version brings components and properties. Meta rejects what the version of the document does not have yet.',
  sources: [changesPage, componentsPage],
  codes: ['INVALID_PROPERTY_KEY', 'INVALID_ENUM_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": «"CalendarPicker"», "name": "day", "label": "Day"}', { version: '6.0' }),
        message: 'CalendarPicker came with version 6.1. Raise the version to 6.1 or later, or remove it.',
        settings: oldVersion,
      },
      {
        text: onScreen('{"type": "TextInput", "name": "n", "label": "Name", «"label-variant"»: "large"}', {
          version: '6.3',
        }),
        message: 'label-variant of TextInput came with version 7.0. Raise the version to 7.0 or later, or remove it.',
        settings: oldVersion,
      },
      {
        text: onScreen('', { version: '5.0', screen: '«"sensitive"»: ["pin"], ' }),
        message: 'sensitive came with version 5.1. Raise the version to 5.1 or later, or remove it.',
        settings: { ...oldVersion, 'flow-json/sensitive-unknown': 'off' },
      },
    ],
    good: [
      {
        text: onScreen('{"type": "CalendarPicker", "name": "day", "label": "Day"}', { version: '6.1' }),
        settings: oldVersion,
      },
    ],
  },
  check(flow, report) {
    const needs = (version: string) => say`Raise the version to ${version} or later, or remove it.`;
    for (const { value, at } of flow.screens) {
      for (const [name, since] of Object.entries(ofScreens)) {
        if (Object.hasOwn(value, name) && !flow.isSince(since)) {
          report({
            at: [...at, name],
            onKey: true,
            message: sentences(say`${name} came with version ${since}.`, needs(since)),
          });
        }
      }
    }
    for (const { spec, type, value, at } of flow.components) {
      if (!spec) continue;
      if (!flow.isSince(spec.since)) {
        report({
          at: [...at, 'type'],
          message: sentences(say`${type} came with version ${spec.since}.`, needs(spec.since)),
        });
        continue;
      }
      for (const name of Object.keys(value)) {
        const since = entryOf(spec.properties, name)?.since;
        // Markdown has a rule of its own.
        if (since === undefined || flow.isSince(since) || name === 'markdown') continue;
        report({
          at: [...at, name],
          onKey: true,
          message: sentences(say`${name} of ${type} came with version ${since}.`, needs(since)),
        });
      }
    }
  },
});
