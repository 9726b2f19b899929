import { idFailure } from '../../../core/rules/ids.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { modifyChatappTemplate } from '../../sources.ts';

export default schemaRule({
  title: 'A template code is whole',
  severity: 'error',
  why: 'The samples of the documentation hide a part of their ids behind `*`, and an id that is copied can bring a space, a line break or an invisible character along. The provider knows neither.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"TemplateCode": «"847***83"»}',
        message:
          'This TemplateCode has * in place of some characters, as in a sample of the documentation, so it belongs to nothing. Copy the whole id from the console.',
      },
      {
        text: '{"TemplateCode": «"8472929283883 "»}',
        message:
          'This TemplateCode has a space or an invisible character in it, which no id has. Remove it, or copy the id from the console again.',
        fixed: '{"TemplateCode": "8472929283883"}',
      },
      {
        text: '{"TemplateCode": «"8472\\u200b883"»}',
        message:
          'This TemplateCode has a space or an invisible character in it, which no id has. Remove it, or copy the id from the console again.',
      },
    ],
    good: ['{"TemplateCode": "8472929283883"}'],
  },
  explain: (failure) => idFailure(failure, 'TemplateCode'),
});
