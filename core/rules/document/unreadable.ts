import { say } from '../../../l10n/texts.ts';
import { pipelineRule } from '../rule.ts';

export default pipelineRule({
  title: 'A file can be read as UTF-8 text',
  severity: 'error',
  why: 'This is reported for a file that you have no permission to read, that is not UTF-8 text (a renamed image, or a text saved in another encoding), or that is larger than 12 MiB, which no document is.',
  sources: [{ title: 'RFC 8259, section 8.1: JSON text is encoded in UTF-8', date: '2017-12' }],
  examples: {
    bad: [
      {
        text: '(a file that is not UTF-8 text)',
        message: say`This file cannot be read as UTF-8 text. Save it as UTF-8, and check that you have permission to read it.`,
      },
    ],
    good: ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}'],
  },
});
