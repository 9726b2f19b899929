import { metaComponents, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { visit, withButtons } from '../shared/button-examples.ts';
import { reportTooMany } from '../shared/button-fields.ts';

const second = '{"Type": "URL", "Text": "To the blog", "Url": "https://www.example.com/blog", "UrlType": "static"}';

export default templateRule({
  title: 'A message has at most two URL buttons',
  severity: 'error',
  about: 'URL',
  why: 'WhatsApp accepts two buttons that open a page. A third one is rejected.',
  sources: [modifyChatappTemplate, metaComponents],
  examples: {
    bad: [
      {
        text: withButtons(
          `${visit}, ${second}, {"Type": «"URL"», "Text": "To the jobs", "Url": "https://www.example.com/jobs", "UrlType": "static"}`,
        ),
        message: 'A message can have only two URL buttons. Remove this one.',
        fixed: withButtons(`${visit}, ${second}`),
      },
    ],
    good: [withButtons(`${visit}, ${second}`)],
  },
  check: (template, report) => reportTooMany(template, 'URL', report),
});
