import { say } from '../../../l10n/texts.ts';
import { developerReports } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';
import { bodiesWithVariables } from '../shared/bodies.ts';

const names = Array.from({ length: 101 }, (_, index) => `v${index}`);
const many = (count: number) => {
  const text = names
    .slice(0, count)
    .map((name) => `plant of the day $(${name}) and`)
    .join(' ');
  const example = Object.fromEntries(names.slice(0, count).map((name) => [name, 'fern']));
  return { text: `The ${text} more.`, example: JSON.stringify(example) };
};
const document = (count: number, marks = ['', '']) => {
  const { text, example } = many(count);
  return `{"Components": [{"Type": "BODY", "Text": ${marks[0]}"${text}"${marks[1]}}], "Example": ${example}}`;
};
const settings = { 'template/body-too-long': 'off', 'template/body-over-550': 'off' } as const;

export default templateRule({
  title: 'A body has at most 100 variables',
  severity: 'warning',
  why: 'A reseller rejects more than 100 variables in a body; Meta gives no number.',
  sources: [developerReports],
  examples: {
    bad: [
      {
        text: document(101, ['«', '»']),
        message: 'The body has 101 variables, and more than 100 have been rejected. Use fewer.',
        settings,
      },
    ],
    good: [{ text: document(100), settings }],
  },
  check(template, report) {
    for (const text of bodiesWithVariables(template)) {
      const { variables } = text;
      if (variables.length <= limits.template.bodyVariables) continue;
      const message = say`The body has ${variables.length} variables, and more than ${limits.template.bodyVariables} have been rejected. Use fewer.`;
      report({ at: text.at, message });
    }
  },
});
