import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { givenNamed } from '../shared/properties.ts';
import { mediaPage } from '../versions.ts';

export default flowJsonRule({
  title: 'The largest file has 1 to 25,600 KB',
  severity: 'error',
  why: 'WhatsApp takes no larger files in flows, and no empty ones.',
  sources: [mediaPage],
  codes: ['MINIMUM_VALUE_REQUIRED', 'MAXIMUM_VALUE_REQUIRED'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-file-size-kb": «50000»}'),
        message: 'max-file-size-kb is from 1 to 25,600. Change it.',
        fixed: onScreen('{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-file-size-kb": 25600}'),
      },
    ],
    good: [onScreen('{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-file-size-kb": 25600}')],
  },
  check(flow, report) {
    for (const { name, value, at } of givenNamed(flow, 'max-file-size-kb')) {
      if (name !== 'max-file-size-kb' || typeof value !== 'number') continue;
      const most = limits.picker.fileKilobytes;
      if (value >= 1 && value <= most) continue;
      report({
        at,
        message: say`max-file-size-kb is from 1 to ${grouped(most)}. Change it.`,
        suggest: [{ title: say`Write ${most}`, edits: [{ set: at, value: most }] }],
      });
    }
  },
});
