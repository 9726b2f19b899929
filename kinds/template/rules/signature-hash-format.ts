import { trimmed } from '../../../core/document/blank.ts';
import { lengthOf } from '../../../core/document/length.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaOneTap, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { oneTap, withCode } from '../shared/authentication-examples.ts';

const hashed = (hash: string) =>
  withCode(oneTap(`, "SupportedApps": [{"PackageName": "com.example.leaf", "SignatureHash": ${hash}}]`));
const length = (count: number) =>
  say`A signing key hash has exactly 11 characters, but this one has ${count}, so it matches no app (100). Copy it exactly as the tool printed it.`;
const wrongCharacter = (character: string) =>
  say`A signing key hash has only letters, digits, +, / and =, but this one has "${character}", so it matches no app (100). Copy it exactly as the tool printed it.`;

export default schemaRule({
  title: 'A signing key hash has 11 characters',
  severity: 'error',
  why: 'A hash of another length or with other characters is rejected (100). The sample on CAMS’s page, `29dkeke`, is too short for a real hash.',
  sources: [metaOneTap, modifyChatappTemplate],
  examples: {
    bad: [
      { text: hashed('«"29dkeke"»'), message: length(7) },
      { text: hashed('«"K8a/AINcGX71"»'), message: length(12) },
      { text: hashed('«"K8a-AINcGX7"»'), message: wrongCharacter('-') },
      { text: hashed('«"K8a/AINcGX7\\n"»'), message: length(12), fixed: hashed('"K8a/AINcGX7"') },
    ],
    good: [hashed('"K8a/AINcGX7"')],
  },
  explain({ at, value }) {
    const hash = String(value);
    const other = /[^A-Za-z0-9+/=]/u.exec(hash)?.[0];
    const count = lengthOf(hash);
    const isWrongLength = count !== limits.button.signatureHash || other === undefined;
    const bare = trimmed(hash);
    return {
      message: isWrongLength ? length(count) : wrongCharacter(other),
      ...(bare !== hash &&
        /^[A-Za-z0-9+/=]+$/.test(bare) &&
        bare.length === limits.button.signatureHash && {
          fix: { title: say`Remove the spaces around it`, edits: [{ set: at, value: bare }] },
        }),
    };
  },
});
