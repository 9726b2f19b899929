import { say } from '../../../l10n/texts.ts';
import { metaProducts } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withMarketingButtons } from '../shared/button-examples.ts';
import { isKnown } from '../shared/misplaced.ts';

const message = say`A template with an MPM button needs a HEADER of format TEXT. Add {"Type": "HEADER", "Format": "TEXT", "Text": "…"}.`;

export default templateRule({
  title: 'A multi-product template has a text header',
  severity: 'error',
  finds: 'missing',
  about: 'MPM',
  why: 'The list of products opens under the title of the message. Without a text header, the template is rejected.',
  sources: [metaProducts],
  examples: {
    bad: [{ text: withMarketingButtons('{"Type": «"MPM"»}'), message }],
    good: [
      '{"Category": "MARKETING", "Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Our ferns"}, {"Type": "BODY", "Text": "Hello."}, {"Type": "BUTTONS", "Buttons": [{"Type": "MPM"}]}]}',
    ],
  },
  check({ category, components, component }, report) {
    // In other categories the button itself is the fault.
    if (category === 'UTILITY' || category === 'AUTHENTICATION') return;
    const header = component('HEADER');
    // A header without a format is incomplete, not of the wrong one.
    if (header && (header.format === 'TEXT' || header.format === undefined)) return;
    // A component whose type is missing or misspelled may be the header.
    if (!header && !components.every(isKnown)) return;
    for (const { buttons } of components) {
      const mpm = buttons.find(({ type }) => type === 'MPM');
      if (mpm) report({ at: mpm.at, message });
    }
  },
});
