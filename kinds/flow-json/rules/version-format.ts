import { stringAt } from '../../../core/document/members.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { changesPage, recommended, toVersion } from '../versions.ts';

export default flowJsonRule({
  title: 'The version is two numbers with a dot between them',
  severity: 'error',
  why: 'A version is a major and a minor number, such as 7.3. Minor numbers are counted: 7.10 would follow 7.9.',
  sources: [changesPage],
  codes: ['INVALID_FLOW_JSON_VERSION'],
  examples: {
    bad: [
      {
        text: '{"version": «"v7"»}',
        message: '"v7" is not a version: write two numbers with a dot, such as "7.3".',
        fixed: '{"version": "7.3"}',
      },
    ],
    good: ['{"version": "7.3"}'],
  },
  check({ value }, report) {
    const version = stringAt(value, 'version');
    if (version === undefined || toVersion(version) !== undefined) return;
    report({
      at: ['version'],
      message: say`"${shorten(version)}" is not a version: write two numbers with a dot, such as "${recommended}".`,
      suggest: [{ title: say`Write "${recommended}"`, edits: [{ set: ['version'], value: recommended }] }],
    });
  },
});
