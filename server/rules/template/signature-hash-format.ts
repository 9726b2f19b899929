import { oneTap, withCode } from '../authentication-examples.ts';
import { schemaRule } from '../rule.ts';
import { metaOneTap, modifyChatappTemplate } from '../sources.ts';

const hashed = (hash: string) =>
  withCode(oneTap(`, "SupportedApps": [{"PackageName": "com.example.leaf", "SignatureHash": ${hash}}]`));
const message = 'A signing key hash has exactly 11 signs: letters, digits, +, / and =. Copy it as the tool printed it.';

export default schemaRule({
  title: 'A signing key hash has 11 signs',
  severity: 'error',
  why: 'A hash of another length or with other signs is refused (100). The sample on CAMS’s page, `29dkeke`, is shorter than a hash can be.',
  sources: [metaOneTap, modifyChatappTemplate],
  examples: {
    bad: [{ text: hashed('«"29dkeke"»'), message }],
    good: [hashed('"K8a/AINcGX7"')],
  },
  explain: () => ({ message }),
});
