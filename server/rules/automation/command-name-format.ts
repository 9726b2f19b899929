import { firstEmoji } from '../../document/emoji.ts';
import { shorten } from '../enumerations.ts';
import { automationRule } from '../rule.ts';
import { graphOpenApi } from '../sources.ts';

const named = (name: string) => `{"Commands": [{"CommandName": ${name}, "CommandDescription": "Find an order"}]}`;

export default automationRule({
  title: 'A command name has letters, digits and underscores only',
  severity: 'error',
  why: 'Blanks, slashes and other signs are refused. Letters beyond a to z are a warning: the schema of Meta’s API does not have them.',
  sources: [graphOpenApi],
  examples: {
    bad: [
      {
        text: named('"track« »order"'),
        message:
          'The command name "track order" has a sign that names cannot have. Use letters, digits and underscores.',
        fixed: named('"track_order"'),
      },
      {
        text: named('"aufträge"').replace('"aufträge"', '"auftr«ä»ge"'),
        severity: 'warning',
        message:
          'The command name "aufträge" has a letter beyond a to z, which may be refused. Letters a to z, digits and underscores are safe.',
      },
    ],
    good: [named('"track_order"')],
  },
  check({ commands }, report) {
    for (const { name } of commands) {
      if (!name || name.value.trim() === '' || /^[A-Za-z0-9_]*$/.test(name.value)) continue;
      // A leading slash and an emoji are faults of their own.
      const slash = /^\s*\/+/.exec(name.value)?.[0].length ?? 0;
      const rest = name.value.slice(slash);
      if (firstEmoji(rest)) continue;
      const sign = /[^\p{L}\p{N}\p{M}_]/u.exec(rest);
      const letter = /[^A-Za-z0-9_]/u.exec(rest);
      const found = sign ?? letter;
      if (!found) continue;
      const span = { start: slash + found.index, end: slash + found.index + found[0].length };
      const shown = shorten(name.value);
      if (sign) {
        const proper = rest.trim().replaceAll(/[^\p{L}\p{N}\p{M}_]+/gu, '_');
        report({
          at: name.at,
          span,
          message: `The command name "${shown}" has a sign that names cannot have. Use letters, digits and underscores.`,
          suggest: [{ title: `Write ${shorten(proper)}`, edits: [{ set: name.at, value: proper }] }],
        });
      } else {
        const message = `The command name "${shown}" has a letter beyond a to z, which may be refused. Letters a to z, digits and underscores are safe.`;
        report({ at: name.at, span, severity: 'warning', message });
      }
    }
  },
});
