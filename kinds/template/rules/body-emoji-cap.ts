import { countEmojiOver } from '../../../core/document/emoji.ts';
import { say } from '../../../l10n/texts.ts';
import { developerReports, metaComponents } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { isNotAuthentication } from '../shared/categories.ts';

export default templateRule({
  title: 'A body with more than 10 emoji may be rejected in the future',
  severity: 'info',
  why: 'Resellers announced a limit of 10 emoji for MARKETING and UTILITY in some markets. It is not in force everywhere.',
  dispute: 'Meta’s page only says that there may be a limit.',
  sources: [developerReports, metaComponents],
  examples: {
    bad: [
      {
        text: `{"Components": [{"Type": "BODY", "Text": «"Hello ${'🌱'.repeat(11)}."»}]}`,
        message: 'The body has 11 emoji. A limit of 10 has been announced for some markets; fewer are safe.',
      },
    ],
    good: [`{"Components": [{"Type": "BODY", "Text": "Hello ${'🌱'.repeat(10)}."}]}`],
  },
  check(template, report) {
    if (!isNotAuthentication(template)) return;
    const { component } = template;
    const text = component('BODY')?.text('Text');
    if (!text) return;
    const count = countEmojiOver(text.value, limits.template.bodyEmojiAnnounced);
    if (count === 0) return;
    report({
      at: text.at,
      message: say`The body has ${count} emoji. A limit of 10 has been announced for some markets; fewer are safe.`,
    });
  },
});
