import { isBlank } from '../../../core/document/blank.ts';
import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { metaFlowCollection } from '../../sources.ts';
import { flowRule } from '../rule.ts';

const message = say`The flow has no flow_id, so a push creates it, and a new flow needs the account that it is in. Add waba_id, or the flow_id of a flow that exists.`;

export default flowRule({
  title: 'A new flow names its WhatsApp Business account',
  severity: 'error',
  finds: 'missing',
  why: 'Meta creates a flow in an account, and has the account in the path of the request: `/{waba-id}/flows`. A flow that exists is found by its `flow_id` alone.',
  sources: [metaFlowCollection],
  examples: {
    bad: [
      { whole: true, text: '«{» "name": "book_a_visit", "categories": ["SURVEY"]}', message },
      { whole: true, text: '{"waba_id": «""», "name": "book_a_visit", "categories": ["SURVEY"]}', message },
    ],
    good: ['{"waba_id": "102290129340398", "name": "book_a_visit"}', '{"flow_id": "1331235557987190"}'],
  },
  check({ provider, value, names }, report) {
    const isThere = (name: string) =>
      value[name] !== undefined && !isBlank(stringAt(value, name) ?? String(value[name]));
    if (provider !== 'meta' || isThere(names.id) || isThere(names.space)) return;
    const has = Object.hasOwn(value, names.space);
    report(has ? { at: [names.space], message } : { at: [], lacks: [names.space], message });
  },
});
