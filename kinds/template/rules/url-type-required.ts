import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { visit, withButtons } from '../shared/button-examples.ts';

const message = say`This URL button has no UrlType. Write dynamic if the address ends with a variable, and static if it does not.`;
const untyped = '{"Type": «"URL"», "Text": "To the shop", "Url": "https://www.example.com/shop"}';

export default templateRule({
  title: 'A URL button says whether its address varies',
  severity: 'warning',
  finds: 'missing',
  about: 'URL',
  why: 'CAMS tells static and dynamic addresses apart by `UrlType`. Its page calls it optional, but every example has it.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [{ text: withButtons(untyped), message, fixed: withButtons(visit) }],
    good: [withButtons(visit)],
  },
  check({ buttonsOf }, report) {
    for (const button of buttonsOf('URL')) {
      if (Object.hasOwn(button.value, 'UrlType')) continue;
      const url = button.text('Url');
      const type = url && url.variables.length > 0 ? 'dynamic' : 'static';
      const fix = { title: say`Add "UrlType": "${type}"`, edits: [{ set: [...button.at, 'UrlType'], value: type }] };
      report({ at: button.at, message, ...(url && { fix }) });
    }
  },
});
