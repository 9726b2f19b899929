import { say } from '../../../l10n/texts.ts';
import { camsSdk, metaComponents, modifyChatappTemplate } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const message = say`A header of format LOCATION is known to Meta, but CAMS’s page of the operation does not list it, so it may be refused (InvalidParameter.HeaderTypeNotSupport). Try whether it is taken.`;

export default templateRule({
  title: 'A location header may not be taken',
  severity: 'warning',
  about: 'HEADER',
  why: 'Meta has headers that show a place on a map, in UTILITY and MARKETING templates. The page of ModifyChatappTemplate lists TEXT, IMAGE, DOCUMENT and VIDEO only.',
  dispute: 'The read operation of the newest SDK returns fields of a location, so CAMS may take it all the same.',
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
    // Beside an offer it is an error, and another rule says so.
    if (component('LIMITED_TIME_OFFER')) return;
    for (const { type, format, at } of components) {
      if (type === 'HEADER' && format === 'LOCATION') report({ at: [...at, 'Format'], message });
    }
  },
});
