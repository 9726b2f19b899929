import { unknownValue } from '../../../core/rules/enumerations.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };

export default schemaRule({
  title: 'A component has one of six types',
  severity: 'error',
  why: 'A message is made of BODY, HEADER, FOOTER, BUTTONS, CAROUSEL and LIMITED_TIME_OFFER, in capitals.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": «"footer"», "Text": "Green Leaf"}]}',
        message: 'The component type "footer" does not exist. Did you mean FOOTER?',
        fixed: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf"}]}',
      },
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": «"POLL"»}]}',
        message:
          'The component type "POLL" does not exist. Write one of BODY, HEADER, FOOTER, BUTTONS, CAROUSEL, LIMITED_TIME_OFFER.',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf"}]}'],
  },
  explain: (failure) =>
    unknownValue(
      failure,
      limits.template.componentTypes,
      (given) => say`The component type "${given}" does not exist.`,
    ),
});
