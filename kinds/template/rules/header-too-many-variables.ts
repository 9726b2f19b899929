import { say } from '../../../l10n/texts.ts';
import { camsErrorCodes, metaComponents } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';

const header = (text: string, samples: string) =>
  `{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "${text}"}, {"Type": "BODY", "Text": "Hello."}], "Example": ${samples}}`;

export default templateRule({
  title: 'A header has at most one variable',
  severity: 'error',
  about: 'HEADER',
  why: 'A second variable in the title is rejected (`InvalidParameter.HeaderMoreVarable`).',
  sources: [metaComponents, camsErrorCodes],
  examples: {
    bad: [
      {
        text: header('Our $(sale) in «$(city)» is on!', '{"sale": "spring sale", "city": "Lima"}'),
        message:
          'A header can have only one variable (InvalidParameter.HeaderMoreVarable). Write fixed text instead of this one.',
      },
    ],
    good: [header('Our $(sale) is on!', '{"sale": "spring sale"}')],
  },
  check({ components }, report) {
    for (const component of components) {
      const text = component.type === 'HEADER' && component.format === 'TEXT' ? component.text('Text') : undefined;
      for (const { start, end } of text?.variables.slice(limits.template.headerVariables) ?? []) {
        const message = say`A header can have only one variable (InvalidParameter.HeaderMoreVarable). Write fixed text instead of this one.`;
        if (text) report({ at: text.at, span: { start, end }, message });
      }
    }
  },
});
