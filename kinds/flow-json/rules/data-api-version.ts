import { entryOf, stringAt } from '../../../core/document/members.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { oldVersion, withEndpoint } from '../shared/examples.ts';
import { changesPage, dataApiVersions, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'The Data API has a version that goes with the version of Flow JSON',
  severity: 'error',
  why: 'The Data API is what your endpoint speaks. Its versions are 3.0 and 4.0, and 4.0 needs Flow JSON 7.3.',
  sources: [changesPage, validatorFacts],
  codes: ['INVALID_DATA_API_VERSION', 'NO_SUPPORTED_DATA_API_VERSION'],
  examples: {
    bad: [
      {
        text: '{"data_api_version": «"2.0"», "routing_model": {"START": []}, "screens": [{"id": "START", "title": "Book a visit", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Done", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}',
        message: 'There is no version "2.0" of the Data API. Write "4.0".',
      },
      {
        text: withEndpoint('', { version: '7.2' }).replace('"3.0"', '«"4.0"»'),
        message: 'Version 4.0 of the Data API needs Flow JSON 7.3. Write "3.0", or raise the version of the document.',
        settings: oldVersion,
        fixed: withEndpoint('', { version: '7.2' }),
      },
    ],
    good: [withEndpoint(''), withEndpoint('').replace('"3.0"', '"4.0"')],
  },
  check(flow, report) {
    const stated = stringAt(flow.value, 'data_api_version');
    if (stated === undefined) return;
    const needs = entryOf(dataApiVersions, stated);
    if (needs !== undefined && flow.isSince(needs)) return;
    const to = needs === undefined && flow.isSince('7.3') ? '4.0' : '3.0';
    const suggest = [{ title: say`Write "${to}"`, edits: [{ set: ['data_api_version'], value: to }] }];
    report({
      at: ['data_api_version'],
      message:
        needs === undefined
          ? say`There is no version "${shorten(stated)}" of the Data API. Write "${to}".`
          : say`Version ${stated} of the Data API needs Flow JSON ${needs}. Write "${to}", or raise the version of the document.`,
      suggest,
    });
  },
});
