import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  type CompletionItem,
  getLanguageService,
  type SchemaConfiguration,
  TextDocument,
} from 'vscode-json-languageservice';
import { rules } from '../../kinds/index.ts';

type Manifest = {
  contributes: {
    jsonValidation: { fileMatch: string | string[]; url: string }[];
    configuration: { properties: Record<string, object> };
  };
};

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** Where VS Code has its settings. */
const places: Record<string, string> = {
  '%APP_SETTINGS_HOME%': '/User',
  '%MACHINE_SETTINGS_HOME%': '/Machine',
  '%APP_WORKSPACES_HOME%': '/Workspaces',
};

/** What the extension contributes, as VS Code's JSON extension reads it. */
function contributed(nls: Record<string, string>): SchemaConfiguration[] {
  return manifest.contributes.jsonValidation.map(({ fileMatch, url }) => ({
    uri: pathToFileURL(nls[url.replaceAll('%', '')] ?? url).href,
    fileMatch: [fileMatch].flat().map((pattern) => {
      const placed = pattern.replace(/%\w+%/, (name) => places[name] ?? name);
      return placed.startsWith('/') ? placed : `/${placed}`;
    }),
  }));
}

/** VS Code's JSON language service with its own schema of settings and ours. */
function editorIn(language: string) {
  const nls = JSON.parse(readFileSync(`package.nls${language}.json`, 'utf8'));
  const settings = 'vscode://schemas/settings/folder';
  const { properties } = manifest.contributes.configuration;
  const schemas = [
    { uri: settings, fileMatch: ['/.vscode/settings.json', '/User/settings.json'], schema: { properties } },
    {
      uri: 'vscode://schemas/workspaceConfig',
      fileMatch: ['**/*.code-workspace'],
      schema: { properties: { settings: { properties } } },
    },
    ...contributed(nls),
  ];
  const service = getLanguageService({
    schemaRequestService: async (uri) => readFileSync(new URL(uri), 'utf8'),
    workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  });
  service.configure({ schemas: schemas as SchemaConfiguration[], validate: true });
  return service;
}

async function completed(file: string, text: string, language = ''): Promise<CompletionItem[]> {
  const service = editorIn(language);
  const document = TextDocument.create(file, 'jsonc', 1, text.replace('|', ''));
  const list = await service.doComplete(
    document,
    document.positionAt(text.indexOf('|')),
    service.parseJSONDocument(document),
  );
  return list?.items ?? [];
}

const setting = '{"chatapp.rules": {|}}';
const files: [file: string, text: string][] = [
  ['file:///shop/.vscode/settings.json', setting],
  ['vscode-userdata:/User/settings.json', setting],
  ['file:///shop/shop.code-workspace', `{"settings": ${setting}}`],
  ['file:///shop/chatapp.config.json', '{"rules": {|}}'],
];

describe.each(files)('%s', (file, text) => {
  test('completes every rule, with what it asks for', async () => {
    const items = await completed(file, text);
    expect(items.map(({ label }) => label).sort()).toEqual(Object.keys(rules).sort());
    const about = items.find(({ label }) => label === 'template/body-required')?.documentation;
    expect(about).toBe(`${rules['template/body-required']?.title}.`);
  });

  test('says it in the language of the editor', async () => {
    const [item] = await completed(file, text, '.zh-cn');
    expect(item?.documentation).toMatch(/[\u4e00-\u9fff].*。$/);
  });

  test('completes the severities of a rule and of a pattern', async () => {
    for (const rule of ['template/body-too-long', 'template/*-emoji']) {
      const items = await completed(file, text.replace('|', `"${rule}": |`));
      expect(items.map(({ label }) => label).sort()).toEqual(['"error"', '"info"', '"off"', '"warning"']);
    }
  });

  test('takes patterns, and severities only', async () => {
    const service = editorIn('');
    const given = '"template/*-emoji": "off", "template/body-too-long": "loud"';
    const document = TextDocument.create(file, 'jsonc', 1, text.replace('|', given));
    const problems = await service.doValidation(document, service.parseJSONDocument(document));
    expect(problems.map(({ range }) => document.getText(range))).toEqual(['"loud"']);
  });
});

test('settings of others are offered nothing of the rules', async () => {
  const labels = (await completed('file:///shop/.vscode/settings.json', '{|}')).map(({ label }) => label);
  expect(labels.sort()).toEqual(Object.keys(manifest.contributes.configuration.properties).sort());
});

test('the manifest stays short enough to be read', () => {
  expect(readFileSync('package.json', 'utf8').split('\n').length).toBeLessThan(900);
});
