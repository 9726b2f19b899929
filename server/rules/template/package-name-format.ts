import { oneTap, withCode } from '../authentication-examples.ts';
import { schemaRule } from '../rule.ts';
import { metaOneTap } from '../sources.ts';

const named = (name: string) =>
  withCode(oneTap(`, "SupportedApps": [{"PackageName": ${name}, "SignatureHash": "K8a/AINcGX7"}]`));
const message =
  'A package name has two or more parts joined by dots, each a letter and then letters, digits or underscores, at most 224 signs in all. Copy it from the app.';

export default schemaRule({
  title: 'A package name is one of Android',
  severity: 'error',
  why: 'A name of another form belongs to no app, and is refused (100).',
  sources: [metaOneTap],
  examples: {
    bad: [
      { text: named('«"example"»'), message },
      { text: named('«"com.1app"»'), message },
    ],
    good: [named('"com.example.app"')],
  },
  explain: () => ({ message }),
});
