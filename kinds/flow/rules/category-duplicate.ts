import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyFlow } from '../../sources.ts';
import { flowRule } from '../rule.ts';

export default flowRule({
  title: 'A flow names each category once',
  severity: 'warning',
  why: 'A category that appears twice means no more than once. Most likely another one was meant.',
  sources: [modifyFlow],
  examples: {
    bad: [
      {
        text: '{"Categories": ["SURVEY", "OTHER", «"SURVEY"»]}',
        message: 'The category SURVEY appears twice. Remove this one, or write the one you meant.',
        fixed: '{"Categories": ["SURVEY", "OTHER"]}',
      },
      {
        text: '{"categories": ["SURVEY", «"SURVEY"»]}',
        message: 'The category SURVEY appears twice. Remove this one, or write the one you meant.',
        fixed: '{"categories": ["SURVEY"]}',
      },
    ],
    good: ['{"Categories": ["SURVEY", "OTHER"]}'],
  },
  check({ names, categories }, report) {
    const firstAt = new Map<string, number>();
    for (const { index, value } of categories) {
      const first = firstAt.get(value);
      if (first === undefined) firstAt.set(value, index);
      else {
        const at = [names.categories, index];
        report({
          at,
          message: say`The category ${shorten(value)} appears twice. Remove this one, or write the one you meant.`,
          suggest: [{ title: say`Remove the second ${shorten(value)}`, edits: [{ remove: at }] }],
          related: [{ at: [names.categories, first], message: say`The first ${shorten(value)}.` }],
        });
      }
    }
  },
});
