import { say } from '../../../l10n/texts.ts';
import limits from '../../../schemas/limits.json' with { type: 'json' };
import { withButtons } from '../button-examples.ts';
import { unknownValue } from '../enumerations.ts';
import { schemaRule } from '../rule.ts';
import { modifyChatappTemplate } from '../sources.ts';
import { urlButton } from '../url-buttons.ts';

export default schemaRule({
  title: 'A UrlType is static or dynamic',
  severity: 'error',
  why: 'Another value is refused; the two are in lower case.',
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
