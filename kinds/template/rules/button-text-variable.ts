import { say } from '../../../l10n/texts.ts';
import { camsErrorCodes } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withButtons } from '../shared/button-examples.ts';
import { labels } from '../shared/button-fields.ts';

const sample = (text: string) => text.replace(/}$/, ', "Example": {"plant": "fern"}}');

export default templateRule({
  title: 'A button label has no variable',
  severity: 'error',
  why: 'CAMS rejects a label with a variable (`InvalidParameter.ButtonTextHaveVariable`). What changes belongs in the body.',
  sources: [camsErrorCodes],
  examples: {
    bad: [
      {
        text: sample(withButtons('{"Type": "QUICK_REPLY", "Text": "See «$(plant)»"}')),
        message:
          'A button label cannot have a variable (InvalidParameter.ButtonTextHaveVariable). Write fixed text instead.',
      },
    ],
    good: [withButtons('{"Type": "QUICK_REPLY", "Text": "See the fern"}')],
  },
  check(template, report) {
    for (const text of labels(template)) {
      for (const { start, end } of text.variables) {
        const message = say`A button label cannot have a variable (InvalidParameter.ButtonTextHaveVariable). Write fixed text instead.`;
        report({ at: text.at, span: { start, end }, message });
      }
    }
  },
});
