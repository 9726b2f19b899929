/** Runs the server in another editor, with the very settings that docs/editors.md gives: Debian's Neovim. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const limit = 60_000;

/** The Neovim of this machine; on a bare one that we may change, the one of its packages. */
function requireNeovim(): string {
  const version = () => spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0];
  const found = version();
  if (found) return found;
  if (process.getuid?.() === 0) {
    const install = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends neovim';
    spawnSync('sh', ['-c', install], { stdio: 'ignore', timeout: 300_000 });
  }
  const installed = version();
  if (!installed) throw new Error('There is no Neovim here. Install the package "neovim" (0.7 or later).');
  return installed;
}

/** The settings as the page has them. */
function documentedSettings(): string {
  const page = readFileSync('docs/editors.md', 'utf8');
  const block = /```lua\n([\s\S]*?)```/.exec(page)?.[1];
  assert.ok(block, 'docs/editors.md has a block of Lua');
  return block;
}

interface Seen {
  problem?: string;
  filetype: string;
  diagnostic: { message: string; line: number };
  hover: string;
  completion: string[];
  text: string;
}

function inNeovim(folder: string): Seen {
  const settings = path.join(folder, 'init.lua');
  const document = path.join(folder, 'order.chatapp.json');
  writeFileSync(settings, documentedSettings());
  copyFileSync('test/ui/workspace/order-shipped.chatapp.json', document);
  const program = path.resolve('dist/cli.js');
  chmodSync(program, 0o755);
  symlinkSync(program, path.join(folder, 'chatapp'));
  const { stdout, stderr, status } = spawnSync(
    'nvim',
    ['--headless', '-i', 'NONE', '-u', settings, document, '-c', `luafile ${path.resolve('test/editors/neovim.lua')}`],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: limit,
      env: { ...process.env, PATH: `${folder}${path.delimiter}${process.env.PATH}`, XDG_STATE_HOME: folder },
    },
  );
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout.slice(stdout.indexOf('{')));
}

const checks: { [what: string]: (seen: Seen) => void } = {
  'the settings start the server': ({ problem, filetype }) => {
    assert.equal(problem, undefined);
    assert.equal(filetype, 'chatapp');
  },
  'a mistake is shown at its line': ({ diagnostic }) => {
    assert.equal(diagnostic.line, 5);
    assert.match(diagnostic.message, /Write en_US/);
  },
  'the hover tells what the field is': ({ hover }) => assert.match(hover, /language of the template/),
  'completion offers values': ({ completion }) =>
    assert.deepEqual(completion, ['MARKETING', 'UTILITY', 'AUTHENTICATION']),
  'a fix and a rename change the text': ({ text }) => {
    assert.match(text, /"Language": "en_US"/);
    assert.match(text, /Hello \$\(guest\)/);
    assert.match(text, /"guest": "Ana"/);
  },
};

function main(): void {
  let passed = 0;
  const names = Object.keys(checks);
  const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-neovim-'));
  try {
    console.log(`  in ${requireNeovim()}`);
    const seen = inNeovim(folder);
    for (const name of names) {
      try {
        checks[name]?.(seen);
        passed++;
        console.log(`    ✔ ${name}`);
      } catch (error) {
        console.log(`    ✘ ${name}\n${error instanceof Error ? error.stack : error}`);
      }
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${passed} passed, ${names.length - passed} failed`);
  process.exitCode = passed === names.length ? 0 : 1;
}

main();
