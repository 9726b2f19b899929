import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { urlButton } from '../shared/url-buttons.ts';

const sample = (text: string) => text.replace(/}$/, ', "Example": {"id": "7"}}');

export default templateRule({
  title: 'UrlType matches the address',
  severity: 'error',
  about: 'URL',
  why: 'A `dynamic` address ends with a variable, and a `static` one has none. CAMS rejects a mismatch.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: sample(withButtons(urlButton('"https://www.example.com/$(id)"', 'static'))).replace(
          '"static"',
          '«"static"»',
        ),
        message: 'The address has a variable, but UrlType is static. Write dynamic.',
        fixed: sample(withButtons(urlButton('"https://www.example.com/$(id)"', 'dynamic'))),
      },
      {
        text: withButtons(urlButton('"https://www.example.com/shop"', 'dynamic')).replace('"dynamic"', '«"dynamic"»'),
        message:
          'The address has no variable, but UrlType is dynamic. Write static, or end the address with a variable.',
        fixed: withButtons(urlButton('"https://www.example.com/shop"', 'static')),
      },
    ],
    good: [sample(withButtons(urlButton('"https://www.example.com/$(id)"', 'dynamic')))],
  },
  check({ buttonsOf }, report) {
    for (const button of buttonsOf('URL')) {
      const url = button.text('Url');
      const type = button.value.UrlType;
      if (!url || url.value.trim() === '' || (type !== 'static' && type !== 'dynamic')) continue;
      // What was meant as a variable is another fault; it does not make the address static.
      if (/\{\{|[$＄][({（]/.test(url.value) && url.variables.length === 0) continue;
      const right = url.variables.length > 0 ? 'dynamic' : 'static';
      if (type === right) continue;
      const at = [...button.at, 'UrlType'];
      const change = { title: say`Write "${right}"`, edits: [{ set: at, value: right }] };
      if (right === 'dynamic') {
        report({
          at,
          message: say`The address has a variable, but UrlType is static. Write dynamic.`,
          fix: change,
        });
      } else {
        report({
          at,
          message: say`The address has no variable, but UrlType is dynamic. Write static, or end the address with a variable.`,
          suggest: [change],
        });
      }
    }
  },
});
