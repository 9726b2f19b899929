import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { reportMisplacedOnButtons } from '../shared/button-fields.ts';

export default templateRule({
  title: 'An address belongs to a URL button',
  severity: 'warning',
  finds: 'misplaced',
  why: 'Other buttons do not read `Url` and `UrlType`: what was meant as a link opens nothing.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": "To the shop", «"Url"»: "https://www.example.com/shop"}'),
        message: 'Url has no effect here: it belongs to a button of type URL. Remove it, or move it there.',
        fixed: withButtons('{"Type": "QUICK_REPLY", "Text": "To the shop"}'),
      },
    ],
    good: [
      withButtons('{"Type": "URL", "Text": "To the shop", "Url": "https://www.example.com/shop", "UrlType": "static"}'),
    ],
  },
  check: (template, report) => reportMisplacedOnButtons(template, ['Url', 'UrlType'], ['URL'], report),
});
