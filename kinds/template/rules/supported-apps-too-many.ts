import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaOneTap } from '../../sources.ts';
import { app, oneTap, withCode } from '../shared/authentication-examples.ts';

const apps = (count: number) => Array.from({ length: count }, () => app).join(', ');
const message = say`At most five apps can receive the code, and there are more. Remove some.`;

export default schemaRule({
  title: 'At most five apps can receive a code',
  severity: 'error',
  why: 'Meta accepts up to five apps per button, and rejects more.',
  sources: [metaOneTap],
  examples: {
    bad: [{ text: withCode(oneTap(`, «"SupportedApps"»: [${apps(6)}]`)), message }],
    good: [withCode(oneTap(`, "SupportedApps": [${apps(5)}]`))],
  },
  explain: () => ({ message }),
});
