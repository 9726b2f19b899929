import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { markdownOf } from '../shared/fields.ts';
import { componentsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Images in a RichText are in the text itself',
  severity: 'warning',
  why: 'A RichText shows images only as data:image/png;base64,… (or jpeg, or webp). Addresses are not loaded.',
  sources: [componentsPage],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "RichText", "text": "![Fern](«https://www.example.com/fern.png»)"}'),
        message: 'A RichText loads no images. Put the image into the text: data:image/png;base64,…',
      },
    ],
    good: [onScreen('{"type": "RichText", "text": "![Fern](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA)"}')],
  },
  check(flow, report) {
    for (const { text, at } of markdownOf(flow, 'RichText')) {
      for (const { 0: image, 1: target = '', index } of text.matchAll(/!\[[^\]\n]{0,200}\]\(([^)\s]{0,200})/g)) {
        if (/^data:image\/(?:png|jpe?g|webp);base64,/.test(target)) continue;
        report({
          at,
          span: { start: index + image.length - target.length, end: index + image.length },
          message: say`A RichText loads no images. Put the image into the text: data:image/png;base64,…`,
        });
      }
    }
  },
});
