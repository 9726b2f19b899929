import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { imagesOf, readImage } from '../shared/images.ts';
import { isDynamic } from '../shared/properties.ts';
import { validatorFacts } from '../versions.ts';

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC';
export default flowJsonRule({
  title: 'An image is base64, without data: in front',
  severity: 'error',
  why: 'Meta decodes src as base64. An address or a data: prefix is rejected. RichText is the other way round.',
  dispute: 'Some examples of others have the prefix. Meta’s validator rejects it.',
  sources: [validatorFacts],
  codes: ['INVALID_PROPERTY_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen(`{"type": "Image", "src": «"data:image/png;base64,${png}"», "alt-text": "A fern"}`),
        message: 'Meta needs the image as base64 without "data:" in front. Remove the part up to the comma.',
        fixed: onScreen(`{"type": "Image", "src": "${png}", "alt-text": "A fern"}`),
      },
      {
        text: onScreen('{"type": "Image", "src": «"https://www.example.com/fern.png"», "alt-text": "A fern"}'),
        message: 'This is not an image in base64, which Meta needs here. Convert the image file to base64.',
      },
    ],
    good: [onScreen(`{"type": "Image", "src": "${png}", "alt-text": "A fern"}`)],
  },
  check(flow, report) {
    for (const { text, at } of imagesOf(flow)) {
      if (isBlank(text) || isDynamic(text) || readImage(text).bytes !== undefined) continue;
      const [prefix] = /^data:image\/[\w+.-]+;base64,/.exec(text) ?? [];
      const bare = prefix === undefined ? undefined : text.slice(prefix.length);
      report({
        at,
        message:
          prefix === undefined
            ? say`This is not an image in base64, which Meta needs here. Convert the image file to base64.`
            : say`Meta needs the image as base64 without "data:" in front. Remove the part up to the comma.`,
        ...(bare !== undefined &&
          readImage(bare).bytes !== undefined && {
            fix: { title: say`Remove the prefix`, edits: [{ set: at, value: bare }] },
          }),
      });
    }
  },
});
