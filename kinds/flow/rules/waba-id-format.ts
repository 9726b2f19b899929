import { trimmed } from '../../../core/document/blank.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaFlowCollection } from '../../sources.ts';

const message = say`A waba_id has only digits, so no account has this one. Copy the id from WhatsApp Manager.`;

export default schemaRule({
  title: 'The id of a WhatsApp Business account has digits only',
  severity: 'error',
  why: '`waba_id` becomes part of an address where a flow is created, `/{waba-id}/flows`. Any other character would lead elsewhere.',
  sources: [metaFlowCollection],
  examples: {
    bad: [
      { text: '{"waba_id": «"my-business"»}', message },
      { text: '{"waba_id": «"102290129340398 "»}', message, fixed: '{"waba_id": "102290129340398"}' },
    ],
    good: ['{"waba_id": "102290129340398"}'],
  },
  explain({ at, value }) {
    const given = typeof value === 'string' ? trimmed(value) : '';
    if (!/^[0-9]+$/.test(given)) return { message };
    return { message, fix: { title: say`Remove the spaces around it`, edits: [{ set: at, value: given }] } };
  },
});
