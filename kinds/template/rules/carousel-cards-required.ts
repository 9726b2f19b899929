import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { plain, withCards } from '../shared/carousel-examples.ts';

const message = say`This CAROUSEL has no cards. Add Cards, two to ten of them.`;

export default schemaRule({
  title: 'A carousel has cards',
  severity: 'error',
  finds: 'missing',
  why: '`Cards` are what the customer scrolls through.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Category": "MARKETING", "Components": [{"Type": "BODY", "Text": "Plants of the week."}, {"Type": «"CAROUSEL"»}]}',
        message,
      },
    ],
    good: [withCards([plain, plain])],
  },
  explain: () => ({ message }),
});
