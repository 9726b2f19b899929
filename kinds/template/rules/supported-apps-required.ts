import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { metaOneTap, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { app, oneTap, withCode } from '../shared/authentication-examples.ts';

const isGiven = (value: unknown) => value !== undefined && !(typeof value === 'string' && isBlank(value));

const message = say`This button names no app that can receive the code. Add SupportedApps with one to five apps, each with PackageName and SignatureHash.`;

export default templateRule({
  title: 'A button that fills in a code names its apps',
  severity: 'error',
  finds: 'missing',
  about: ['ONE_TAP', 'ZERO_TAP'],
  why: 'WhatsApp gives the code only to an app whose package name and signing key hash it knows. The deprecated fields on the button itself are tolerated.',
  sources: [modifyChatappTemplate, metaOneTap],
  examples: {
    bad: [
      { text: withCode(oneTap('')).replace('"ONE_TAP"', '«"ONE_TAP"»'), message },
      { text: withCode(oneTap(', «"SupportedApps"»: []')), message },
    ],
    good: [withCode(oneTap(`, "SupportedApps": [${app}]`))],
  },
  check({ components }, report) {
    for (const { buttons } of components) {
      for (const { type, at, value } of buttons) {
        if (type !== 'ONE_TAP' && type !== 'ZERO_TAP') continue;
        const apps = value.SupportedApps;
        if (Array.isArray(apps) && apps.length === 0) report({ at: [...at, 'SupportedApps'], message });
        else if (apps === undefined && !(isGiven(value.SignatureHash) && isGiven(value.PackageName))) {
          report({ at, lacks: [...at, 'SupportedApps'], message });
        }
      }
    }
  },
});
