import { trimmed } from '../../../core/document/blank.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import { metaOneTap } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { app, oneTap, withCode } from '../shared/authentication-examples.ts';

const named = (name: string) => withCode(oneTap(`, "SupportedApps": [${app.replace('"com.example.leaf"', name)}]`));
const longest = `com.${'x'.repeat(limits.button.packageName - 4)}`;

const onePart = say`A package name has at least two parts joined by dots, so this one names no app (100). Copy it from the app.`;
const wrongPart = (part: string) =>
  say`The part "${part}" of the package name is not a letter followed by letters, digits and underscores, so it names no app (100). Copy the name from the app.`;

const isPart = /^[A-Za-z][A-Za-z0-9_]*$/;

export default schemaRule({
  title: 'A package name is an Android package name',
  severity: 'error',
  why: 'At least two parts joined by dots, each a letter followed by letters, digits and underscores, 224 characters in all. A name in another form belongs to no app and is rejected (100).',
  sources: [metaOneTap],
  examples: {
    bad: [
      { text: named('«"example"»'), message: onePart },
      { text: named('«"com.1app"»'), message: wrongPart('1app') },
      { text: named('«"com.green-leaf.app"»'), message: wrongPart('green-leaf') },
      { text: named('«" com.example.app"»'), message: wrongPart(' com'), fixed: named('"com.example.app"') },
      {
        text: named(`«"${longest}x"»`),
        message: 'The package name has 225 characters, but the limit is 224 (100). Copy it from the app.',
      },
    ],
    good: [named('"com.example.app"'), named(`"${longest}"`)],
  },
  explain({ at, value }) {
    const name = String(value);
    const parts = name.split('.');
    const wrong = parts.find((part) => !isPart.test(part));
    if (wrong === undefined) {
      if (parts.length < 2) return { message: onePart };
      return {
        message: say`The package name has ${grouped(name.length)} characters, but the limit is ${limits.button.packageName} (100). Copy it from the app.`,
      };
    }
    const bare = trimmed(name);
    const isOnlyBlanks = bare !== name && bare.split('.').every((part) => isPart.test(part));
    return {
      message: wrongPart(shorten(wrong)),
      ...(isOnlyBlanks && {
        fix: { title: say`Remove the spaces around it`, edits: [{ set: at, value: bare }] },
      }),
    };
  },
});
