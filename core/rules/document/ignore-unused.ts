import { pipelineRule } from '../rule.ts';

const flow = (comment: string) => `{
  "CustSpaceId": "1",
  "FlowId": "2",
  ${comment}
  "FlowName": "book_a_visit",
  "Categories": ["SURVEY"]
}`;

export default pipelineRule({
  title: 'A comment that ignores a finding has one to ignore',
  severity: 'warning',
  why: '`// chatapp-ignore-next-line template/url-shortener: our own domain` silences what that rule finds on the next line, and says why for whoever comes next. One that silences nothing was left behind, or names another rule than it means: a later fault on that line would go unseen.',
  sources: [{ title: 'ChatApp, docs/cli.md', date: '2026-11' }],
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        text: flow('// chatapp-ignore-next-line «flow/name-required»: named by the console'),
        message: 'flow/name-required finds nothing on the next line, so nothing is ignored here. Remove the comment.',
        fixed: flow(''),
      },
      {
        text: flow('// chatapp-ignore-next-line «flow/name-requird»: named by the console'),
        message: 'There is no rule "flow/name-requird", so nothing is ignored here. Did you mean flow/name-required?',
      },
      {
        text: flow('«// chatapp-ignore-next-line flow/name-required»'),
        message:
          'This comment does not say why, so nothing is ignored. Give the reason behind a colon: // chatapp-ignore-next-line RULE: REASON',
      },
      {
        text: flow('«// chatapp-ignore flow/name-required»'),
        message:
          'This comment ignores nothing as it is written. Write // chatapp-ignore-next-line RULE: REASON above the line that is meant.',
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
