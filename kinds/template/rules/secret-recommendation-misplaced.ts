import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { isNotAuthentication } from '../shared/categories.ts';
import { othersThan, reportMisplaced } from '../shared/misplaced.ts';

export default templateRule({
  title: 'AddSecretRecommendation belongs in the body of an AUTHENTICATION template',
  severity: 'warning',
  finds: 'misplaced',
  why: 'The advice not to share a code is added to the body of an AUTHENTICATION template. Anywhere else this field is ignored.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello.", «"AddSecretRecommendation"»: true}]}',
        message:
          'AddSecretRecommendation has no effect here; it belongs in the BODY of an AUTHENTICATION template. Move it there, or remove it.',
        fixed: '{"Components": [{"Type": "BODY", "Text": "Hello."}]}',
      },
    ],
    good: [
      '{"Category": "AUTHENTICATION", "Components": [{"Type": "BODY", "AddSecretRecommendation": true}, {"Type": "BUTTONS", "Buttons": [{"Type": "COPY_CODE", "Text": "Copy code"}]}]}',
    ],
  },
  check(template, report) {
    for (const component of isNotAuthentication(template) ? template.components : othersThan(template, 'BODY')) {
      reportMisplaced(
        template,
        component,
        ['AddSecretRecommendation'],
        () => say`the BODY of an AUTHENTICATION template`,
        report,
      );
    }
  },
});
