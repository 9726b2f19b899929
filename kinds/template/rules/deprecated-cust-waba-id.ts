import { say } from '../../../l10n/texts.ts';
import { camsSdk, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const message = say`CustWabaId is deprecated; CustSpaceId replaces it. Remove it.`;

export default templateRule({
  title: 'A template names its customer by space, not by CustWabaId',
  severity: 'warning',
  finds: 'deprecated',
  why: '`CustWabaId` used to name an ISV’s customer. It is deprecated; use `CustSpaceId`.',
  sources: [modifyChatappTemplate, camsSdk],
  examples: {
    bad: [{ text: '{«"CustWabaId"»: "65921621816"}', message, fixed: '{}' }],
    good: ['{"CustSpaceId": "28251486512358"}'],
  },
  check({ value }, report) {
    if (!Object.hasOwn(value, 'CustWabaId')) return;
    const remove = { title: say`Remove CustWabaId`, edits: [{ remove: ['CustWabaId'] }] };
    // Without a space id the old field is all that names the customer: then a person decides.
    const isSafe = Object.hasOwn(value, 'CustSpaceId');
    report({ at: ['CustWabaId'], onKey: true, message, ...(isSafe ? { fix: remove } : { suggest: [remove] }) });
  },
});
