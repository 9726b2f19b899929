import { closest } from '../../../core/rules/closest.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { mimeTypes } from '../shared/mimeTypes.ts';
import { givenNamed } from '../shared/properties.ts';
import { validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Types of files are those that WhatsApp takes',
  severity: 'error',
  why: 'allowed-mime-types names at least one type from Meta’s list of documents, images, videos and text.',
  sources: [validatorFacts],
  codes: ['INVALID_ENUM_VALUE', 'MIN_ITEMS_REQUIRED'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "DocumentPicker", "name": "paper", "label": "Paper", "allowed-mime-types": [«"application/pdff"»]}',
        ),
        message: 'WhatsApp does not take files of the type "application/pdff" in flows. Did you mean application/pdf?',
        fixed: onScreen(
          '{"type": "DocumentPicker", "name": "paper", "label": "Paper", "allowed-mime-types": ["application/pdf"]}',
        ),
      },
      {
        text: onScreen(
          '{"type": "DocumentPicker", "name": "paper", "label": "Paper", "allowed-mime-types": []}',
        ).replace('"allowed-mime-types"', '«"allowed-mime-types"»'),
        message: 'No type of file would be accepted. Name at least one, or remove allowed-mime-types.',
      },
    ],
    good: [
      onScreen(
        '{"type": "DocumentPicker", "name": "paper", "label": "Paper", "allowed-mime-types": ["application/pdf"]}',
      ),
    ],
  },
  check(flow, report) {
    for (const { name, value, at } of givenNamed(flow, 'allowed-mime-types')) {
      if (name !== 'allowed-mime-types' || !Array.isArray(value)) continue;
      if (value.length === 0)
        report({
          at,
          message: say`No type of file would be accepted. Name at least one, or remove allowed-mime-types.`,
        });
      for (const [index, type] of value.entries()) {
        if (typeof type !== 'string' || mimeTypes.includes(type)) continue;
        const place = [...at, index];
        const near = closest(type, mimeTypes);
        report({
          at: place,
          message: sentences(
            say`WhatsApp does not take files of the type "${shorten(type)}" in flows.`,
            near === undefined ? say`Remove it.` : say`Did you mean ${near}?`,
          ),
          suggest: [
            ...(near === undefined ? [] : [{ title: say`Write "${near}"`, edits: [{ set: place, value: near }] }]),
            { title: say`Remove it`, edits: [{ remove: place }] },
          ],
        });
      }
    }
  },
});
