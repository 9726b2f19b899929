import { pipelineRule } from '../rule.ts';

const flow = (comment: string) => `{
  "CustSpaceId": "1",
  "FlowId": "2",
  ${comment}
  "FlowName": "book_a_visit",
  "Categories": ["SURVEY"]
}`;

export default pipelineRule({
  title: 'An ignore comment has something to ignore',
  severity: 'warning',
  why: '`// chatapp-ignore-next-line template/url-shortener: our own domain` silences that rule on the next line and tells others why. A comment that silences nothing is out of date or names the wrong rule, and it could hide a later problem on that line.',
  sources: [{ title: 'ChatApp, docs/cli.md', date: '2026-11' }],
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        text: flow('// chatapp-ignore-next-line «flow/name-required»: named by the console'),
        message: 'flow/name-required finds nothing on the next line, so this comment ignores nothing. Remove it.',
        fixed: flow(''),
      },
      {
        text: flow('// chatapp-ignore-next-line «flow/name-requird»: named by the console'),
        message: 'There is no rule "flow/name-requird", so nothing is ignored here. Did you mean flow/name-required?',
      },
      {
        text: flow('«// chatapp-ignore-next-line flow/name-required»'),
        message:
          'This comment gives no reason, so it ignores nothing. Add the reason after a colon: // chatapp-ignore-next-line RULE: REASON',
      },
      {
        text: flow('«// chatapp-ignore flow/name-required»'),
        message:
          'This comment is incomplete, so it ignores nothing. Write // chatapp-ignore-next-line RULE: REASON above the line that you mean.',
      },
    ],
    good: [
      `{
  "CustSpaceId": "1",
  "FlowId": "2",
  "FlowName": "book_a_visit",
  "Categories": ["SURVEY"],
  // chatapp-ignore-next-line flow/unknown-field: our gateway reads it
  "Team": "surgery"
}`,
    ],
  },
});
