import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { isNotAuthentication } from '../shared/categories.ts';
import { othersThan, reportMisplaced } from '../shared/misplaced.ts';

export default templateRule({
  title: 'CodeExpirationMinutes belongs to the footer of an AUTHENTICATION template',
  severity: 'warning',
  finds: 'misplaced',
  why: 'How long a verification code holds is shown in the footer of an AUTHENTICATION template. Anywhere else the field is not read.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf", «"CodeExpirationMinutes"»: 5}]}',
        message:
          'CodeExpirationMinutes has no effect here: it belongs to the FOOTER of an AUTHENTICATION template. Remove it, or move it there.',
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
