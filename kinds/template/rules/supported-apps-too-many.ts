import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaOneTap } from '../../sources.ts';
import { app, oneTap, withCode } from '../shared/authentication-examples.ts';

const apps = (count: number) => Array.from({ length: count }, () => app).join(', ');
const message = say`More than five apps are named, and at most five may take the code. Remove some.`;

export default schemaRule({
  title: 'At most five apps take a code',
  severity: 'error',
  why: 'Meta takes up to five apps per button, and refuses more.',
  sources: [metaOneTap],
  examples: {
    bad: [{ text: withCode(oneTap(`, «"SupportedApps"»: [${apps(6)}]`)), message }],
    good: [withCode(oneTap(`, "SupportedApps": [${apps(5)}]`))],
  },
  explain: () => ({ message }),
});
