import { say } from '../../../l10n/texts.ts';
import { readDynamic } from '../expressions/dynamic.ts';
import { flowJsonRule } from '../rule.ts';
import { oldVersion, onScreen } from '../shared/examples.ts';
import { givenNamed } from '../shared/properties.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A text is a list of paragraphs since version 5.1, and with markdown',
  severity: 'error',
  why: 'Since version 5.1, a text can be a list of paragraphs: in RichText, and in TextBody and TextCaption with "markdown": true.',
  dispute:
    'Meta’s page wants markdown beside the list, but an example of its own has a list without it. There it is a warning.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", «"text"»: ["Hello", "Ada"]}', { version: '5.0' }),
        message: 'A text can be a list since version 5.1. Write one text, or raise the version.',
        settings: oldVersion,
      },
      {
        text: onScreen('{"type": "TextBody", «"text"»: ["Hello", "Ada"]}'),
        message: 'Meta’s page wants "markdown": true beside a list of texts. Add it, or write one text.',
        severity: 'warning',
        fixed: onScreen('{"type": "TextBody", "text": ["Hello", "Ada"], "markdown": true}'),
      },
    ],
    good: [onScreen('{"type": "TextBody", "markdown": true, "text": ["Hello", "Ada"]}')],
  },
  check(flow, report) {
    for (const { component, name, spec, value, at } of givenNamed(flow, 'text')) {
      if (name !== 'text' || spec.type !== 'texts' || !Array.isArray(value) || component.type === 'RichText') continue;
      // A reference in a list has a rule of its own.
      if (value.some((text) => typeof text === 'string' && readDynamic(text).is === 'binding')) continue;
      if (!flow.isSince('5.1')) {
        report({ at, message: say`A text can be a list since version 5.1. Write one text, or raise the version.` });
      } else if (component.value.markdown === undefined) {
        report({
          at,
          severity: 'warning',
          lacks: [...component.at, 'markdown'],
          message: say`Meta’s page wants "markdown": true beside a list of texts. Add it, or write one text.`,
          suggest: [{ title: say`Add "markdown": true`, edits: [{ set: [...component.at, 'markdown'], value: true }] }],
        });
      }
    }
  },
});
