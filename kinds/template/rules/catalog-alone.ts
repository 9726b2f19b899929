import { say } from '../../../l10n/texts.ts';
import { metaCatalogs } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { reply, withMarketingButtons } from '../shared/button-examples.ts';

const message = say`A CATALOG button must be the only button. Remove the others.`;

export default templateRule({
  title: 'A catalog button is the only button',
  severity: 'error',
  about: 'CATALOG',
  why: 'A message with a CATALOG button has no other button.',
  sources: [metaCatalogs],
  examples: {
    bad: [
      {
        text: withMarketingButtons(`{"Type": «"CATALOG"»}, ${reply('Stop')}`),
        message,
        fixed: withMarketingButtons('{"Type": "CATALOG"}'),
      },
    ],
    good: [withMarketingButtons('{"Type": "CATALOG"}')],
  },
  check({ category, components }, report) {
    if (category === 'AUTHENTICATION') return;
    for (const { at, buttons } of components) {
      const catalog = buttons.find(({ type }) => type === 'CATALOG');
      // Next to MPM, the rule for MPM reports it.
      if (!catalog || buttons.length === 1 || buttons.some(({ type }) => type === 'MPM')) continue;
      const edits = [{ set: [...at, 'Buttons'], value: [catalog.value] }];
      report({ at: catalog.at, message, suggest: [{ title: say`Remove the other buttons`, edits }] });
    }
  },
});
