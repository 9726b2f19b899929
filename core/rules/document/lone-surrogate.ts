import { pipelineRule } from '../rule.ts';

export default pipelineRule({
  title: 'Text has only whole characters',
  severity: 'error',
  why: 'Emoji and some letters are written as two halves, such as `\\ud83d\\ude00`. One half alone is not a character: it cannot be sent as UTF-8, so the customer sees `�` or the message is rejected. It is usually left over from a text that was cut in the middle of an emoji.',
  sources: [
    { title: 'RFC 8259, section 8.2: Unicode characters', date: '2017-12' },
    { title: 'The Unicode Standard, section 3.9: surrogates are not encoded in UTF-8', date: '2025-09' },
  ],
  examples: {
    bad: [
      {
        text: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book «\\ud83d»", "Categories": ["SURVEY"]}',
        message:
          'This is half of a character (\\ud83d), usually from an emoji that was cut in two, and it cannot be sent. Remove it, or insert the whole character again.',
        fixed: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book ", "Categories": ["SURVEY"]}',
      },
    ],
    good: ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book \\ud83d\\ude00", "Categories": ["SURVEY"]}'],
  },
});
