import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import { oneTap, withCode } from '../shared/authentication-examples.ts';

const message = say`This app has no PackageName. Add it, such as com.example.myapplication.`;

export default schemaRule({
  title: 'An app has a package name',
  severity: 'error',
  finds: 'missing',
  why: 'WhatsApp finds the app on the phone by its package name.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      { text: withCode(oneTap(', "SupportedApps": [«{»"SignatureHash": "K8a/AINcGX7"}]')), message },
      { text: withCode(oneTap(', "SupportedApps": [{"PackageName": «""», "SignatureHash": "K8a/AINcGX7"}]')), message },
    ],
    good: [
      withCode(oneTap(', "SupportedApps": [{"PackageName": "com.example.leaf", "SignatureHash": "K8a/AINcGX7"}]')),
    ],
  },
  explain: () => ({ message }),
});
