import type { Path } from '../../../core/document/path.ts';
import { reportUnknownFields } from '../../../core/rules/unknown-fields.ts';
import { camsSdk, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { template as schema } from '../schema.ts';

/** Fields of CreateChatappTemplate and fields of card buttons have rules of their own. */
const isSpokenFor = (at: Path) =>
  (at.length === 1 && (at[0] === 'Name' || at[0] === 'AllowCategoryChange')) ||
  (at[2] === 'Cards' && at.at(-3) === 'Buttons');

export default templateRule({
  title: 'A template has only fields that its operation knows',
  severity: 'warning',
  stray: 'property',
  why: 'Typed clients silently drop a field that ModifyChatappTemplate does not know, and the provider may drop it too: the message then lacks what the field was meant to add. It is sent as is, because a provider may know more than its page says.',
  sources: [modifyChatappTemplate, camsSdk],
  // An extra or missing brace puts a property into another object.
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", «"text"»: "Your order has shipped.", "Text": "Your order has shipped."}]}',
        message: '"text" is not a known field here, so the provider may ignore it. Check the name.',
      },
      {
        text: '{«"category"»: "UTILITY", "Language": "en", "Category": "UTILITY"}',
        message: '"category" is not a known field here, so the provider may ignore it. Check the name.',
      },
      {
        text: '{«"MessageSendTtlSecond"»: 120}',
        message:
          '"MessageSendTtlSecond" is not a known field here, so the provider may ignore it. Did you mean MessageSendTtlSeconds?',
        fixed: '{"MessageSendTtlSeconds": 120}',
      },
    ],
    good: ['{"IsvCode": "ksiekdki39ksks93939"}'],
  },
  check: ({ value }, report) => reportUnknownFields(value, schema, report, isSpokenFor),
});
