import { isBlank } from '../../../core/document/blank.ts';
import { firstEmoji } from '../../../core/document/emoji.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { graphAutomation, graphOpenApi } from '../../sources.ts';
import { automationRule } from '../rule.ts';
import { bareName } from '../shared/command-texts.ts';

const refused = say`A command name is a single word, so it is rejected with this character in it. Write an underscore instead.`;
const doubtful = (character: string) =>
  say`The published v23.0 schema allows only A to Z, a to z, digits and underscores in a command name, so "${character}" may be rejected. Remove or replace it.`;

export default automationRule({
  title: 'The name of a command has letters, digits and underscores',
  severity: 'error',
  why: 'A command is one word after a slash: a space or another slash ends it, and the name is rejected. Other characters, and letters beyond A to Z, are a warning: only the published schema excludes them.',
  sources: [graphOpenApi, graphAutomation],
  examples: {
    bad: [
      {
        text: '{"Commands": [{"CommandName": "track« »order", "CommandDescription": "Find out where it is"}]}',
        message: refused,
        fixed: '{"Commands": [{"CommandName": "track_order", "CommandDescription": "Find out where it is"}]}',
      },
      {
        text: '{"commands": [{"command_name": "track«/»order", "command_description": "Find out where it is"}]}',
        message: refused,
        fixed: '{"commands": [{"command_name": "track_order", "command_description": "Find out where it is"}]}',
      },
      {
        text: '{"commands": [{"command_name": "caf«é»", "command_description": "Opening hours"}]}',
        severity: 'warning',
        message: doubtful('é'),
        fixed: '{"commands": [{"command_name": "cafe", "command_description": "Opening hours"}]}',
      },
      {
        text: '{"Commands": [{"CommandName": "track«-»order", "CommandDescription": "Find out where it is"}]}',
        severity: 'warning',
        message: doubtful('-'),
        fixed: '{"Commands": [{"CommandName": "track_order", "CommandDescription": "Find out where it is"}]}',
      },
      {
        text: '{"Commands": [{"CommandName": "«帮助»", "CommandDescription": "Talk to a person"}]}',
        severity: 'warning',
        message: doubtful('帮助'),
      },
    ],
    good: [
      '{"Commands": [{"CommandName": "track_order", "CommandDescription": "Find out where it is"}]}',
      '{"commands": [{"command_name": "Order66", "command_description": "Find out where it is"}]}',
    ],
  },
  check({ commands }, report) {
    for (const { name } of commands) {
      if (!name || /^\w*$/.test(name.value) || isBlank(name.value)) continue;
      const { bare, slashes } = bareName(name);
      // An emoji has a rule of its own.
      if (bare === '' || firstEmoji(bare)) continue;
      const found = /[\s/]+/.exec(bare) ?? /\W+/.exec(bare);
      if (!found) continue;
      const isRefused = /[\s/]/.test(found[0]);
      const start = slashes + found.index;
      const spelt = asWord(bare);
      report({
        at: name.at,
        span: { start, end: start + found[0].length },
        message: isRefused ? refused : doubtful(shorten(found[0])),
        ...(!isRefused && { severity: 'warning' }),
        ...(spelt !== undefined && {
          suggest: [{ title: say`Write "${shorten(spelt)}"`, edits: [{ set: name.at, value: spelt }] }],
        }),
      });
    }
  },
});

/** The nearest name of allowed characters, where there is one: without accents, and with underscores between words. */
function asWord(name: string): string | undefined {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .trim();
  const word = plain.replaceAll(/[\s/.-]+/g, '_');
  return /^\w+$/.test(word) && word !== name ? word : undefined;
}
