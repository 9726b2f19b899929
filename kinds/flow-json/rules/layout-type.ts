import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { onScreen } from '../shared/examples.ts';
import { flowJsonPage } from '../versions.ts';

export default schemaRule({
  title: 'The layout is a SingleColumnLayout',
  severity: 'error',
  why: 'There is no other layout, so Meta rejects any other type.',
  sources: [flowJsonPage],
  codes: ['INVALID_ENUM_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('').replace('"SingleColumnLayout"', '«"TwoColumnLayout"»'),
        message: 'The type of a layout is always SingleColumnLayout. Write "type": "SingleColumnLayout".',
        fixed: onScreen(''),
      },
      {
        text: onScreen('')
          .replace('"type": "SingleColumnLayout", "children"', '"children"')
          .replace('"layout"', '«"layout"»'),
        message: 'The type of a layout is always SingleColumnLayout. Write "type": "SingleColumnLayout".',
        fixed: onScreen(''),
      },
    ],
    good: [onScreen('')],
  },
  explain: ({ at, missing }) => {
    const place = missing === undefined ? at : [...at, missing];
    return {
      message: say`The type of a layout is always SingleColumnLayout. Write "type": "SingleColumnLayout".`,
      fix: {
        title: say`Write SingleColumnLayout`,
        edits: [{ set: place, value: 'SingleColumnLayout', ...(missing !== undefined && { before: 'children' }) }],
      },
    };
  },
});
