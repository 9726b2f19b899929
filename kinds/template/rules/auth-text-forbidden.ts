import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { camsSdk, metaAuthentication, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { copyCode, withCode } from '../shared/authentication-examples.ts';

const message = (type: string) =>
  say`WhatsApp writes the ${type} of an AUTHENTICATION template itself, and your own text is rejected. Remove Text.`;

export default templateRule({
  title: 'WhatsApp writes the texts of an authentication template',
  severity: 'error',
  why: 'WhatsApp writes the text of a verification message itself, in the language of the template: “… is your verification code”. `AddSecretRecommendation` and `CodeExpirationMinutes` add to it.',
  sources: [modifyChatappTemplate, metaAuthentication, camsSdk],
  examples: {
    bad: [
      {
        text: withCode(copyCode, '{"Type": "BODY", «"Text"»: "$(code) {{2}} $(shop)"}'),
        message: message('BODY'),
        fixed: withCode(copyCode, '{"Type": "BODY"}'),
      },
      {
        text: withCode(copyCode, '{"Type": "BODY"}, {"Type": "FOOTER", «"Text"»: "🌿 Green Leaf, $(city)"}'),
        message: message('FOOTER'),
      },
      {
        text: withCode(copyCode, '{"Type": "BODY", «"Text"»: "Code: $(code) only"}').replace(
          /}$/,
          ', "Example": {"code": "123456"}}',
        ),
        message: message('BODY'),
      },
      {
        text: withCode(
          copyCode,
          '{"Type": "BODY"}, {"Type": "FOOTER", «"Text"»: "Valid for 5 minutes", "CodeExpirationMinutes": 5}',
        ),
        message: message('FOOTER'),
        fixed: withCode(copyCode, '{"Type": "BODY"}, {"Type": "FOOTER", "CodeExpirationMinutes": 5}'),
      },
    ],
    good: [withCode(copyCode, '{"Type": "BODY", "AddSecretRecommendation": true}')],
  },
  check({ category, components }, report) {
    if (category !== 'AUTHENTICATION') return;
    for (const component of components) {
      const text = component.type === 'BODY' || component.type === 'FOOTER' ? component.text('Text') : undefined;
      if (!text || isBlank(text.value)) continue;
      const suggest = [{ title: say`Remove Text`, edits: [{ remove: text.at }] }];
      report({ at: text.at, onKey: true, message: message(String(component.type)), suggest });
    }
  },
});
