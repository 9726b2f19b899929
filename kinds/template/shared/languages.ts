import { entryOf } from '../../../core/document/members.ts';
import limits from '../limits.json' with { type: 'json' };

const alibaba = new Set(limits.languages.alibaba);
const metaOnly = new Set(limits.languages.metaOnly);
const all = [...alibaba, ...metaOnly];

/** Codes that people write for languages whose code is another one here. */
const mistaken: { readonly [code: string]: string } = { no: 'nb', tl: 'fil', iw: 'he', in: 'id', rw: 'rw_RW' };

/** Which list of languages has a code. */
export function listOf(code: string): 'alibaba' | 'metaOnly' | undefined {
  if (alibaba.has(code)) return 'alibaba';
  return metaOnly.has(code) ? 'metaOnly' : undefined;
}

/** The code that differs from this one only in hyphens, spaces or case. */
export function respelt(code: string): string | undefined {
  const folded = code.trim().replaceAll('-', '_').toLowerCase();
  return all.find((known) => known.toLowerCase() === folded);
}

/** The code that was likely meant: another name of the language, or one of its regions. */
export function likelyMeant(code: string): string | undefined {
  const language = code.trim().split(/[-_]/)[0]?.toLowerCase() ?? '';
  return (
    entryOf(mistaken, language) ??
    all.find((known) => known === language) ??
    all.find((known) => known.startsWith(`${language}_`))
  );
}
