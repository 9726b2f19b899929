import { trimmed } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { addressFault, isAddress, isPlainAddress } from '../shared/addresses.ts';
import { mediaSamples } from '../shared/media-samples.ts';

const none = say`This sample is not a web address, so it cannot be opened. Write the whole address of a file, with https://, or a variable with an Example.`;
const messages = {
  space: say`This address contains a space or an invisible character, so the file may not be found. Remove it, or write a space as %20.`,
  two: say`There are two addresses here, but a header shows one file. Keep one of them.`,
  unreadable: say`This address cannot be opened: its host or port is not valid. Check it in a browser.`,
};

export default templateRule({
  title: 'The sample of a media header can be opened',
  severity: 'error',
  about: 'HEADER',
  why: 'Reviewers open the sample: `Url`, or the sample of the variable in it. It is one whole address, with a scheme, a host, a port up to 65535, and no space or invisible character.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": «"fern.png"»}, {"Type": "BODY", "Text": "It has shipped."}]}',
        message: none,
      },
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "$(picture)"}, {"Type": "BODY", "Text": "It has shipped."}], "Example": {"picture": «"spring"»}}',
        message: none,
      },
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": «"https://www.example.com/my fern.png"»}, {"Type": "BODY", "Text": "It has shipped."}]}',
        message: messages.space,
      },
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "$(picture)"}, {"Type": "BODY", "Text": "It has shipped."}], "Example": {"picture": «"https://www.example.com/fern.png\\n"»}}',
        message: messages.space,
        fixed:
          '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "$(picture)"}, {"Type": "BODY", "Text": "It has shipped."}], "Example": {"picture": "https://www.example.com/fern.png"}}',
      },
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": «"https://www.example.com/a.png,https://www.example.com/b.png"»}, {"Type": "BODY", "Text": "It has shipped."}]}',
        message: messages.two,
      },
    ],
    good: [
      '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "$(picture)"}, {"Type": "BODY", "Text": "It has shipped."}], "Example": {"picture": "https://www.example.com/fern.png"}}',
      '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://cdn.example.com/fit=cover/https://www.example.com/fern.png"}, {"Type": "BODY", "Text": "It has shipped."}]}',
    ],
  },
  check(template, report) {
    for (const sample of mediaSamples(template)) {
      const { value } = sample;
      // What is, or was meant to be, a variable is another rule's business.
      if (isPlainAddress(value) || /[$＄][({（｛]|\{\{/.test(value)) continue;
      const { at } = sample;
      const bare = trimmed(value);
      const fault = isAddress(bare) ? addressFault(value) : undefined;
      if (!fault && isAddress(bare)) continue;
      const isFixed = fault !== undefined && bare !== value && addressFault(bare) === undefined;
      const fix = { title: say`Remove the spaces around it`, edits: [{ set: at, value: bare }] };
      report({ at, message: fault ? messages[fault] : none, ...(isFixed && { fix }) });
    }
  },
});
