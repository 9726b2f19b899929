import { lengthOf } from '../../../core/document/length.ts';
import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyFlow } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowRule } from '../rule.ts';

const limit = limits.flow.name;

export default flowRule({
  title: 'The name of a flow has at most 200 characters',
  severity: 'warning',
  why: 'No page gives a limit for a flow’s name. A name of more than 200 characters is most likely a text that was pasted into the wrong field, and no list in a console shows it in full.',
  dispute: 'This number is our own: the provider publishes no limit.',
  sources: [modifyFlow],
  examples: {
    bad: [
      {
        text: `{"FlowName": «"${'visit'.repeat(40)}s"»}`,
        message:
          'The flow name has 201 characters, and a name of more than 200 is most likely a mistake. Shorten it by 1.',
      },
    ],
    good: [`{"FlowName": "${'visit'.repeat(40)}"}`],
  },
  check({ name, names }, report) {
    if (name === undefined || name.length <= limit) return;
    const length = lengthOf(name);
    if (length <= limit) return;
    report({
      at: [names.name],
      message: say`The flow name has ${grouped(length)} characters, and a name of more than ${limit} is most likely a mistake. Shorten it by ${grouped(length - limit)}.`,
    });
  },
});
