import { say } from '../../../l10n/texts.ts';
import { camsSdk, metaComponents, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { call, reply, visit, withButtons } from '../shared/button-examples.ts';
import { interleaving } from '../shared/interleaving.ts';
import { offerOf } from '../shared/offers.ts';

const message = (type: string) =>
  say`One CAMS page forbids mixing quick replies with PHONE_NUMBER or URL buttons; others allow it if quick replies are next to each other. This is a ${type}; keep one kind to be safe.`;

export default templateRule({
  title: 'Quick replies are not mixed with calls and links',
  severity: 'warning',
  about: 'QUICK_REPLY',
  why: 'The English page of ModifyChatappTemplate forbids PHONE_NUMBER and URL buttons next to QUICK_REPLY in one BUTTONS component. Its Chinese text and the SDK only forbid the wrong order. The cards of a carousel may mix them. A push asks first, as for every warning.',
  dispute:
    'The Chinese text of the page, two texts of the SDK and Meta only require that quick replies are next to each other, and Meta shows samples of such a mix. The English sentence looks like a mistake, so this is a warning. If other buttons are between the quick replies, `template/quick-reply-interleaved` reports that instead.',
  sources: [modifyChatappTemplate, camsSdk, metaComponents],
  yieldsTo: ['template/quick-reply-interleaved'],
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
      {
        text: withButtons(`${reply('Yes')}, ${visit.replace('"URL"', '«"URL"»')}, ${reply('No')}`),
        message: message('URL'),
        settings: { 'template/quick-reply-interleaved': 'off', 'template/buttons-hidden': 'off' },
      },
    ],
    good: [withButtons(`${reply('Yes')}, ${reply('No')}`), withButtons(`${visit}, ${call}`)],
  },
  check(template, report, { isOff }) {
    // An offer has no quick replies at all, and another rule says so.
    if (offerOf(template)) return;
    const { components } = template;
    for (const { type, buttons } of components) {
      if (type !== 'BUTTONS' || !buttons.some((button) => button.type === 'QUICK_REPLY')) continue;
      const other = buttons.find((button) => button.type === 'PHONE_NUMBER' || button.type === 'URL');
      const first = buttons.find((button) => button.type === 'QUICK_REPLY');
      // One fault, one finding: out of order is another rule's business, and an error.
      const isInterleaved = interleaving(buttons) !== undefined && !isOff('template/quick-reply-interleaved');
      if (!other || !first || isInterleaved) continue;
      const related = [{ at: first.at, message: say`The first quick reply.` }];
      report({ at: other.at, message: message(String(other.type)), related });
    }
  },
});
