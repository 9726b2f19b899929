import { say } from '../../../l10n/texts.ts';
import { metaProducts } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { reply } from '../shared/button-examples.ts';

const mpm = (buttons: string) =>
  `{"Category": "MARKETING", "Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Our ferns"}, {"Type": "BODY", "Text": "They came in this morning."}, {"Type": "BUTTONS", "Buttons": [${buttons}]}]}`;

export default templateRule({
  title: 'A multi-product button is the only button',
  severity: 'error',
  about: 'MPM',
  why: 'A message with an MPM button has no other button.',
  sources: [metaProducts],
  examples: {
    bad: [
      {
        text: mpm(`{"Type": «"MPM"»}, ${reply('Stop')}`),
        message: 'An MPM button must be the only button. Remove the others.',
        fixed: mpm('{"Type": "MPM"}'),
      },
    ],
    good: [mpm('{"Type": "MPM"}')],
  },
  check({ category, components }, report) {
    if (category === 'AUTHENTICATION') return;
    for (const { at, buttons } of components) {
      const mpm = buttons.find(({ type }) => type === 'MPM');
      if (!mpm || buttons.length === 1) continue;
      const edits = [{ set: [...at, 'Buttons'], value: [mpm.value] }];
      const suggest = [{ title: say`Remove the other buttons`, edits }];
      report({ at: mpm.at, message: say`An MPM button must be the only button. Remove the others.`, suggest });
    }
  },
});
