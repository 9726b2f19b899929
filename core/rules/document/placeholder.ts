import { pipelineRule } from '../rule.ts';

export default pipelineRule({
  title: 'Snippet placeholders are filled in',
  severity: 'warning',
  why: 'A new document has the ids of the sandbox, such as `sandbox-space`, so that you can try a push at once; older ones have placeholders such as `your-space-id`. A provider knows none of them, so a push to one stops until you write your own ids.',
  sources: [{ title: 'The snippets of this extension', date: '2026-11' }],
  examples: {
    bad: [
      {
        text: '{"CustSpaceId": «"your-space-id"», "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}',
        message: 'CustSpaceId still has the placeholder from a snippet. Write your own id there before you push.',
      },
      {
        text: '{"CustSpaceId": «"sandbox-space"», "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}',
        message: "This CustSpaceId is the sandbox's. Replace it with your own before you push to a provider.",
        severity: 'info',
      },
    ],
    good: ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}'],
  },
});
