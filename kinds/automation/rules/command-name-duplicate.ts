import { isBlank } from '../../../core/document/blank.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { graphAutomation, graphOpenApi } from '../../sources.ts';
import type { PlacedString } from '../model.ts';
import { automationRule } from '../rule.ts';
import { bareName } from '../shared/command-texts.ts';

const same = 'Another command is named "help", and a second one is rejected (100). Rename this one, or remove it.';
const twins =
  'Another command is named "help", which differs from "Help" only in capitals, so customers could confuse them. Rename this one.';

export default automationRule({
  title: 'Commands have different names',
  severity: 'error',
  why: 'The name is what the customer picks, so each can appear once: a second one with the same name is rejected. Names that differ only in capitals are a warning, because no page says whether they are accepted.',
  sources: [graphAutomation, graphOpenApi],
  examples: {
    bad: [
      {
        text: '{"Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}, {"CommandName": «"help"», "CommandDescription": "Opening hours"}]}',
        message: same,
        fixed: '{"Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}]}',
      },
      {
        text: '{"commands": [{"command_name": "help", "command_description": "Talk to a person"}, {"command_name": «"Help"», "command_description": "Opening hours"}]}',
        severity: 'warning',
        message: twins,
        fixed: '{"commands": [{"command_name": "help", "command_description": "Talk to a person"}]}',
      },
    ],
    good: [
      '{"Commands": [{"CommandName": "help", "CommandDescription": "Talk to a person"}, {"CommandName": "hotel", "CommandDescription": "Book a room"}]}',
      '{"commands": [{"command_name": "help", "command_description": "Talk to a person"}, {"command_name": "hotel", "command_description": "Book a room"}]}',
    ],
  },
  check({ commands }, report) {
    if (commands.length < 2) return;
    const exact = new Map<string, PlacedString>();
    const folded = new Map<string, PlacedString>();
    for (const { at, name } of commands) {
      if (!name) continue;
      const { bare } = bareName(name);
      if (isBlank(bare)) continue;
      const twin = exact.get(bare);
      const first = twin ?? folded.get(bare.toLowerCase());
      if (!first) {
        exact.set(bare, name);
        folded.set(bare.toLowerCase(), name);
        continue;
      }
      exact.set(bare, twin ?? name);
      const other = shorten(bareName(first).bare);
      report({
        at: name.at,
        message: twin
          ? say`Another command is named "${other}", and a second one is rejected (100). Rename this one, or remove it.`
          : say`Another command is named "${other}", which differs from "${shorten(bare)}" only in capitals, so customers could confuse them. Rename this one.`,
        ...(!twin && { severity: 'warning' }),
        suggest: [{ title: say`Remove this command`, edits: [{ remove: at }] }],
        related: [{ at: first.at, message: say`The earlier one.` }],
      });
    }
  },
});
