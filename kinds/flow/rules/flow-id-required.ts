import { isBlank, trimmed } from '../../../core/document/blank.ts';
import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { camsSdk, modifyFlow } from '../../sources.ts';
import { flowRule } from '../rule.ts';

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
        message:
          'The flow has no FlowId yet, so a push creates a new flow. If the flow already exists, add its id from the console.',
      },
      {
        whole: true,
        text: '«{» "waba_id": "102290129340398", "name": "book_a_visit", "categories": ["SURVEY"]}',
        severity: 'info',
        message:
          'The flow has no flow_id yet, so a push creates a new flow. If the flow already exists, add its id from the console.',
      },
      {
        text: '{"FlowId": «""»}',
        severity: 'info',
        message:
          'The flow has no FlowId yet, so a push creates a new flow. If the flow already exists, add its id from the console.',
      },
      {
        text: '{"FlowId": «"book_a_visit"»}',
        message: 'A FlowId has only digits, so no flow has this one. Copy the id from the console.',
      },
      {
        text: '{"flow_id": «"book_a_visit"»}',
        message: 'A flow_id has only digits, so no flow has this one. Copy the id from the console.',
      },
      {
        text: '{"FlowId": «"664597077870605\\n"»}',
        message: 'A FlowId has only digits, so no flow has this one. Copy the id from the console.',
        fixed: '{"FlowId": "664597077870605"}',
      },
    ],
    good: ['{"FlowId": "664597077870605"}'],
  },
  check({ provider, value, names }, report) {
    const missing = say`The flow has no ${names.id} yet, so a push creates a new flow. If the flow already exists, add its id from the console.`;
    const notDigits = say`A ${names.id} has only digits, so no flow has this one. Copy the id from the console.`;
    const id = stringAt(value, names.id);
    // Without its account either, another rule speaks of both.
    const isAlone = provider === 'meta' && isBlank(stringAt(value, names.space) ?? '');
    if (!Object.hasOwn(value, names.id) && !isAlone) report({ at: [], severity: 'info', message: missing });
    if (id === undefined || /^[0-9]+$/.test(id)) return;
    const at = [names.id];
    if (isBlank(id)) {
      if (!isAlone) report({ at, severity: 'info', message: missing });
      return;
    }
    const bare = trimmed(id);
    const fix = { title: say`Remove the spaces around it`, edits: [{ set: at, value: bare }] };
    report({ at, message: notDigits, ...(/^[0-9]+$/.test(bare) && { fix }) });
  },
});
