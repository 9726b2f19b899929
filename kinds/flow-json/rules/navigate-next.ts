import { isObject } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen, toDone, twoScreens } from '../shared/examples.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'navigate says which screen is next',
  severity: 'error',
  why: 'next is an object with "type": "screen" and the id of the screen as name.',
  sources: [validatorFacts],
  codes: ['MISSING_REQUIRED_PROPERTY'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "EmbeddedLink", "text": "More", "on-click-action": {"name": "navigate", "payload": {}}}',
        ).replace('"on-click-action": {"name": "navigate"', '«"on-click-action"»: {"name": "navigate"'),
        message: 'navigate needs the next screen: "next": { "type": "screen", "name": "…" }. Add it.',
      },
      {
        text: twoScreens(toDone().replace('"type": "screen", "name": "DONE"', '"name": "DONE"')).replace(
          '"next"',
          '«"next"»',
        ),
        message: 'The type of the next screen is always "screen". Write "type": "screen".',
        fixed: twoScreens(toDone()),
      },
    ],
    good: [twoScreens(toDone())],
  },
  check(flow, report) {
    for (const { value, at, name } of flow.actions) {
      if (name !== 'navigate') continue;
      const { next } = value;
      const place = [...at, 'next'];
      if (!isObject(next)) {
        report({
          at: next === undefined ? at : place,
          lacks: place,
          message: say`navigate needs the next screen: "next": { "type": "screen", "name": "…" }. Add it.`,
        });
        continue;
      }
      if (next.type !== 'screen') {
        report({
          at: next.type === undefined ? place : [...place, 'type'],
          lacks: [...place, 'type'],
          message: say`The type of the next screen is always "screen". Write "type": "screen".`,
          fix: {
            title: say`Write "type": "screen"`,
            edits: [{ set: [...place, 'type'], value: 'screen', ...(next.type === undefined && { before: 'name' }) }],
          },
        });
      }
      if (typeof next.name !== 'string') {
        report({
          at: next.name === undefined ? place : [...place, 'name'],
          lacks: [...place, 'name'],
          message: say`The next screen is named by its id as a text. Add "name".`,
        });
      }
    }
  },
});
