import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { reportMisplacedOnButtons } from '../shared/button-fields.ts';

export default templateRule({
  title: 'The fields of a flow belong in a FLOW button',
  severity: 'warning',
  finds: 'misplaced',
  why: 'Other buttons ignore `FlowId`, `FlowAction` and `NavigateScreen`.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withButtons('{"Type": "QUICK_REPLY", "Text": "Book a visit", «"FlowId"»: "664597077870605"}'),
        message: 'FlowId has no effect here; it belongs in a button of type FLOW. Move it there, or remove it.',
        fixed: withButtons('{"Type": "QUICK_REPLY", "Text": "Book a visit"}'),
      },
    ],
    good: [withButtons('{"Type": "QUICK_REPLY", "Text": "Book a visit"}')],
  },
  check: (template, report) =>
    reportMisplacedOnButtons(template, ['FlowId', 'FlowAction', 'NavigateScreen'], ['FLOW'], report),
});
