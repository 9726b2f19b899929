import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'A screen has at most 50 components',
  severity: 'error',
  why: 'Meta’s page allows 50 components on a screen, those in branches included.',
  dispute: 'Meta’s validator allows 100, and does not count Forms. More than 50 is a warning, more than 100 an error.',
  sources: [componentsPage, validatorFacts],
  codes: ['MAX_ALLOWED_COMPONENTS_PER_SCREEN'],
  examples: {
    bad: [
      {
        text: onScreen(Array.from({ length: 50 }, () => '{"type": "TextBody", "text": "Hello"}').join(', ')).replace(
          '"children"',
          '«"children"»',
        ),
        message:
          'This screen has 51 components. Meta’s page allows 50, and its validator 100. Move some to another screen.',
        severity: 'warning',
      },
      {
        text: onScreen(Array.from({ length: 100 }, () => '{"type": "TextBody", "text": "Hello"}').join(', ')).replace(
          '"children"',
          '«"children"»',
        ),
        message: 'This screen has 101 components, but the limit is 100. Move some to another screen.',
      },
    ],
    good: [onScreen(Array.from({ length: 49 }, () => '{"type": "TextBody", "text": "Hello"}').join(', '))],
  },
  check({ screens }, report) {
    for (const { components, at } of screens) {
      const count = components.filter(({ type }) => type !== 'Form').length;
      const { advised, most } = limits.components;
      if (count <= advised) continue;
      report({
        at: [...at, 'layout', 'children'],
        ...(count <= most && { severity: 'warning' as const }),
        message:
          count <= most
            ? say`This screen has ${count} components. Meta’s page allows ${advised}, and its validator ${most}. Move some to another screen.`
            : say`This screen has ${count} components, but the limit is ${most}. Move some to another screen.`,
      });
    }
  },
});
