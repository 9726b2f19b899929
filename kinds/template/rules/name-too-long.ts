import { lengthFinding } from '../../../core/document/length.ts';
import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { metaOverview } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';

export default templateRule({
  title: 'A template name has at most 512 characters',
  severity: 'error',
  why: 'Meta accepts no longer names, so no existing template can have this one.',
  sources: [metaOverview],
  examples: {
    bad: [
      {
        text: `{"TemplateName": «"${'a'.repeat(513)}"»}`,
        message:
          'The template name has 513 characters, but the limit is 512; no template can have a longer one. Shorten it by 1.',
      },
    ],
    good: [`{"TemplateName": "${'a'.repeat(512)}"}`],
  },
  check({ value }, report) {
    const name = stringAt(value, 'TemplateName');
    if (name === undefined) return;
    lengthFinding(
      { at: ['TemplateName'], value: name },
      limits.template.name,
      () => say`The template name`,
      () => say`no template can have a longer one`,
      report,
    );
  },
});
