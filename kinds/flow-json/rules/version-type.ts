import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { errorsPage, flowJsonPage, known, recommended } from '../versions.ts';

export default schemaRule({
  title: 'The version is a text',
  severity: 'error',
  why: 'A number would lose a part: 7.10 is not the same as 7.1. Meta accepts the version only in quotes.',
  sources: [flowJsonPage, errorsPage],
  codes: ['INVALID_FLOW_JSON_VERSION'],
  examples: {
    bad: [
      {
        text: '{"version": «7.3»}',
        message: 'The version is a text in quotes, such as "7.3". Put it in quotes.',
        fixed: '{"version": "7.3"}',
      },
    ],
    good: ['{"version": "7.3"}'],
  },
  explain: ({ at, value }) => {
    const text = typeof value === 'number' ? (Number.isInteger(value) ? `${value}.0` : String(value)) : undefined;
    const isKnown = text !== undefined && known(text) !== undefined;
    return {
      message: say`The version is a text in quotes, such as "${isKnown ? text : recommended}". Put it in quotes.`,
      ...(isKnown && { fix: { title: say`Write "${text}"`, edits: [{ set: at, value: text }] } }),
    };
  },
});
