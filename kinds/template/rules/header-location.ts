import { say } from '../../../l10n/texts.ts';
import { camsSdk, metaComponents, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const message = say`Meta has LOCATION headers, but CAMS does not list them, so this one may be rejected (InvalidParameter.HeaderTypeNotSupport). Test whether CAMS accepts it.`;

export default templateRule({
  title: 'A location header may not be accepted',
  severity: 'warning',
  about: 'HEADER',
  why: 'Meta has headers that show a place on a map, in UTILITY and MARKETING templates. CAMS’s page lists only TEXT, IMAGE, DOCUMENT and VIDEO.',
  dispute: 'The read operation in the newest SDK returns location fields, so CAMS may accept it after all.',
  sources: [modifyChatappTemplate, metaComponents, camsSdk],
  examples: {
    bad: [
      {
        text: '{"Components": [{"Type": "HEADER", "Format": «"LOCATION"»}, {"Type": "BODY", "Text": "Your clinic is here."}]}',
        message,
      },
    ],
    good: [
      '{"Components": [{"Type": "HEADER", "Format": "TEXT", "Text": "Where we are"}, {"Type": "BODY", "Text": "Your clinic is here."}]}',
    ],
  },
  check({ components, component }, report) {
    // Next to an offer it is an error, and another rule says so.
    if (component('LIMITED_TIME_OFFER')) return;
    for (const { type, format, at } of components) {
      if (type === 'HEADER' && format === 'LOCATION') report({ at: [...at, 'Format'], message });
    }
  },
});
