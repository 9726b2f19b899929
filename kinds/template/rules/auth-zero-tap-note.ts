import { say } from '../../../l10n/texts.ts';
import { metaZeroTap, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { app, oneTap, withCode } from '../shared/authentication-examples.ts';

const button = (type: string) =>
  `{"Type": ${type}, "Text": "Copy code", "AutofillText": "Autofill", "SupportedApps": [${app}]}`;
const message = say`CAMS lists ZERO_TAP, but its note on AUTHENTICATION allows only COPY_CODE and ONE_TAP, so it may be rejected. ONE_TAP is safe.`;

export default templateRule({
  title: 'A zero-tap button may not be accepted',
  severity: 'warning',
  about: 'ZERO_TAP',
  why: 'ZERO_TAP fills in the code without a tap. At Meta, the business first has to accept terms, with a field that CAMS does not have.',
  dispute: 'CAMS’s page has ZERO_TAP in its list of types and in two notes, and leaves it out of a third.',
  sources: [modifyChatappTemplate, metaZeroTap],
  examples: {
    bad: [{ text: withCode(button('«"ZERO_TAP"»')), message, fixed: withCode(button('"ONE_TAP"')) }],
    good: [withCode(oneTap(`, "SupportedApps": [${app}]`))],
  },
  check({ category, components }, report) {
    if (category !== 'AUTHENTICATION') return;
    for (const { buttons } of components) {
      for (const { type, at } of buttons) {
        if (type !== 'ZERO_TAP') continue;
        const place = [...at, 'Type'];
        const suggest = [{ title: say`Write "ONE_TAP"`, edits: [{ set: place, value: 'ONE_TAP' }] }];
        report({ at: place, message, suggest });
      }
    }
  },
});
