import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { reportMisplacedOnButtons } from '../shared/button-fields.ts';

export default templateRule({
  title: 'An address belongs in a URL button',
  severity: 'warning',
  finds: 'misplaced',
  why: 'Other buttons ignore `Url` and `UrlType`, so they open nothing.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": "To the shop", «"Url"»: "https://www.example.com/shop"}'),
        message: 'Url has no effect here; it belongs in a button of type URL. Move it there, or remove it.',
        fixed: withButtons('{"Type": "QUICK_REPLY", "Text": "To the shop"}'),
      },
    ],
    good: [
      withButtons('{"Type": "URL", "Text": "To the shop", "Url": "https://www.example.com/shop", "UrlType": "static"}'),
    ],
  },
  check: (template, report) => reportMisplacedOnButtons(template, ['Url', 'UrlType'], ['URL'], report),
});
