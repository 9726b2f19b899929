import { pipelineRule } from '../rule.ts';

export default pipelineRule({
  title: 'A document is JSON, with comments if you like',
  severity: 'error',
  leavesValueUncertain: true,
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
      {
        text: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"«}»',
        message:
          'This } closes an object, and what is open before it is a list. Check for a missing ] before it, or a missing {.',
      },
      {
        text: '{"PhoneNumber": "8613000000000", "CustSpaceId": "1", "Prompts": [], "Commands": ["CommandName"«:» "help", "CommandDescription": "Talk to a person"}]}',
        message:
          'A colon stands between the name and the value of a member, and this one does not. Check for a missing { or ] before it.',
      },
      {
        text: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": «"book_a_visit,»\n "Categories": ["SURVEY"]}',
        message:
          'This text has no closing double quote on its line. Close it; a line break inside a text is written \\n.',
      },
      {
        text: "{«'CustSpaceId'»: '1'}",
        message: 'JSON writes texts in double quotes, not in single ones. Replace them.',
      },
      {
        text: '{"PhoneNumber": "8613000000000", "EnableWelcomeMessage": «True»}',
        message: 'JSON writes this word in small letters. Write true.',
      },
      {
        text: '{"CustSpaceId": "1", "FlowId": "2", «FlowName»: "book_a_visit", "Categories": ["SURVEY"]}',
        message: 'The name of a property stands in double quotes. Write "FlowName".',
        fixed: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}',
      },
      {
        text: '{"CustSpaceId": "1", "FlowId": "2", "FlowName"«：» "book_a_visit", "Categories": ["SURVEY"]}',
        message: '： is a full-width character, as Chinese and Japanese keyboards write it. JSON takes : here.',
        fixed: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}',
      },
    ],
    good: [
      '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"], /* yearly */ }',
      '// Asked once a year.\n{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY",]}',
    ],
  },
});
