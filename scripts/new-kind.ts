/**
 * Begins a kind of document: `npm run new-kind greeting`, or `npm run new-kind greeting meta` for another provider. What
 * it writes is a whole kind, which every test passes: a document with a name and a note, to be changed into the real one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentKind } from '../core/kind.ts';
import { loadKinds } from './generate/kinds.ts';
import { isName, kindNames } from './kindNames.ts';
import { filesBeside } from './new-kind/beside.ts';
import { kindFiles, type NewKind } from './new-kind/kind.ts';
import { ruleFiles } from './new-kind/rules.ts';

/** The family of the rules about the file itself: no kind can be called so. */
const reserved = 'document';

/** What is in the way; undefined where the kind can be begun. */
function problemWith(id: string, provider: string, kinds: readonly DocumentKind[]): string | undefined {
  const providers = providersOf(kinds);
  if (id === '')
    return `Write "npm run new-kind ID", or "npm run new-kind ID PROVIDER" with one of: ${providers.join(', ')}.`;
  if (!isName(id))
    return `"${id}" is no name for a kind. Write words in lower case with dashes between them: order-status.`;
  if (id === reserved) return `No kind can be called "${id}": the rules about the file itself are.`;
  if (existsSync(`kinds/${id}`)) return `kinds/${id} is there already.`;
  if (!providers.includes(provider)) return `"${provider}" is no provider. There are: ${providers.join(', ')}.`;
  return undefined;
}

const providersOf = (kinds: readonly DocumentKind[]): string[] => [
  ...new Set(kinds.flatMap(({ dialects }) => dialects.flatMap(({ provider }) => provider ?? []))),
];

async function main(): Promise<void> {
  const kinds = await loadKinds(process.cwd());
  const [id = '', provider = providersOf(kinds)[0] ?? ''] = process.argv.slice(2);
  const problem = problemWith(id, provider, kinds);
  if (problem !== undefined) return refuse(problem);
  const kind = newKind(id, provider, kinds);
  const files = { ...kindFiles(kind), ...ruleFiles(kind), ...filesBeside(kind) };
  const taken = Object.keys(files).find((file) => existsSync(file));
  if (taken !== undefined)
    return refuse(`${taken} is there already, and a kind without its folder. Remove one of both.`);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(
    `Wrote:\n  ${Object.keys(files).join('\n  ')}\nChange them into the kind that you mean (CONTRIBUTING.md says in which order), and then:\n  npm run generate\n  npx vitest run test/rules test/schemas test/snippets test/l10n`,
  );
  const shell = process.platform === 'win32';
  // Long lines of the templates are broken as all others are.
  spawnSync('npx', ['--no-install', 'biome', 'format', '--write', ...Object.keys(files)], { stdio: 'ignore', shell });
  process.exitCode = spawnSync('npm', ['run', '--silent', 'generate'], { stdio: 'inherit', shell }).status ?? 1;
}

function refuse(problem: string): void {
  console.error(problem);
  process.exitCode = 2;
}

function newKind(id: string, provider: string, kinds: readonly DocumentKind[]): NewKind {
  const names = kindNames(id);
  const dialects = kinds.flatMap((kind) => kind.dialects);
  return {
    ...names,
    provider,
    providerName: dialects.find((dialect) => dialect.provider === provider)?.title.split(' ')[0] ?? provider,
    suffix: provider === providersOf(kinds)[0] ? '' : `-${provider}`,
    dialect: provider + names.pascal,
    rank: Math.max(...kinds.map(({ rank }) => rank)) + 1,
    date: new Date().toISOString().slice(0, 10),
  };
}

void main();
