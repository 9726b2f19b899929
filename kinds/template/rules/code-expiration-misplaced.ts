import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { isNotAuthentication } from '../shared/categories.ts';
import { othersThan, reportMisplaced } from '../shared/misplaced.ts';

export default templateRule({
  title: 'CodeExpirationMinutes belongs in the footer of an AUTHENTICATION template',
  severity: 'warning',
  finds: 'misplaced',
  why: 'The footer of an AUTHENTICATION template shows how long the verification code is valid. Anywhere else this field is ignored.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf", «"CodeExpirationMinutes"»: 5}]}',
        message:
          'CodeExpirationMinutes has no effect here; it belongs in the FOOTER of an AUTHENTICATION template. Move it there, or remove it.',
        fixed: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf"}]}',
      },
    ],
    good: [
      '{"Category": "AUTHENTICATION", "Components": [{"Type": "BODY"}, {"Type": "FOOTER", "CodeExpirationMinutes": 5}, {"Type": "BUTTONS", "Buttons": [{"Type": "COPY_CODE", "Text": "Copy code"}]}]}',
    ],
  },
  check(template, report) {
    for (const component of isNotAuthentication(template) ? template.components : othersThan(template, 'FOOTER')) {
      reportMisplaced(
        template,
        component,
        ['CodeExpirationMinutes'],
        () => say`the FOOTER of an AUTHENTICATION template`,
        report,
      );
    }
  },
});
