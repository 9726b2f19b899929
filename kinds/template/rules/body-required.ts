import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';

const message = say`The template has no BODY, and every message needs one. Add {"Type": "BODY", "Text": "…"}.`;

export default templateRule({
  title: 'A template has a body',
  severity: 'error',
  finds: 'missing',
  why: 'The body is the one part that every message has, and Meta rejects a template without it. In an AUTHENTICATION template it has no text, because WhatsApp writes the text.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: '{«"Components"»: [{"Type": "FOOTER", "Text": "Green Leaf"}]}',
        message,
        fixed:
          '{"Components": [{"Type": "BODY", "Text": "The text of the message."}, {"Type": "FOOTER", "Text": "Green Leaf"}]}',
      },
    ],
    good: ['{"Components": [{"Type": "BODY", "Text": "Hello."}, {"Type": "FOOTER", "Text": "Green Leaf"}]}'],
  },
  check({ value, components, category, component }, report) {
    const { Components: list } = value;
    if (!Array.isArray(list) || list.length === 0 || component('BODY')) return;
    // A component whose type is missing or misspelled may be the body.
    if (
      components.length < list.length ||
      components.some(({ type }) => type === undefined || !limits.template.componentTypes.includes(type))
    )
      return;
    const body = category === 'AUTHENTICATION' ? { Type: 'BODY' } : { Type: 'BODY', Text: 'The text of the message.' };
    report({
      at: ['Components'],
      message,
      suggest: [{ title: say`Add a BODY`, edits: [{ insert: ['Components', 0], value: body }] }],
    });
  },
});
