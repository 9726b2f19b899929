import { say } from '../../../l10n/texts.ts';
import { call, reply, visit, withButtons } from '../button-examples.ts';
import { offerOf } from '../offers.ts';
import { templateRule } from '../rule.ts';
import { camsSdk, metaComponents, modifyChatappTemplate } from '../sources.ts';

const message = (type: string) =>
  say`QUICK_REPLY buttons cannot be mixed with PHONE_NUMBER or URL buttons in CAMS, and this is a ${type}. Keep one group, or relax this rule if your account takes both.`;

export default templateRule({
  title: 'Quick replies are not mixed with calls and links',
  severity: 'error',
  about: 'QUICK_REPLY',
  why: 'The page of ModifyChatappTemplate forbids PHONE_NUMBER and URL buttons beside QUICK_REPLY in one BUTTONS component. The cards of a carousel may mix them.',
  dispute:
    'Meta, and the text of the newer SDK, only ask that quick replies stand together. The page of the operation wins here. If CAMS takes the mix from you, set this rule to `off`: `template/quick-reply-interleaved` then asks for the grouping.',
  sources: [modifyChatappTemplate, camsSdk, metaComponents],
  examples: {
    bad: [
      {
        text: withButtons(`${reply('Yes')}, ${visit.replace('"URL"', '«"URL"»')}, ${call}`),
        message: message('URL'),
      },
      {
        text: withButtons(`${call.replace('"PHONE_NUMBER"', '«"PHONE_NUMBER"»')}, ${reply('Yes')}`),
        message: message('PHONE_NUMBER'),
      },
    ],
    good: [withButtons(`${reply('Yes')}, ${reply('No')}`), withButtons(`${visit}, ${call}`)],
  },
  check(template, report) {
    // An offer has no quick replies at all, and another rule says so.
    if (offerOf(template)) return;
    const { components } = template;
    for (const { type, buttons } of components) {
      if (type !== 'BUTTONS' || !buttons.some((button) => button.type === 'QUICK_REPLY')) continue;
      const other = buttons.find((button) => button.type === 'PHONE_NUMBER' || button.type === 'URL');
      const first = buttons.find((button) => button.type === 'QUICK_REPLY');
      if (!other || !first) continue;
      const related = [{ at: first.at, message: say`The first quick reply.` }];
      report({ at: other.at, message: message(String(other.type)), related });
    }
  },
});
