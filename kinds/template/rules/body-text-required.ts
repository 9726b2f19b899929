import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { visit, withButtons } from '../shared/button-examples.ts';
import { buttons, card, more, picture, withCards } from '../shared/carousel-examples.ts';
import { isNotAuthentication } from '../shared/categories.ts';

const message = say`The BODY has no text, and only an AUTHENTICATION template gets one automatically. Add Text.`;

export default templateRule({
  title: 'A body has text',
  severity: 'error',
  finds: 'missing',
  why: 'The text of the body is the message. Only an AUTHENTICATION template must leave it out, because WhatsApp writes it. A document without a category is not AUTHENTICATION if it has a header, a carousel, an offer or a button that no AUTHENTICATION template has.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": «"BODY"»}]}',
        message,
        fixed: '{"Components": [{"Type": "BODY", "Text": "The text of the message."}]}',
      },
      { text: '{"Components": [{"Type": "BODY", "Text": «" "»}]}', message },
      { text: '{"Components": [{"Type": "BODY", "Text": «"\\u200b\\u2060"»}]}', message },
      {
        whole: true,
        text: withButtons(visit, '"CustSpaceId": "1", "TemplateCode": "2", "Language": "en", ').replace(
          '{"Type": "BODY", "Text": "Your order has shipped."}',
          '{"Type": «"BODY"»}',
        ),
        message,
        settings: { 'template/category-missing': 'off' },
      },
      {
        text: withCards(
          [...Array(2)].map((_, index) =>
            card(picture, `{"Type": "BODY", "Text": ${index ? '"Fern"' : '«""»'}}`, buttons(more)),
          ),
        ),
        message,
      },
    ],
    good: [
      '{"Components": [{"Type": "BODY", "Text": "Your order has shipped."}]}',
      {
        whole: true,
        text: '{"CustSpaceId": "1", "TemplateCode": "2", "Language": "en", "Components": [{"Type": "BODY"}, {"Type": "BUTTONS", "Buttons": [{"Type": "COPY_CODE", "Text": "Copy code"}]}]}',
        settings: { 'template/category-missing': 'off' },
      },
    ],
  },
  check(template, report) {
    if (!isNotAuthentication(template)) return;
    for (const body of template.componentsOf('BODY')) {
      const { Text: text } = body.value;
      const isMissing = !Object.hasOwn(body.value, 'Text');
      if (!isMissing && !(typeof text === 'string' && isBlank(text))) continue;
      const at = [...body.at, 'Text'];
      const suggest = [{ title: say`Add Text`, edits: [{ set: at, value: 'The text of the message.' }] }];
      report({ at: isMissing ? body.at : at, message, suggest });
    }
  },
});
