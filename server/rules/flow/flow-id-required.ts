import { say } from '../../../l10n/texts.ts';
import { schemaRule } from '../rule.ts';
import { camsSdk, modifyFlow } from '../sources.ts';

const missing = say`FlowId is missing, and without it nothing says which flow to modify. Add the id, digits only, that the console or ListFlow shows for the flow.`;
const notDigits = say`A FlowId has digits only, so no flow has this one. Copy the id from the console or from ListFlow.`;

export default schemaRule({
  title: 'A flow document says which flow it modifies',
  severity: 'error',
  why: '`FlowId` is optional on the page of the operation, yet a modification that names no flow has nothing to modify. Ids are digits; one that is copied from an answer can end with a line break, which has to go.',
  sources: [modifyFlow, camsSdk],
  dispute:
    'The page marks the parameter as optional. An operation that modifies one flow cannot do without it, so its absence is an error here.',
  examples: {
    bad: [
      {
        whole: true,
        text: '«{» "CustSpaceId": "cams-1sdkjwen2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}',
        message: missing,
      },
      { text: '{"FlowId": «""»}', message: missing },
      { text: '{"FlowId": «"book_a_visit"»}', message: notDigits },
      { text: '{"FlowId": «"664597077870605\\n"»}', message: notDigits, fixed: '{"FlowId": "664597077870605"}' },
    ],
    good: ['{"FlowId": "664597077870605"}'],
  },
  explain({ at, missing: member, value }) {
    const given = typeof value === 'string' ? value.trim() : '';
    if (member !== undefined || given === '') return { message: missing };
    if (!/^[0-9]+$/.test(given)) return { message: notDigits };
    return { message: notDigits, fix: { title: say`Remove the blanks around it`, edits: [{ set: at, value: given }] } };
  },
});
