import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { changesPage, known, newest, recommended, toVersion, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'The version is one that Meta has published',
  severity: 'error',
  why: 'Meta rejects a version that does not exist. One that is newer than this extension may be right: it is a warning, since we cannot check what it allows.',
  sources: [changesPage, validatorFacts],
  codes: ['UNSUPPORTED_FLOW_JSON_VERSION', 'NO_SCHEMA_FOUND'],
  examples: {
    bad: [
      {
        text: '{"version": «"1.0"»}',
        message: 'There is no version 1.0, so Meta rejects this flow. Write "7.3".',
        fixed: '{"version": "7.3"}',
      },
      {
        text: '{"version": «"7.9"»}',
        message:
          'Version 7.9 is newer than the versions that we know, so the document is checked as 7.3. Write "7.3" unless Meta has published 7.9.',
        severity: 'warning',
      },
    ],
    good: ['{"version": "7.3"}'],
  },
  check({ value }, report) {
    const stated = stringAt(value, 'version');
    const version = stated === undefined ? undefined : toVersion(stated);
    if (stated === undefined || version === undefined || known(stated)) return;
    const suggest = [{ title: say`Write "${recommended}"`, edits: [{ set: ['version'], value: recommended }] }];
    if (version > newest) {
      report({
        at: ['version'],
        severity: 'warning',
        message: say`Version ${stated} is newer than the versions that we know, so the document is checked as ${recommended}. Write "${recommended}" unless Meta has published ${stated}.`,
        suggest,
      });
      return;
    }
    report({
      at: ['version'],
      message: say`There is no version ${stated}, so Meta rejects this flow. Write "${recommended}".`,
      suggest,
    });
  },
});
