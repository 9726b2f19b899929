import { say } from '../../../l10n/texts.ts';
import { buttons, card, more, picture, withCards } from '../carousel-examples.ts';
import { templateRule } from '../rule.ts';
import { camsErrorCodes, metaComponents } from '../sources.ts';

const message = say`The BODY has no text, and only an AUTHENTICATION template gets one generated (TextNotEmpty). Add Text.`;

export default templateRule({
  title: 'A body has a text',
  severity: 'error',
  why: 'The text of the body is the message. Only in an AUTHENTICATION template it is generated and has to be left out.',
  sources: [metaComponents, camsErrorCodes],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": «"BODY"»}]}',
        message,
        fixed: '{"Components": [{"Type": "BODY", "Text": "The text of the message."}]}',
      },
      { text: '{"Components": [{"Type": "BODY", "Text": «" "»}]}', message },
      {
        text: withCards(
          [...Array(2)].map((_, index) =>
            card(picture, `{"Type": "BODY", "Text": ${index ? '"Fern"' : '«""»'}}`, buttons(more)),
          ),
        ),
        message,
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Your order has shipped."}]}'],
  },
  check({ category, componentsOf }, report) {
    if (category !== 'MARKETING' && category !== 'UTILITY') return;
    for (const component of componentsOf('BODY')) {
      const { value } = component;
      if (typeof value.Text === 'string' && value.Text.trim() !== '') continue;
      const { at } = component;
      const suggest = [{ title: say`Add Text`, edits: [{ set: [...at, 'Text'], value: 'The text of the message.' }] }];
      if (!Object.hasOwn(value, 'Text')) report({ at, message, suggest });
      else if (typeof value.Text === 'string' && value.Text.trim() === '')
        report({ at: [...at, 'Text'], message, suggest });
    }
  },
});
