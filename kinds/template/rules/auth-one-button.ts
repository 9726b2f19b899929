import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { copyCode, withCode } from '../shared/authentication-examples.ts';

const message = say`An AUTHENTICATION template can have only one button. Remove this one.`;

export default templateRule({
  title: 'An authentication template has one button',
  severity: 'error',
  why: 'A verification message has one button, for the code. A second one is rejected.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withCode(`${copyCode}, {"Type": «"COPY_CODE"», "Text": "Copy it"}`),
        message,
        fixed: withCode(copyCode),
      },
    ],
    good: [withCode(copyCode)],
  },
  check({ category, components }, report) {
    if (category !== 'AUTHENTICATION') return;
    for (const { type, at, value } of components) {
      if (type !== 'BUTTONS' || !Array.isArray(value.Buttons) || value.Buttons.length < 2) continue;
      const all = [...at, 'Buttons'];
      const edits = [{ set: all, value: value.Buttons.slice(0, 1) }];
      report({ at: [...all, 1], message, suggest: [{ title: say`Keep the first button only`, edits }] });
    }
  },
});
