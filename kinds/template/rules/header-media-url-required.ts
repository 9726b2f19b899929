import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';

const message = say`This HEADER shows a file, and reviewers need a sample of it. Add Url with the address of one, or a variable with an Example.`;

export default schemaRule({
  title: 'A media header has a sample',
  severity: 'error',
  finds: 'missing',
  why: 'Reviewers look at a sample of the picture, document or video. `Url` is its address, or a variable such as `$(link)` whose sample in `Example` is the address.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": «"HEADER"», "Format": "IMAGE"}, {"Type": "BODY", "Text": "It has shipped."}]}',
        message,
        fixed:
          '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/sample.png"}, {"Type": "BODY", "Text": "It has shipped."}]}',
      },
    ],
    good: [
      '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/fern.png"}, {"Type": "BODY", "Text": "It has shipped."}]}',
      '{"Components": [{"Type": "HEADER", "Format": "VIDEO", "Url": "$(link)"}, {"Type": "BODY", "Text": "It has shipped."}], "Example": {"link": "https://www.example.com/fern.mp4"}}',
    ],
  },
  explain: (failure) => fillIn(failure, message, 'https://www.example.com/sample.png'),
});
