import { trimmed } from '../../../core/document/blank.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { graphAutomation, graphOpenApi } from '../../sources.ts';

const message = say`A phone_number_id has only digits, so this is not one. Copy the id (not the number itself) from WhatsApp Manager.`;

export default schemaRule({
  title: 'The id of a phone number has digits only',
  severity: 'error',
  why: '`phone_number_id` is Graph’s name for the phone number, such as `106540352242922`. It becomes part of an address, where any other character would lead elsewhere. The number that customers see is a different one.',
  sources: [graphOpenApi, graphAutomation],
  examples: {
    bad: [
      { text: '{"phone_number_id": «"+1 555 010 0199"»}', message },
      { text: '{"phone_number_id": «" 106540352242922"»}', message, fixed: '{"phone_number_id": "106540352242922"}' },
    ],
    good: ['{"phone_number_id": "106540352242922"}'],
  },
  explain({ at, value }) {
    const given = typeof value === 'string' ? trimmed(value) : '';
    if (!/^[0-9]+$/.test(given)) return { message };
    return { message, fix: { title: say`Remove the spaces around it`, edits: [{ set: at, value: given }] } };
  },
});
