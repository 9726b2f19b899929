import { idFailure } from '../../../core/rules/ids.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { modifyChatappTemplate } from '../../sources.ts';

export default schemaRule({
  title: 'A space id is complete',
  severity: 'error',
  why: 'Samples in the documentation hide part of their ids behind `*`, and a copied id can include a space, a line break or an invisible character. The provider knows neither.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: '{"CustSpaceId": «"847***83"»}',
        message:
          'This CustSpaceId has * in place of some characters, like the samples in the documentation, so it matches nothing. Copy the whole id from the console.',
      },
      {
        text: '{"CustSpaceId": «"cams-1sdkjwen2 "»}',
        message:
          'This CustSpaceId contains a space or an invisible character, which no id has. Remove it, or copy the id from the console again.',
        fixed: '{"CustSpaceId": "cams-1sdkjwen2"}',
      },
      {
        text: '{"CustSpaceId": «"8472\\u200b883"»}',
        message:
          'This CustSpaceId contains a space or an invisible character, which no id has. Remove it, or copy the id from the console again.',
      },
    ],
    good: ['{"CustSpaceId": "cams-1sdkjwen2"}'],
  },
  explain: (failure) => idFailure(failure, 'CustSpaceId'),
});
