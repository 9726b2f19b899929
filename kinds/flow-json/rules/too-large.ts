import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

/** How many bytes a text has in UTF-8. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Half of a pair is 2 of the 4 bytes of its character.
    if (unit > 0x7f) bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
export default flowJsonRule({
  title: 'Flow JSON has at most 10 MB',
  severity: 'error',
  why: 'Meta rejects a larger file. It counts bytes in UTF-8, and images in base64 need a third more than the image itself.',
  dispute: 'No page says whether 10 MB is 10,000,000 or 10,485,760 bytes. We use the larger number.',
  sources: [flowJsonPage, validatorFacts],
  examples: {
    bad: [
      {
        text: onScreen('').replace('{', '«{»').concat(' '.repeat(limits.bytes)),
        message:
          'This flow has 10,486,000 bytes, but the limit is 10,485,760. Use smaller images, or get them from your endpoint.',
      },
    ],
    good: ['{"version": "7.3"}'],
  },
  check({ text }, report) {
    // Fewer UTF-16 units than a third of the limit cannot be more bytes than the limit.
    if (text === undefined || text.length <= limits.bytes / 3) return;
    const bytes = utf8Length(text);
    if (bytes <= limits.bytes) return;
    report({
      at: [],
      message: say`This flow has ${grouped(bytes)} bytes, but the limit is ${grouped(limits.bytes)}. Use smaller images, or get them from your endpoint.`,
    });
  },
});
