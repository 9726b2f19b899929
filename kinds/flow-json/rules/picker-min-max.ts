import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { componentsOf } from '../shared/properties.ts';
import { mediaPage } from '../versions.ts';

export default flowJsonRule({
  title: 'The number of uploads is possible',
  severity: 'error',
  why: 'At least 0 and at most 30 files can be asked for, at least 1 can be allowed, and the fewest are not more than the most.',
  sources: [mediaPage],
  codes: ['MIN_VALUE_GREATER_THAN_MAX', 'MINIMUM_VALUE_REQUIRED', 'MAXIMUM_VALUE_REQUIRED'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": «31»}'),
        message: 'max-uploaded-photos is from 1 to 30. Change it.',
      },
      {
        text: onScreen(
          '{"type": "PhotoPicker", "name": "photo", "label": "Photo", "min-uploaded-photos": «5», "max-uploaded-photos": 2}',
        ),
        message: 'Nobody can upload at least 5 and at most 2 files. Change one of them.',
      },
    ],
    good: [
      onScreen(
        '{"type": "PhotoPicker", "name": "photo", "label": "Photo", "min-uploaded-photos": 1, "max-uploaded-photos": 2}',
      ),
    ],
  },
  check(flow, report) {
    for (const { value, at, type, spec } of componentsOf(flow, 'PhotoPicker', 'DocumentPicker')) {
      const things = type === 'PhotoPicker' ? 'photos' : 'documents';
      const [min, max] = [`min-uploaded-${things}`, `max-uploaded-${things}`];
      let isInRange = true;
      for (const name of [min, max]) {
        const count = value[name];
        const { minimum = 0, maximum = 0 } = spec?.properties[name] ?? {};
        if (typeof count !== 'number' || (count >= minimum && count <= maximum)) continue;
        isInRange = false;
        report({ at: [...at, name], message: say`${name} is from ${minimum} to ${maximum}. Change it.` });
      }
      const [least, most] = [value[min], value[max] ?? limits.picker.files];
      if (isInRange && typeof least === 'number' && typeof most === 'number' && least > most) {
        report({
          at: [...at, min],
          message: say`Nobody can upload at least ${least} and at most ${most} files. Change one of them.`,
        });
      }
    }
  },
});
