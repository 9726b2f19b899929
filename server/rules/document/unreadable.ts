import { say } from '../../../l10n/texts.ts';
import { pipelineRule } from '../rule.ts';

export default pipelineRule({
  title: 'A file can be read as UTF-8 text',
  severity: 'error',
  why: 'The command line reports this for a file that it may not read, or whose bytes are no UTF-8: an image that was renamed, or a text saved in another encoding.',
  sources: [{ title: 'RFC 8259, section 8.1: JSON text is encoded in UTF-8', date: '2017-12' }],
  examples: {
    bad: [
      {
        text: '(a file that is not UTF-8 text)',
        message: say`This file cannot be read: it is not UTF-8 text. Save it as UTF-8 text, and check that you may read it.`,
      },
    ],
    good: ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}'],
  },
});
