import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';

const message = say`This BUTTONS component has no buttons. Add one, or remove the component.`;

export default schemaRule({
  title: 'A BUTTONS component has buttons',
  severity: 'error',
  finds: 'empty',
  why: 'A message without buttons has no BUTTONS component; an empty one is rejected.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "BUTTONS", «"Buttons"»: []}]}',
        message,
        fixed: '{"Components": [{"Type": "BODY", "Text": "Hello."}]}',
      },
      { text: '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": «"BUTTONS"»}]}', message },
    ],
    good: [
      '{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "BUTTONS", "Buttons": [{"Type": "QUICK_REPLY", "Text": "Yes"}]}]}',
    ],
  },
  explain({ at, missing }) {
    const component = missing ? at : at.slice(0, -1);
    return { message, suggest: [{ title: say`Remove the component`, edits: [{ remove: component }] }] };
  },
});
