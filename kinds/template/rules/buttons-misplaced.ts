import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { othersThan, reportMisplaced } from '../shared/misplaced.ts';

export default templateRule({
  title: 'Buttons belong to a BUTTONS component',
  severity: 'warning',
  finds: 'misplaced',
  why: 'The buttons of a message stand in one component of type BUTTONS. In another component they are not read, and the message has none.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello.", «"Buttons"»: [{"Type": "QUICK_REPLY", "Text": "Yes"}]}]}',
        message: 'Buttons has no effect here: it belongs to a BUTTONS component. Remove it, or move it there.',
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
