import { pipelineRule } from '../rule.ts';

const brackets = (depth: number) => '['.repeat(depth);

export default pipelineRule({
  title: 'A document is nested at most 64 levels deep',
  severity: 'error',
  why: 'No provider’s document is nested deeper than ten levels. Deeper text is broken or hostile, and is not read further.',
  sources: [{ title: 'RFC 8259, section 9: an implementation may limit the depth of nesting', date: '2017-12' }],
  examples: {
    bad: [
      {
        text: `${brackets(64)}«[»${']'.repeat(65)}`,
        message:
          'Brackets are nested more than 64 levels deep here, so nothing below is checked. Remove the extra brackets.',
      },
    ],
    good: ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}'],
  },
});
