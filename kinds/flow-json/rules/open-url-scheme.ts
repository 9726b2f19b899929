import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { ourReading } from '../versions.ts';

export default flowJsonRule({
  title: 'A web page is opened with https',
  severity: 'warning',
  why: 'Browsers warn of pages with http, and some phones do not open them.',
  sources: [ourReading],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": «"http://www.example.com/terms"»}}',
        ),
        message: 'This address begins with http, so browsers warn of it. Use https.',
        fixed: onScreen(
          '{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": "https://www.example.com/terms"}}',
        ),
      },
    ],
    good: [
      onScreen(
        '{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": "https://www.example.com/terms"}}',
      ),
    ],
  },
  check({ actions }, report) {
    for (const { value, at, name } of actions) {
      const url = stringAt(value, 'url');
      if (name !== 'open_url' || url === undefined || !/^http:\S+$/i.test(url)) continue;
      const place = [...at, 'url'];
      report({
        at: place,
        message: say`This address begins with http, so browsers warn of it. Use https.`,
        suggest: [{ title: say`Write https`, edits: [{ splice: place, start: 0, end: 4, text: 'https' }] }],
      });
    }
  },
});
