import { isBlank, trimmed } from '../../../core/document/blank.ts';
import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { camsSdk, modifyFlow } from '../../sources.ts';
import { flowRule } from '../rule.ts';

const missing = say`The flow has no FlowId yet. A push creates a flow without an id; if this one exists already, add the id that the console or ListFlow shows.`;
const notDigits = say`A FlowId has digits only, so no flow has this one. Copy the id from the console or from ListFlow.`;

export default flowRule({
  title: 'A flow document says which flow it modifies',
  severity: 'error',
  finds: 'missing',
  allowedWhenCreating: true,
  why: 'Without `FlowId` a document describes a new flow: the push creates it, and offers the id for the file. So a missing id is only information. An id is digits; another one is an error, because no flow has it. One that is copied from an answer can end with a line break, which has to go.',
  sources: [modifyFlow, camsSdk],
  dispute:
    'The page marks the parameter as optional, yet an operation that modifies one flow cannot do without it. What has no id is created, so its absence is no fault of the document.',
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
