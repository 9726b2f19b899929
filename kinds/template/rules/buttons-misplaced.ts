import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { othersThan, reportMisplaced } from '../shared/misplaced.ts';

export default templateRule({
  title: 'Buttons belong in a BUTTONS component',
  severity: 'warning',
  finds: 'misplaced',
  why: 'The buttons of a message are in one component of type BUTTONS. In another component they are ignored, and the message has no buttons.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello.", «"Buttons"»: [{"Type": "QUICK_REPLY", "Text": "Yes"}]}]}',
        message: 'Buttons has no effect here; it belongs in a BUTTONS component. Move it there, or remove it.',
        fixed: '{"Components": [{"Type": "BODY", "Text": "Hello."}]}',
      },
    ],
    good: [
      '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "BUTTONS", "Buttons": [{"Type": "QUICK_REPLY", "Text": "Yes"}]}]}',
    ],
  },
  check(template, report) {
    for (const component of othersThan(template, 'BUTTONS')) {
      reportMisplaced(
        template,
        component,
        ['Buttons'],
        () => say`a BUTTONS component`,
        (finding) => {
          // Buttons are work: taking them away is a person's choice.
          const { fix, ...rest } = finding;
          report({ ...rest, ...(fix && { suggest: [fix] }) });
        },
      );
    }
  },
});
