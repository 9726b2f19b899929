/** Begins a rule: `npm run new-rule template/some-id`. What is still to be written, its own examples ask for. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isName, kindNames } from './kindNames.ts';

/** The kinds of documents: their folders have the function that declares their rules. */
const kinds = readdirSync('kinds').filter((name) => existsSync(`kinds/${name}/rule.ts`));

/** The file that a new rule begins as: it compiles, and its examples fail until they are written. */
function scaffold(family: string): string {
  const declare = `${kindNames(family).camel}Rule`;
  return `import { say } from '../../../l10n/texts.ts';
import { ${declare} } from '../rule.ts';

export default ${declare}({
  title: 'What the rule asks for, as a heading',
  severity: 'error',
  why: 'Why it matters to the author, and what the provider does about it, with its code: one to three sentences.',
  // One of kinds/sources.ts, if the page is already there.
  sources: [{ title: 'The page that says so', date: '${new Date().toISOString().slice(0, 10)}' }],
  examples: {
    bad: [
      {
        text: '{«"Property"»: "wrong"}',
        message: 'What is wrong, and why. What to do.',
        fixed: '{"Property": "right"}',
      },
    ],
    good: ['{"Property": "right"}'],
  },
  check({ value }, report) {
    // For each place that is wrong, once:
    if (value.Property === 'wrong') {
      report({ at: ['Property'], onKey: true, message: say\`What is wrong, and why. What to do.\` });
    }
  },
});
`;
}

function main(): void {
  const [id = ''] = process.argv.slice(2);
  const [family = '', name = ''] = id.split('/');
  const file = `kinds/${family}/rules/${name}.ts`;
  const problem = !kinds.includes(family)
    ? `Write "npm run new-rule FAMILY/NAME", with one of these families: ${kinds.join(', ')}.`
    : !isName(name) || id !== `${family}/${name}`
      ? `"${name}" is not a rule name. Write lowercase words with dashes between them: body-too-long.`
      : existsSync(file)
        ? `${file} already exists.`
        : undefined;
  if (problem !== undefined) {
    console.error(problem);
    process.exitCode = 2;
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, scaffold(family));
  console.log(`Wrote ${file}. Fill it in, and then:\n  npm run generate\n  npx vitest run test/rules -t ${id}`);
  const { status } = spawnSync('npm', ['run', '--silent', 'generate'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}

main();
