import { isBlank } from '../../../core/document/blank.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { developerReports, metaErrorCodes } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { withBody } from '../shared/body-examples.ts';

export default templateRule({
  title: 'A sample is not empty',
  severity: 'error',
  finds: 'empty',
  why: 'An empty sample counts as a missing one, so the template is rejected (2388043).',
  sources: [metaErrorCodes, developerReports],
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        text: withBody('Hello $(name), welcome to the shop.', { name: '' }).replace('""', '«""»'),
        message:
          'The sample of $(name) is empty, so it counts as missing (2388043). Write a value that a customer might see.',
      },
    ],
    good: [withBody('Hello $(name), welcome to the shop.', { name: 'Ana' })],
  },
  check({ samples, variableNames }, report) {
    for (const [name, sample] of samples) {
      if (!isBlank(sample) || !variableNames.has(name)) continue;
      report({
        at: ['Example', name],
        message: say`The sample of $(${shorten(name)}) is empty, so it counts as missing (2388043). Write a value that a customer might see.`,
      });
    }
  },
});
