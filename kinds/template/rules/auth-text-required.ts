import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { metaAuthentication, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { app, copyCode, oneTap, withCode } from '../shared/authentication-examples.ts';

const message = say`This button has no label, and CAMS requires one. Add Text, such as "Copy code".`;

export default templateRule({
  title: 'The button for a code has a label',
  severity: 'error',
  finds: 'missing',
  why: 'COPY_CODE and ONE_TAP show `Text`; on ONE_TAP it is shown if the app is not installed. Meta has its own label for them, but CAMS requires one.',
  sources: [modifyChatappTemplate, metaAuthentication],
  examples: {
    bad: [
      { text: withCode('{"Type": «"COPY_CODE"»}'), message, fixed: withCode(copyCode) },
      {
        text: withCode(`{"Type": «"ONE_TAP"», "AutofillText": "Autofill", "SupportedApps": [${app}]}`),
        message,
      },
    ],
    good: [withCode(copyCode), withCode(oneTap(`, "SupportedApps": [${app}]`))],
  },
  check({ category, components }, report) {
    for (const { buttons } of components) {
      for (const button of buttons) {
        const isCode = button.type === 'ONE_TAP' || (button.type === 'COPY_CODE' && category === 'AUTHENTICATION');
        if (!isCode) continue;
        const { at, value } = button;
        const suggest = [{ title: say`Add Text`, edits: [{ set: [...at, 'Text'], value: 'Copy code' }] }];
        const text = button.text('Text');
        if (!Object.hasOwn(value, 'Text')) report({ at, message, suggest });
        else if (text && isBlank(text.value)) report({ at: text.at, message, suggest });
      }
    }
  },
});
