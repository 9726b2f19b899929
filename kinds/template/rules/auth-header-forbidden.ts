import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { copyCode, withCode } from '../shared/authentication-examples.ts';

const message = say`An AUTHENTICATION template cannot have a HEADER. Remove it.`;

export default templateRule({
  title: 'An authentication template has no header',
  severity: 'error',
  about: 'HEADER',
  why: 'An AUTHENTICATION message is a generated text and one button. A header is rejected.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withCode(copyCode, '{"Type": «"HEADER"», "Format": "TEXT", "Text": "Your code"}, {"Type": "BODY"}'),
        message,
        fixed: withCode(copyCode),
      },
    ],
    good: [withCode(copyCode)],
  },
  check({ category, components }, report) {
    if (category !== 'AUTHENTICATION') return;
    for (const { type, at } of components) {
      if (type !== 'HEADER') continue;
      report({ at, message, suggest: [{ title: say`Remove the HEADER`, edits: [{ remove: at }] }] });
    }
  },
});
