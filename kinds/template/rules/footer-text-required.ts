import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { isNotAuthentication } from '../shared/categories.ts';

const message = say`The FOOTER has no text, and only an AUTHENTICATION template gets one automatically. Add Text, or remove the component.`;

export default templateRule({
  title: 'A footer has text',
  severity: 'error',
  finds: 'missing',
  about: 'FOOTER',
  why: 'A footer is a small line below the message. Without text it is rejected; a message without a footer has no FOOTER component.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": «"FOOTER"»}]}',
        message,
        fixed: '{"Components": [{"Type": "BODY", "Text": "Hello."}]}',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf"}]}'],
  },
  check(template, report) {
    if (!isNotAuthentication(template)) return;
    const { components } = template;
    for (const { type, at, value } of components) {
      if (type !== 'FOOTER') continue;
      const isMissing = !Object.hasOwn(value, 'Text');
      if (!isMissing && !(typeof value.Text === 'string' && isBlank(value.Text))) continue;
      const suggest = [{ title: say`Remove the FOOTER`, edits: [{ remove: at }] }];
      report({ at: isMissing ? at : [...at, 'Text'], lacks: [...at, 'Text'], message, suggest });
    }
  },
});
