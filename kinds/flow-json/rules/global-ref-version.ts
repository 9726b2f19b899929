import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { oldVersion, toDone, twoScreens } from '../shared/examples.ts';
import { placedReferences } from '../shared/references.ts';
import { changesPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Only since version 4.0, a screen reads values of another',
  severity: 'error',
  why: 'References such as ${screen.START.form.name} came with version 4.0.',
  sources: [changesPage],
  examples: {
    bad: [
      {
        text: twoScreens(
          `{"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "n", "label": "Name"}, ${toDone()}]}`,
          { version: '3.1' },
        ).replace(
          '{"type": "Footer", "label": "Done"',
          '{"type": "TextBody", "text": "«${screen.START.form.n}»"}, {"type": "Footer", "label": "Done"',
        ),
        message:
          'A screen can read values of another only since version 4.0. Raise the version, or pass the value on in a payload.',
        settings: oldVersion,
      },
    ],
    good: [
      twoScreens(`{"type": "TextInput", "name": "n", "label": "Name"}, ${toDone()}`).replace(
        '{"type": "Footer", "label": "Done"',
        '{"type": "TextBody", "text": "${screen.START.form.n}"}, {"type": "Footer", "label": "Done"',
      ),
    ],
  },
  check(flow, report) {
    if (flow.isSince('4.0')) return;
    for (const { reference, dynamic } of placedReferences(flow)) {
      if (reference.screen === undefined) continue;
      report({
        at: dynamic.at,
        span: { start: reference.start, end: reference.end },
        message: say`A screen can read values of another only since version 4.0. Raise the version, or pass the value on in a payload.`,
      });
    }
  },
});
