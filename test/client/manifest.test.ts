import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Entry {
  command: string;
  when?: string;
  enablement?: string;
}

const { commands, menus } = JSON.parse(readFileSync('package.json', 'utf8')).contributes as {
  commands: Entry[];
  menus: Record<string, Entry[]>;
};

/** Known before any extension runs, and whether or not a workspace is trusted. */
const knownAtOnce = new Set([
  'resourceLangId',
  'editorLangId',
  'resourceFilename',
  'explorerResourceIsFolder',
  'view',
  'viewItem',
  // The views are created when the extension runs, and in a browser it says so then.
  'chatapp.isInBrowser',
]);

/** What a condition names: without the values that it compares with. */
const keysIn = (condition: string) =>
  condition.replaceAll(/(==|!=|=~)\s*(\/(\\.|[^/])+\/|[\w.]+)/g, '').match(/[\w.]+/g) ?? [];

describe('what is offered', () => {
  test('is in the palette at all times: every command, also where it can only say what it waits for', () => {
    expect(commands.length).toBeGreaterThan(10);
    expect(menus.commandPalette ?? []).toEqual([]);
  });

  test('depends on nothing that becomes known only when something runs, or is trusted', () => {
    const conditions = [...commands, ...Object.values(menus).flat()].flatMap(({ command, when, enablement }) =>
      [when, enablement].flatMap((condition) => (condition === undefined ? [] : [{ command, condition }])),
    );
    expect(conditions.length).toBeGreaterThan(0);
    for (const { command, condition } of conditions) {
      const keys = keysIn(condition);
      expect(keys.length).toBeGreaterThan(0);
      expect(
        keys.filter((key) => !knownAtOnce.has(key)),
        command,
      ).toEqual([]);
    }
  });

  test('is registered in a browser too', () => {
    const files = readdirSync('client', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`client/${name}`, 'utf8'));
    const namesIn = (text: string) => [...text.matchAll(/'(chatapp\.[a-z]\w+)'/g)].map(([, name]) => name);
    const read = (name: string) => readFileSync(`client/${name}.ts`, 'utf8');
    const registered = (text: string) =>
      [...text.matchAll(/registerCommand\(\s*'(chatapp\.[a-z]\w+)'/g)].map(([, name]) => name);
    const desktop = namesIn(read('window/desktopOnly')).filter((name) => name !== 'chatapp.isInBrowser');
    const shared = [
      ...['language/languageClient', 'language/newDocument', 'language/checkAsFlowJson', 'language/rulePages'],
      ...['preview/preview', 'window/log', 'window/reportIssue'],
    ].flatMap((name) => registered(read(name)));
    expect([...desktop, ...shared].sort()).toEqual(commands.map(({ command }) => command).sort());
    // On the desktop each of them does something.
    expect(files.flatMap(registered).sort()).toEqual(commands.map(({ command }) => command).sort());
  });
});
