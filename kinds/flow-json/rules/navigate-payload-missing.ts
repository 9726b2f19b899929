import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { toDone, twoScreens } from '../shared/examples.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'navigate gives the next screen its data',
  severity: 'error',
  finds: 'missing',
  why: 'A screen that has data gets it from the payload. Meta rejects an action without one.',
  sources: [errorsPage],
  codes: ['MISSING_NAVIGATION_ACTION_PAYLOAD'],
  examples: {
    bad: [
      {
        text: twoScreens(toDone().replace(', "payload": {}', ''), {
          data: '{"name": {"type": "string", "__example__": "Ada"}}',
        }).replace('"on-click-action"', '«"on-click-action"»'),
        message: 'The screen DONE needs data (name), but this action gives it none. Add "payload".',
      },
    ],
    good: [twoScreens(toDone('{"name": "Ada"}'), { data: '{"name": {"type": "string", "__example__": "Ada"}}' })],
  },
  check(flow, report) {
    for (const { action, to, from } of flow.routes.navigations) {
      const target = flow.screensById.get(to);
      if (!target || from === to || target.data.size === 0 || action.value.payload !== undefined) continue;
      const payload = Object.fromEntries([...target.data].map(([name, { value }]) => [name, value.__example__ ?? '']));
      report({
        at: action.at,
        lacks: [...action.at, 'payload'],
        message: say`The screen ${shorten(to)} needs data (${[...target.data.keys()].slice(0, 5).join(', ')}), but this action gives it none. Add "payload".`,
        suggest: [
          { title: say`Add a payload with the examples`, edits: [{ set: [...action.at, 'payload'], value: payload }] },
        ],
      });
    }
  },
});
