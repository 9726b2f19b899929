import { say } from '../../../l10n/texts.ts';
import { metaCatalogs } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withMarketingButtons } from '../shared/button-examples.ts';

const message = say`A template with a CATALOG button shows the picture of the catalog, so it cannot have a HEADER. Remove it.`;
const catalog = '{"Type": "BUTTONS", "Buttons": [{"Type": "CATALOG"}]}';

export default templateRule({
  title: 'A catalog template has no header',
  severity: 'error',
  about: 'CATALOG',
  why: 'WhatsApp shows the catalog’s thumbnail where a header would be.',
  sources: [metaCatalogs],
  examples: {
    bad: [
      {
        text: `{"Category": "MARKETING", "Components": [{"Type": «"HEADER"», "Format": "TEXT", "Text": "Our ferns"}, {"Type": "BODY", "Text": "Hello."}, ${catalog}]}`,
        message,
        fixed: `{"Category": "MARKETING", "Components": [{"Type": "BODY", "Text": "Hello."}, ${catalog}]}`,
      },
    ],
    good: [withMarketingButtons('{"Type": "CATALOG"}')],
  },
  check({ category, components, component }, report) {
    const header = component('HEADER');
    if (!header || category === 'AUTHENTICATION') return;
    if (!components.some(({ buttons }) => buttons.some(({ type }) => type === 'CATALOG'))) return;
    report({ at: header.at, message, suggest: [{ title: say`Remove the HEADER`, edits: [{ remove: header.at }] }] });
  },
});
