import { say } from '../../../l10n/texts.ts';
import { metaComponents } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { addressFault, isAddress } from '../shared/addresses.ts';
import { mediaSamples } from '../shared/media-samples.ts';

const message = say`This address is signed and stops working after some time, perhaps before the review is done. Use a permanent address.`;

/** What the storage of Alibaba Cloud, Amazon, Google and Microsoft writes into the query of an address that expires. */
const signed = /[?&](?:signature|expires|sig|x-amz-\w[\w-]*|x-goog-\w[\w-]*|x-oss-(?:signature|expires)[\w-]*)=/i;

export default templateRule({
  title: 'The sample of a media header does not expire',
  severity: 'warning',
  about: 'HEADER',
  why: 'Storage services can sign an address, with `Signature`, `Expires`, `X-Amz-…`, `X-Goog-…` or `sig` in its query. Such an address works for minutes or days. A template is reviewed later, and again after each edit.',
  sources: [metaComponents],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": «"https://bucket.example.com/fern.png?Expires=1790000000&Signature=abc"»}, {"Type": "BODY", "Text": "It has shipped."}]}',
        message,
      },
      {
        text: '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "$(picture)"}, {"Type": "BODY", "Text": "It has shipped."}], "Example": {"picture": «"https://bucket.example.com/fern.png?X-Amz-Expires=900"»}}',
        message,
      },
    ],
    good: [
      '{"Components": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://www.example.com/fern.png?x-oss-process=image/resize,w_300"}, {"Type": "BODY", "Text": "It has shipped."}]}',
    ],
  },
  check(template, report) {
    for (const sample of mediaSamples(template)) {
      const { value } = sample;
      if (value.includes('?') && signed.test(value) && isAddress(value) && !addressFault(value))
        report({ at: sample.at, message });
    }
  },
});
