import { unknownValue } from '../../../core/rules/enumerations.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { withButtons } from '../shared/button-examples.ts';
import { urlButton } from '../shared/url-buttons.ts';

export default schemaRule({
  title: 'A UrlType is static or dynamic',
  severity: 'error',
  why: 'Any other value is rejected; the two are in lowercase.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withButtons(urlButton('"https://www.example.com/shop"', 'STATIC')).replace('"STATIC"', '«"STATIC"»'),
        message: 'The UrlType "STATIC" does not exist. Did you mean static?',
        fixed: withButtons(urlButton('"https://www.example.com/shop"', 'static')),
      },
    ],
    good: [withButtons(urlButton('"https://www.example.com/shop"', 'static'))],
  },
  explain: (failure) =>
    unknownValue(failure, limits.button.urlTypes, (given) => say`The UrlType "${given}" does not exist.`),
});
