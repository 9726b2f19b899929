import { say } from '../../../l10n/texts.ts';
import { metaAuthentication, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { copyCode, withCode } from '../shared/authentication-examples.ts';

const allowed = new Set(['COPY_CODE', 'ONE_TAP', 'ZERO_TAP']);
/** A flow has a rule of its own. */
const others = new Set(['PHONE_NUMBER', 'URL', 'QUICK_REPLY', 'MPM', 'CATALOG']);

export default templateRule({
  title: 'The button of an authentication template is for its code',
  severity: 'error',
  why: 'COPY_CODE copies the code; ONE_TAP and ZERO_TAP fill it into the app. Other buttons are rejected.',
  sources: [modifyChatappTemplate, metaAuthentication],
  examples: {
    bad: [
      {
        text: withCode(
          '{"Type": «"URL"», "Text": "Log in", "Url": "https://www.example.com/login", "UrlType": "static"}',
        ),
        message:
          'An AUTHENTICATION template cannot have a URL button, only one button for its code. Write COPY_CODE or ONE_TAP.',
      },
    ],
    good: [withCode(copyCode)],
  },
  check({ category, components }, report) {
    if (category !== 'AUTHENTICATION') return;
    for (const { type, buttons } of components) {
      const [button] = buttons;
      if (type !== 'BUTTONS' || !button?.type || allowed.has(button.type) || !others.has(button.type)) continue;
      report({
        at: button.at,
        message: say`An AUTHENTICATION template cannot have a ${button.type} button, only one button for its code. Write COPY_CODE or ONE_TAP.`,
      });
    }
  },
});
