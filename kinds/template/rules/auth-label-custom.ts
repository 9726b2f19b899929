import { isBlank, trimmed } from '../../../core/document/blank.ts';
import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { developerReports, metaAuthentication } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import type { Text } from '../model.ts';
import { templateRule } from '../rule.ts';
import { app, copyCode, oneTap, withCode } from '../shared/authentication-examples.ts';

const message = (preset: string) =>
  say`This label is not WhatsApp’s own, and a template with a different one was reported as rejected. "${preset}" is safe.`;

/** WhatsApp's own label, in the languages in which Meta shows it. */
const presetOf = (language: string): string | undefined =>
  /^en(_|$)/.test(language) ? 'Copy code' : language === 'es_ES' ? 'Copiar código' : undefined;

export default templateRule({
  title: 'The button for a code has WhatsApp’s own label',
  severity: 'info',
  about: ['COPY_CODE', 'ONE_TAP'],
  why: 'WhatsApp has its own label for the button of a verification code, in every language. If that label is known, a different one is reported.',
  dispute:
    'One developer reported a rejection in August 2025. Meta’s page still says that you can choose the label, so this is only information.',
  sources: [developerReports, metaAuthentication],
  examples: {
    bad: [
      {
        text: withCode('{"Type": "COPY_CODE", "Text": «"Copy my login code"»}'),
        message: message('Copy code'),
        fixed: withCode(copyCode),
      },
      {
        text: withCode(oneTap(`, "SupportedApps": [${app}]`)).replace('"Copy code"', '«"Take the code"»'),
        message: message('Copy code'),
      },
    ],
    good: [
      withCode(copyCode),
      withCode('{"Type": "COPY_CODE", "Text": "Copier le code"}').replace('{', '{"Language": "fr", '),
    ],
  },
  check({ category, components, value }, report) {
    const preset = category === 'AUTHENTICATION' ? presetOf(stringAt(value, 'Language') ?? '') : undefined;
    if (preset === undefined) return;
    for (const { buttons } of components) {
      // There is one button: what is wrong with a second one is that it is there.
      const [button] = buttons;
      const text = button?.type === 'COPY_CODE' || button?.type === 'ONE_TAP' ? button.text('Text') : undefined;
      if (!text || isBlank(text.value) || hasOtherFault(text)) continue;
      if (trimmed(text.value).toLowerCase() === preset.toLowerCase()) continue;
      const suggest = [{ title: say`Write "${preset}"`, edits: [{ set: text.at, value: preset }] }];
      report({ at: text.at, message: message(preset), suggest });
    }
  },
});

/** A label that no button may have, of whatever kind: other rules say so. */
const hasOtherFault = ({ value, variables }: Text) =>
  variables.length > 0 || value.length > limits.button.text || /[^\p{L}\p{M}\p{N} .,!?'’-]/u.test(value);
