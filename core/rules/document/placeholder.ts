import { pipelineRule } from '../rule.ts';

export default pipelineRule({
  title: 'Snippet placeholders are filled in',
  severity: 'warning',
  why: 'A document made from a snippet has `your-space-id` and `your-template-code` until you write the real ids there. No provider knows these, so a push stops until they are filled in; only the sandbox accepts them.',
  sources: [{ title: 'The snippets of this extension', date: '2026-11' }],
  examples: {
    bad: [
      {
        text: '{"CustSpaceId": «"your-space-id"», "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}',
        message: 'CustSpaceId still has the placeholder from a snippet. Write your own id there before you push.',
      },
    ],
    good: ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}'],
  },
});
