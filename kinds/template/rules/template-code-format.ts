import { idFailure } from '../../../core/rules/ids.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { modifyChatappTemplate } from '../../sources.ts';

export default schemaRule({
  title: 'A template code is complete',
  severity: 'error',
  why: 'Samples in the documentation hide part of their ids behind `*`, and a copied id can include a space, a line break or an invisible character. The provider knows neither.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"TemplateCode": «"847***83"»}',
        message:
          'This TemplateCode has * in place of some characters, like the samples in the documentation, so it matches nothing. Copy the whole id from the console.',
      },
      {
        text: '{"TemplateCode": «"8472929283883 "»}',
        message:
          'This TemplateCode contains a space or an invisible character, which no id has. Remove it, or copy the id from the console again.',
        fixed: '{"TemplateCode": "8472929283883"}',
      },
      {
        text: '{"TemplateCode": «"8472\\u200b883"»}',
        message:
          'This TemplateCode contains a space or an invisible character, which no id has. Remove it, or copy the id from the console again.',
      },
    ],
    good: ['{"TemplateCode": "8472929283883"}'],
  },
  explain: (failure) => idFailure(failure, 'TemplateCode'),
});
