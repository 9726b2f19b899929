import { entryOf } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { allowedAt, isInPlace } from '../shared/actions.ts';
import { oldVersion, onScreen } from '../shared/examples.ts';
import { changesPage } from '../versions.ts';

export default flowJsonRule({
  title: 'An action is in the version of the document',
  severity: 'error',
  why: 'update_data and open_url came with version 6.0, and so did actions of single options.',
  sources: [changesPage],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": «"open_url"», "url": "https://www.example.com/terms"}}',
          { version: '5.1' },
        ),
        message: 'open_url is possible here since version 6.0. Raise the version, or use another action.',
        settings: oldVersion,
      },
    ],
    good: [
      onScreen(
        '{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": "https://www.example.com/terms"}}',
      ),
    ],
  },
  check(flow, report) {
    for (const action of flow.actions) {
      const { at, name } = action;
      const allowed = name === undefined || !isInPlace(flow, action) ? undefined : allowedAt(action);
      const since = allowed && name !== undefined ? entryOf(allowed, name) : undefined;
      if (since === undefined || flow.isSince(since)) continue;
      // A property that is newer than the version is said to be so.
      const property = action.component.spec?.properties[action.property]?.since;
      if (!action.entry && property !== undefined && !flow.isSince(property)) continue;
      report({
        at: [...at, 'name'],
        message: say`${name} is possible here since version ${since}. Raise the version, or use another action.`,
      });
    }
  },
});
