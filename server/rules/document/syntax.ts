import { pipelineRule } from '../rule.ts';

export default pipelineRule({
  title: 'A document is JSON, with comments if you like',
  severity: 'error',
  why: 'Text that is no JSON cannot be sent. Comments and a comma after the last entry are fine: they stay in the file and are not sent. As long as the text is broken, only what was read for certain has other findings.',
  sources: [{ title: 'RFC 8259, The JavaScript Object Notation Data Interchange Format', date: '2017-12' }],
  examples: {
    bad: [
      {
        text: '{"CustSpaceId": "1" «"FlowId"»: "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}',
        message: 'A comma is missing before this. Members and entries are separated by commas: add one.',
      },
      {
        text: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"«]»',
        message: 'A closing brace } is missing. Every { needs its }.',
      },
      { text: '«»', message: 'The file is empty. Begin with { or insert a snippet, such as chatapp-template.' },
    ],
    good: ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"], /* yearly */ }'],
  },
});
