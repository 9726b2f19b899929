import { pipelineRule } from '../rule.ts';

export default pipelineRule({
  title: 'The placeholders of a snippet are filled in',
  severity: 'warning',
  why: 'A document that began as a snippet has `your-space-id` and `your-template-code` until somebody writes the real ids there. A provider knows no such id, so a push stops until they are filled in; only the sandbox takes them.',
  sources: [{ title: 'The snippets of this extension', date: '2026-11' }],
  examples: {
    bad: [
      {
        text: '{"CustSpaceId": «"your-space-id"», "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}',
        message: 'CustSpaceId still has the placeholder of a snippet. Write your own id there before you push.',
      },
    ],
    good: ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}'],
  },
});
