import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { app, oneTap, withCode } from '../shared/authentication-examples.ts';
import { withButtons } from '../shared/button-examples.ts';

const apps = `, "SupportedApps": [${app}]`;

export default templateRule({
  title: 'One-tap and zero-tap buttons belong in authentication templates',
  severity: 'error',
  about: ['ONE_TAP', 'ZERO_TAP'],
  why: 'They fill a verification code into an app, and only AUTHENTICATION templates have one.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withButtons(oneTap(apps)).replace('"ONE_TAP"', '«"ONE_TAP"»'),
        message: 'A ONE_TAP button belongs to AUTHENTICATION, but this template is UTILITY. Remove the button.',
      },
    ],
    good: [withCode(oneTap(apps))],
  },
  check({ category, components }, report) {
    if (category !== 'MARKETING' && category !== 'UTILITY') return;
    for (const { buttons } of components) {
      for (const { type, at } of buttons) {
        if (type !== 'ONE_TAP' && type !== 'ZERO_TAP') continue;
        const message = say`A ${type} button belongs to AUTHENTICATION, but this template is ${category}. Remove the button.`;
        report({ at, message });
      }
    }
  },
});
