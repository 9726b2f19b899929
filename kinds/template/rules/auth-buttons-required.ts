import { say } from '../../../l10n/texts.ts';
import { metaAuthentication, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { copyCode, withCode } from '../shared/authentication-examples.ts';

const message = say`An AUTHENTICATION template needs one button for its code. Add a BUTTONS component with a COPY_CODE or ONE_TAP button.`;

export default templateRule({
  title: 'An authentication template has a button',
  severity: 'error',
  finds: 'missing',
  why: 'The button copies the code, or fills it into the app. Without one the template is rejected.',
  sources: [modifyChatappTemplate, metaAuthentication],
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        text: '{"Category": "AUTHENTICATION", «"Components"»: [{"Type": "BODY"}]}',
        message,
        fixed: withCode(copyCode),
      },
    ],
    good: [withCode(copyCode)],
  },
  check({ value, category, components, component }, report) {
    const { Components: list } = value;
    if (category !== 'AUTHENTICATION' || component('BUTTONS') || !Array.isArray(list) || list.length === 0) return;
    // A component whose type is missing or misspelled may have the buttons.
    if (
      components.length < list.length ||
      components.some(({ type }) => type === undefined || /^\s*buttons?\s*$/i.test(type))
    )
      return;
    const buttons = { Type: 'BUTTONS', Buttons: [{ Type: 'COPY_CODE', Text: 'Copy code' }] };
    const edits = [{ insert: ['Components', list.length], value: buttons }];
    report({ at: ['Components'], message, suggest: [{ title: say`Add a COPY_CODE button`, edits }] });
  },
});
