import { pipelineRule } from '../rule.ts';

const brackets = (depth: number) => '['.repeat(depth);

export default pipelineRule({
  title: 'A document nests at most 64 levels deep',
  severity: 'error',
  why: 'No document of a provider nests deeper than ten levels. Text that does is broken or hostile, and is not read further.',
  sources: [{ title: 'RFC 8259, section 9: an implementation may limit the depth of nesting', date: '2017-12' }],
  examples: {
    bad: [
      {
        text: `${brackets(64)}«[»${']'.repeat(65)}`,
        message:
          'Brackets nest more than 64 levels deep here, which no document of a provider does, so nothing below is checked. Remove the brackets that are too many.',
      },
    ],
    good: ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}'],
  },
});
