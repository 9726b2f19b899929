import { isBlank, trimmed } from '../../../core/document/blank.ts';
import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { camsSdk, modifyFlow } from '../../sources.ts';
import { flowRule } from '../rule.ts';

const missing = say`The flow has no FlowId yet, so a push creates a new flow. If the flow already exists, add its id from the console or ListFlow.`;
const notDigits = say`A FlowId has only digits, so no flow has this one. Copy the id from the console or from ListFlow.`;

export default flowRule({
  title: 'A flow document says which flow it modifies',
  severity: 'error',
  finds: 'missing',
  allowedWhenCreating: true,
  why: 'Without `FlowId`, a document describes a new flow: the push creates it, and offers the id for the file. So a missing id is only information. An id has only digits; anything else is an error, because no flow has it. An id copied from a response can end with a line break, which has to be removed.',
  sources: [modifyFlow, camsSdk],
  dispute:
    'The page marks the parameter as optional, but an operation that modifies one flow needs it. A flow without an id is created, so leaving it out is not a mistake.',
  examples: {
    bad: [
      {
        whole: true,
        text: '«{» "CustSpaceId": "cams-1sdkjwen2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}',
        severity: 'info',
        message: missing,
      },
      { text: '{"FlowId": «""»}', severity: 'info', message: missing },
      { text: '{"FlowId": «"book_a_visit"»}', message: notDigits },
      { text: '{"FlowId": «"664597077870605\\n"»}', message: notDigits, fixed: '{"FlowId": "664597077870605"}' },
    ],
    good: ['{"FlowId": "664597077870605"}'],
  },
  check({ value }, report) {
    const id = stringAt(value, 'FlowId');
    if (!Object.hasOwn(value, 'FlowId')) report({ at: [], severity: 'info', message: missing });
    if (id === undefined || /^[0-9]+$/.test(id)) return;
    const at = ['FlowId'];
    if (isBlank(id)) {
      report({ at, severity: 'info', message: missing });
      return;
    }
    const bare = trimmed(id);
    const fix = { title: say`Remove the spaces around it`, edits: [{ set: at, value: bare }] };
    report({ at, message: notDigits, ...(/^[0-9]+$/.test(bare) && { fix }) });
  },
});
