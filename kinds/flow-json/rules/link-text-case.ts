import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf, isDynamic } from '../shared/properties.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'The text of a link begins like a sentence',
  severity: 'info',
  why: 'Meta advises sentence case: a capital at the beginning, and no words in capitals.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "EmbeddedLink", "text": «"READ THE TERMS"», "on-click-action": {"name": "open_url", "url": "https://www.example.com/terms"}}',
        ),
        message: 'Meta advises against links in capitals. Write it like a sentence.',
      },
    ],
    good: [
      onScreen(
        '{"type": "EmbeddedLink", "text": "Read the terms", "on-click-action": {"name": "open_url", "url": "https://www.example.com/terms"}}',
      ),
    ],
  },
  check(flow, report) {
    for (const { value, at } of componentsOf(flow, 'EmbeddedLink')) {
      const text = stringAt(value, 'text');
      if (text === undefined || isDynamic(text) || !/\p{Lu}{2}.* .*\p{Lu}{2}/u.test(text) || /\p{Ll}/u.test(text))
        continue;
      report({ at: [...at, 'text'], message: say`Meta advises against links in capitals. Write it like a sentence.` });
    }
  },
});
