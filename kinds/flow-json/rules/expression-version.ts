import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { oldVersion, onScreen } from '../shared/examples.ts';
import { changesPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Expressions are in documents since version 6.0',
  severity: 'error',
  why: 'Back-ticks around an expression came with version 6.0. Before, they are shown as they are.',
  sources: [changesPage],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": «"`\'Hello \' ${data.name}`"»}', {
          version: '5.1',
          screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
        }),
        message:
          'Expressions in back-ticks need version 6.0 or later. Raise the version, or write a text or one reference.',
        settings: oldVersion,
      },
    ],
    good: [
      {
        text: onScreen('{"type": "TextBody", "text": "`\'Hello \' ${data.name}`"}', {
          version: '6.0',
          screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
        }),
        settings: oldVersion,
      },
    ],
  },
  check(flow, report) {
    if (flow.isSince('6.0')) return;
    for (const { at, read, property } of flow.dynamics) {
      if (read.is !== 'expression' || !read.isInTicks || property === 'name') continue;
      report({
        at,
        message: say`Expressions in back-ticks need version 6.0 or later. Raise the version, or write a text or one reference.`,
      });
    }
  },
});
