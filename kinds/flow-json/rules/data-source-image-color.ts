import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { optionLists } from '../shared/entries.ts';
import { onScreen } from '../shared/examples.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Options of a list have images or colors, not both',
  severity: 'error',
  why: 'All options of a list look alike: each has an image, or each has a color.',
  sources: [errorsPage],
  codes: ['DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic", "image": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC"}, {"id": "2", "title": "Plus", «"color"»: "#25D366"}]}',
        ),
        message: 'Options of this list have images, so none can have a color. Use images or colors for all of them.',
      },
    ],
    good: [
      onScreen(
        '{"type": "Dropdown", "name": "plan", "label": "Plan", "data-source": [{"id": "1", "title": "Basic", "color": "#128C7E"}, {"id": "2", "title": "Plus", "color": "#25D366"}]}',
      ),
    ],
  },
  check(flow, report) {
    for (const { entries } of optionLists(flow)) {
      const colored = entries.find(({ value }) => value.color !== undefined);
      if (!colored || !entries.some(({ value }) => value.image !== undefined)) continue;
      report({
        at: [...colored.at, 'color'],
        onKey: true,
        message: say`Options of this list have images, so none can have a color. Use images or colors for all of them.`,
      });
    }
  },
});
