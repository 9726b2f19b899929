import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { oneTap, withCode } from '../shared/authentication-examples.ts';

const message = say`This app has no SignatureHash. Add the 11 characters of its signing key hash.`;

export default schemaRule({
  title: 'An app has a signing key hash',
  severity: 'error',
  finds: 'missing',
  why: 'The hash lets WhatsApp verify that the app on the phone is the one that was named.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      { text: withCode(oneTap(', "SupportedApps": [«{»"PackageName": "com.example.leaf"}]')), message },
      {
        text: withCode(oneTap(', "SupportedApps": [{"PackageName": "com.example.leaf", "SignatureHash": «" "»}]')),
        message,
      },
    ],
    good: [
      withCode(oneTap(', "SupportedApps": [{"PackageName": "com.example.leaf", "SignatureHash": "K8a/AINcGX7"}]')),
    ],
  },
  explain: () => ({ message }),
});
