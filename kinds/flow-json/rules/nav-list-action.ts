import { say } from '../../../l10n/texts.ts';
import { entryProperties } from '../components.ts';
import { flowJsonRule } from '../rule.ts';
import { listOf } from '../shared/entries.ts';
import { twoScreens } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { componentsPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A NavigationList has its action in one place',
  severity: 'error',
  why: 'Either the list has on-click-action, or each of its entries.',
  sources: [componentsPage, validatorFacts],
  examples: {
    bad: [
      {
        text: twoScreens(
          '{"type": "NavigationList", "name": "menu", "list-items": [{"id": "1", "main-content": {"title": "Ferns"}, «"on-click-action"»: {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}], "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}',
        ),
        message: 'The list has an action for all entries, so no entry can have its own. Remove one or the other.',
      },
      {
        text: twoScreens(
          '{"type": "NavigationList", "name": "menu", "list-items": [{"id": "1", "main-content": {"title": "Ferns"}, "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}, «{»"id": "2", "main-content": {"title": "Palms"}}]}',
        ),
        message: 'A tap on this entry does nothing: others have an on-click-action. Add one.',
      },
    ],
    good: [
      twoScreens(
        '{"type": "NavigationList", "name": "menu", "list-items": [{"id": "1", "main-content": {"title": "Ferns"}, "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}]}',
      ),
    ],
  },
  check(flow, report) {
    for (const component of componentsOf(flow, 'NavigationList')) {
      const { value, at } = component;
      const hasOwn = Object.hasOwn(value, 'on-click-action');
      const entries = listOf(flow, component)?.entries;
      const withAction = entries?.filter((entry) => Object.hasOwn(entry.value, 'on-click-action')) ?? [];
      // An action whose name is misspelled is there.
      const knows: readonly string[] = entryProperties.navigation.known;
      if (entries?.some((entry) => Object.keys(entry.value).some((key) => !knows.includes(key)))) continue;
      if (hasOwn) {
        for (const entry of withAction) {
          report({
            at: [...entry.at, 'on-click-action'],
            onKey: true,
            message: say`The list has an action for all entries, so no entry can have its own. Remove one or the other.`,
          });
        }
        continue;
      }
      if (!entries || entries.length === 0 || withAction.length === 0) {
        // Entries from data can have their own actions.
        if (entries && entries.length > 0)
          report({
            at,
            lacks: [...at, 'on-click-action'],
            message: say`A tap on this list does nothing: it has no on-click-action. Add one.`,
          });
        continue;
      }
      for (const entry of entries) {
        if (!Object.hasOwn(entry.value, 'on-click-action')) {
          report({
            at: entry.at,
            lacks: [...entry.at, 'on-click-action'],
            message: say`A tap on this entry does nothing: others have an on-click-action. Add one.`,
          });
        }
      }
    }
  },
});
