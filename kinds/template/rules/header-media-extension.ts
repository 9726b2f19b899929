import { entryOf } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { camsMaterial, metaMedia } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';

const extensions: { readonly [format: string]: readonly string[] } = limits.template.mediaExtensions;

export default templateRule({
  title: 'The sample of a media header has the right extension',
  severity: 'warning',
  about: 'HEADER',
  why: 'Pictures are JPEG or PNG, videos MP4 or 3GP, and documents preferably PDF. Meta accepts pictures up to 5 MB, videos up to 16 MB (H.264 and AAC) and documents up to 100 MB; Alibaba Cloud’s console accepts 2, 10 and 10 MB. An address does not show a size, so only its extension is checked.',
  sources: [metaMedia, camsMaterial],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": «"https://www.example.com/fern.gif"»}, {"Type": "BODY", "Text": "Hello."}]}',
        message:
          'A sample of format IMAGE ends with .jpg, .jpeg or .png, but this one ends with .gif. Use a file of that kind.',
      },
    ],
    good: [
      '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/fern.PNG?width=800"}, {"Type": "BODY", "Text": "Hello."}]}',
      '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/pictures/17"}, {"Type": "BODY", "Text": "Hello."}]}',
    ],
  },
  check({ componentsOf }, report) {
    for (const component of componentsOf('HEADER')) {
      // A card shows pictures and videos: another format is the fault there.
      if (component.inCard && !limits.card.headerFormats.includes(component.format ?? '')) continue;
      const known = component.format ? entryOf(extensions, component.format) : undefined;
      const url = known && component.text('Url');
      if (!url || url.variables.length > 0) continue;
      const extension = extensionOf(url.value);
      if (!extension || known.includes(extension)) continue;
      const list = known.length < 2 ? known.join('') : say`${known.slice(0, -1).join(', ')} or ${known.at(-1)}`;
      report({
        at: url.at,
        message: say`A sample of format ${component.format} ends with ${list}, but this one ends with ${extension}. Use a file of that kind.`,
      });
    }
  },
});

/** The extension of the file that an address names, ".png"; not the end of its host, and nothing of its query. */
const extensionOf = (url: string): string | undefined =>
  /^[^/?#]*\/\/[^/?#]*\/[^?#]*?(\.[A-Za-z0-9]{2,5})(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase();
