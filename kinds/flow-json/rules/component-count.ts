import { say } from '../../../l10n/texts.ts';
import { componentTypes } from '../components.ts';
import type { Component } from '../model.ts';
import { flowJsonRule } from '../rule.ts';
import { shownAtOnce } from '../shared/counts.ts';
import { onScreen } from '../shared/examples.ts';
import { errorsPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'Some components are on a screen only so many times',
  severity: 'error',
  why: 'A screen can have one Footer, two EmbeddedLinks, three Images, five OptIns, two NavigationLists, two ImageCarousels, one RichText, and one PhotoPicker or DocumentPicker. Of an If or Switch, the branch with most counts.',
  sources: [errorsPage, validatorFacts],
  codes: [
    'COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN',
    'MORE_THAN_ONE_FOOTER',
    'MAX_FOOTER_PER_SCREEN',
    'MAX_EMBEDDED_LINK_PER_SCREEN',
    'MAX_IMAGE_PER_SCREEN',
    'MAX_OPT_IN_PER_SCREEN',
  ],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "Footer", "label": "Next", "on-click-action": {"name": "complete", "payload": {}}}')
          .replace('{"type": "Footer", "label": "Done"', '{«"type"»: "Footer", "label": "Done"')
          .replace('«"type"»: "Footer"', '"type": «"Footer"»'),
        message: 'Meta accepts 1 Footer on a screen, and this is one more. Remove it, or move it to another screen.',
      },
      {
        text: onScreen(
          '{"type": "PhotoPicker", "name": "photo", "label": "Photo"}, {"type": «"DocumentPicker"», "name": "paper", "label": "Paper"}',
        ),
        message:
          'Meta accepts 1 PhotoPicker or DocumentPicker on a screen, and this is one more. Remove it, or move it to another screen.',
      },
    ],
    good: [onScreen('{"type": "PhotoPicker", "name": "photo", "label": "Photo"}')],
  },
  check(flow, report) {
    for (const screen of flow.screens) {
      const counts = new Map<string, number>();
      for (const { type } of screen.components) if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
      const tooMany = (types: readonly string[], most: number) => {
        // Most screens have fewer, whatever their branches.
        let count = 0;
        for (const type of types) count += counts.get(type) ?? 0;
        if (count <= most) return;
        const isCounted = ({ type }: Component) => type !== undefined && types.includes(type);
        if (shownAtOnce(screen.top, isCounted) <= most) return;
        const extra = screen.components.filter(isCounted)[most];
        if (extra) {
          report({
            at: [...extra.at, 'type'],
            message: say`Meta accepts ${most} ${types.join(say` or `)} on a screen, and this is one more. Remove it, or move it to another screen.`,
          });
        }
      };
      for (const [type, { most }] of Object.entries(componentTypes)) {
        if (most === undefined || type.endsWith('Picker')) continue;
        tooMany([type], most);
      }
      tooMany(['PhotoPicker', 'DocumentPicker'], 1);
    }
  },
});
