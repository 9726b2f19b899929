import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Loads a bundle with an editor that does nothing, and tells which of our files that loaded. */
const probe = `
const Module = require('node:module');
const path = require('node:path');
const anything = new Proxy(function () {}, { get: (_, key) => (key === Symbol.toPrimitive ? () => '' : anything), apply: () => anything, construct: () => anything });
const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? anything : load(request, ...rest));
require(path.resolve(process.argv[1]));
const dist = path.resolve('dist');
console.log(JSON.stringify(Object.keys(require.cache).filter((file) => file.startsWith(dist)).map((file) => path.basename(file)).sort()));
process.exit(0);
`;

/** The packages that the bundles import by name; what these bring along is found with them. */
const shippedPackages = [
  ...[
    'commander',
    'diff',
    'fdir',
    'jsonc-parser',
    'json-stringify-pretty-compact',
    'minimatch',
    'string-width',
    'wrap-ansi',
  ],
  ...[
    'picomatch',
    'semver',
    'tinyglobby',
    'undici',
    'vscode-jsonrpc',
    'vscode-languageclient',
    'vscode-languageserver',
  ],
  ...['vscode-languageserver-protocol', 'vscode-languageserver-textdocument', 'vscode-languageserver-types'],
];

describe('what is shipped', () => {
  test('is what the extension runs on, and nothing else', () => {
    const vsce = createRequire(path.resolve('package.json')).resolve('@vscode/vsce/vsce');
    const options = ['--no-dependencies', '--readme-path', 'dist/README.md'];
    const listed = execFileSync(process.execPath, [vsce, 'ls', ...options], { encoding: 'utf8' });
    const files = listed.split('\n').filter((line) => line !== '' && !line.startsWith('>'));
    expect(files.sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'dist/README.md',
      'dist/THIRD_PARTY_NOTICES.txt',
      'dist/browser.js',
      'dist/extension.js',
      'dist/preview.js',
      'dist/server.js',
      'dist/texts.zh-cn.json',
      'dist/undici.js',
      'dist/worker.js',
      'docs/images/file.svg',
      'docs/images/icon.png',
      'docs/images/views.svg',
      'docs/walkthrough/new.md',
      'docs/walkthrough/new.nls.zh-cn.md',
      'docs/walkthrough/new.svg',
      'docs/walkthrough/push.md',
      'docs/walkthrough/push.nls.zh-cn.md',
      'docs/walkthrough/push.svg',
      'docs/walkthrough/target.md',
      'docs/walkthrough/target.nls.zh-cn.md',
      'docs/walkthrough/target.svg',
      'docs/walkthrough/write.md',
      'docs/walkthrough/write.nls.zh-cn.md',
      'docs/walkthrough/write.svg',
      'l10n/bundle.l10n.zh-cn.json',
      'language-configuration.json',
      'package.json',
      'package.nls.json',
      'package.nls.zh-cn.json',
      'schemas/config.vscode.schema.json',
      'schemas/rules.vscode.schema.json',
      'schemas/rules.vscode.zh-cn.schema.json',
      'syntaxes/chatapp.tmLanguage.json',
    ]);
  });

  test('has a page without a broken picture or link', () => {
    const page = readFileSync('dist/README.md', 'utf8');
    expect(page).toContain('New Document');
    expect(page).not.toMatch(/!\[|\]\((?!https:)|npm ci|<!--/);
    // What its Markdown loses is links, and never a word.
    expect(page).toContain('every rule says what is wrong');
  });

  test('is at most 1,200 KB', () => {
    expect(statSync('chatapp.vsix').size).toBeLessThanOrEqual(1200 * 1024);
  });

  test.each(shippedPackages)('has the license of %s', (name) => {
    const notices = readFileSync('dist/THIRD_PARTY_NOTICES.txt', 'utf8');
    const folder = path.join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    expect(notices).toContain(`${name} ${version} (${license})`);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry)) ?? '';
    expect(notices).toContain(readFileSync(path.join(folder, file), 'utf8').replaceAll(/\r\n?/g, '\n').trim());
  });

  test.each([['dist/extension.js'], ['dist/check.js']])('%s starts without undici', (bundle) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', probe, bundle], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toContain(path.basename(bundle));
    expect(JSON.parse(stdout)).not.toContain('undici.js');
  });
});

test('the check is there for other tools', () => {
  const { check } = createRequire(path.resolve('package.json'))(path.resolve('dist/check.js'));
  expect(check('{"Language": "en-US", "Components": []}').kind).toBe('template');
  expect(check('{"FlowName": "a"}', { rules: { '*': 'off' } }).findings).toEqual([]);
});
