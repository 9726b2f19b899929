import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { changesPage, known, raise, recommended, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'The version can still be published',
  severity: 'warning',
  why: 'Meta freezes old versions: flows that are published keep working, but nothing of that version can be published any more. Versions up to 4.0 are frozen since April 8, 2025, and 5.0 since September 10, 2025.',
  sources: [changesPage, validatorFacts],
  codes: ['UNAVAILABLE_FLOW_JSON_VERSION', 'INVALID_FLOW_JSON_VERSION_STATE'],
  examples: {
    bad: [
      {
        text: '{"version": «"4.0"»}',
        message:
          'Flows of version 4.0 cannot be published since 2025-04-08. Raise the version to 7.3, and check what changes.',
        fixed: '{"version": "7.3"}',
        settings: { 'flow-json/version-not-recommended': 'off' },
      },
    ],
    good: ['{"version": "7.3"}'],
  },
  check({ value }, report) {
    const stated = stringAt(value, 'version');
    const frozen = stated === undefined ? undefined : known(stated)?.frozen;
    if (frozen === undefined) return;
    report({
      at: ['version'],
      message: say`Flows of version ${String(stated)} cannot be published since ${frozen}. Raise the version to ${recommended}, and check what changes.`,
      suggest: raise(),
    });
  },
});
