import { pipelineRule } from '../rule.ts';

export default pipelineRule({
  title: 'A property appears only once in its object',
  severity: 'error',
  leavesValueUncertain: true,
  why: 'If two properties have the same name, only the last one is sent, and the other is silently lost.',
  sources: [{ title: 'RFC 8259, The JavaScript Object Notation Data Interchange Format', date: '2017-12' }],
  examples: {
    bad: [
      {
        text: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", «"FlowName"»: "ask_us", "Categories": ["SURVEY"]}',
        message: '"FlowName" appears twice in this object, and only the last one is sent. Remove one of them.',
      },
    ],
    good: ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}'],
  },
});
