import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { changesPage, known, newest, raise, recommended } from '../versions.ts';

export default flowJsonRule({
  title: 'The version is the recommended one',
  severity: 'info',
  why: 'Each version fixes something and allows more. Meta recommends the newest for all new flows.',
  sources: [changesPage],
  examples: {
    bad: [
      {
        text: '{"version": «"7.1"»}',
        message: 'Version 7.1 still works, but Meta recommends 7.3. Raise it when you change the flow.',
        fixed: '{"version": "7.3"}',
      },
    ],
    good: ['{"version": "7.3"}'],
  },
  check({ value, version }, report) {
    const stated = stringAt(value, 'version');
    const found = stated === undefined ? undefined : known(stated);
    if (!found || found.frozen !== undefined || version >= newest) return;
    report({
      at: ['version'],
      message: say`Version ${found.version} still works, but Meta recommends ${recommended}. Raise it when you change the flow.`,
      suggest: raise(),
    });
  },
});
