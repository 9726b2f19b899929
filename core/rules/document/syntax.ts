import { pipelineRule } from '../rule.ts';

export default pipelineRule({
  title: 'A document is JSON, with comments if you like',
  severity: 'error',
  leavesValueUncertain: true,
  why: 'Text that is not JSON cannot be sent. Comments and a comma after the last entry are fine: they stay in the file and are not sent. While the text is broken, other findings are shown only for the parts that could be read with certainty.',
  sources: [{ title: 'RFC 8259, The JavaScript Object Notation Data Interchange Format', date: '2017-12' }],
  examples: {
    bad: [
      {
        text: '{"CustSpaceId": "1" «"FlowId"»: "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}',
        message: 'Add a comma before this. Properties and list entries are separated by commas.',
      },
      {
        text: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"«]»',
        message: 'A closing brace } is missing. Every { needs a }.',
      },
      { text: '«»', message: 'The file is empty. Start with {, or insert a snippet such as chatapp-template.' },
      {
        text: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"«}»',
        message: 'This } closes an object, but a list is still open. Check for a missing ] before it, or a missing {.',
      },
      {
        text: '{"PhoneNumber": "8613000000000", "CustSpaceId": "1", "Prompts": [], "Commands": ["CommandName"«:» "help", "CommandDescription": "Talk to a person"}]}',
        message: 'This colon does not follow a property name. Check for a missing { or ] before it.',
      },
      {
        text: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": «"book_a_visit,»\n "Categories": ["SURVEY"]}',
        message:
          'This text has no closing double quote on its line. Add it, and write a line break inside a text as \\n.',
      },
      {
        text: "{«'CustSpaceId'»: '1'}",
        message: 'JSON uses double quotes, not single ones. Replace them.',
      },
      {
        text: '{"PhoneNumber": "8613000000000", "EnableWelcomeMessage": «True»}',
        message: 'JSON writes this word in lowercase. Write true.',
      },
      {
        text: '{"CustSpaceId": "1", "FlowId": "2", «FlowName»: "book_a_visit", "Categories": ["SURVEY"]}',
        message: 'A property name needs double quotes. Write "FlowName".',
        fixed: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}',
      },
      {
        text: '{"CustSpaceId": "1", "FlowId": "2", "FlowName"«：» "book_a_visit", "Categories": ["SURVEY"]}',
        message: '： is a full-width character from a Chinese or Japanese keyboard. Write : instead.',
        fixed: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}',
      },
    ],
    good: [
      '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"], /* yearly */ }',
      '// Asked once a year.\n{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY",]}',
    ],
  },
});
