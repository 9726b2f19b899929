import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** What a stranger may write wherever a text of theirs is shown, and what must not be left of it. */
const hostile = [
  'x [Fix it](command:workbench.action.terminal.new)',
  '[a](command:b "c")[d](https://a.example)[e](file:///etc/passwd)',
  '![x](https://a.example/pixel.png)',
  '[a]\u202e(command:b)',
  '[a]\u0000(command:b)',
  '$(trash) $(sync~spin)',
  '\u001b]0;title\u0007\u001b[31mred\u009b1m',
  'one\r\ntwo\u2028three',
  '\u202egnp.exe\u2066',
  `\`\`\`<img src=x> | **bold** &#x5b;a&#x5d; \\`,
  `${'a'.repeat(996)}[a](command:b)`,
  '🌿'.repeat(600),
  'half \ud83c',
];

const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)/i;
const icon = /\$\([a-z0-9-]+(~[a-z]+)?\)/i;
const unseen = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const shownTexts: { where: string; text: string }[] = [];
const note = (where: string, text: unknown) => {
  if (typeof text === 'string') shownTexts.push({ where, text });
};

const bar: Record<string, unknown> = {};
const choices: { message?: unknown; pick?: (items: never[]) => unknown } = {};

vi.mock('vscode', () => {
  const message = async (text: string, options: { detail?: string }, ...items: { title: string }[]) => {
    note('message', text);
    if (options.detail !== undefined) note('detail', options.detail);
    for (const { title } of items) note('button', title);
    return choices.message === undefined ? undefined : items[choices.message as number];
  };
  return {
    MarkdownString: class {
      constructor(readonly value: string) {}
    },
    Diagnostic: class {
      constructor(
        readonly range: unknown,
        readonly message: string,
        readonly severity: number,
      ) {}
    },
    StatusBarAlignment: { Left: 1, Right: 2 },
    LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
    TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
    TreeItem: class {
      constructor(
        readonly label: string,
        readonly collapsibleState: number,
      ) {}
    },
    ThemeIcon: class {
      constructor(readonly id: string) {}
    },
    ThemeColor: class {
      constructor(readonly id: string) {}
    },
    languages: { createLanguageStatusItem: () => bar },
    window: {
      showInformationMessage: message,
      showWarningMessage: message,
      showErrorMessage: message,
      showQuickPick: async (items: { label: string; description?: string; detail?: string }[], options: object) => {
        for (const value of Object.values(options)) note('title', value);
        for (const item of items) {
          note('label', item.label);
          note('label', item.description);
          note('label', item.detail);
        }
        return choices.pick?.(items as never[]);
      },
      showInputBox: async (options: { title: string; prompt: string; validateInput(value: string): unknown }) => {
        note('title', options.title);
        note('message', options.prompt);
        const said = await options.validateInput('');
        note('message', typeof said === 'object' ? (said as { message: string }).message : said);
        return 'typed';
      },
      withProgress: async ({ title }: { title: string }, task: (progress: object) => unknown) => {
        note('message', title);
        return task({ report: ({ message: text }: { message: string }) => note('message', text) });
      },
      createStatusBarItem: () => Object.assign(bar, { show() {}, hide() {}, dispose() {} }),
    },
  };
});

const shown = await import('../../client/window/shown.ts');

beforeEach(() => shownTexts.splice(0));
afterEach(() => {
  delete choices.message;
  delete choices.pick;
});

/** Nothing of what a text brings works where it is shown. */
function harmless(expected: number): void {
  expect(shownTexts).toHaveLength(expected);
  for (const { where, text } of shownTexts) {
    expect(text.isWellFormed(), text).toBe(true);
    expect(text.replaceAll('\n', where === 'detail' ? '' : '\n'), where).not.toMatch(unseen);
    if (where === 'label') expect(text).not.toMatch(icon);
    else expect(text).not.toMatch(link);
    expect(text.length).toBeLessThanOrEqual(where === 'detail' ? 5100 : 1100);
  }
}

/** Nothing in a tooltip is a link, a command or HTML. */
function isPlainMarkdown(tooltip: { value: string; isTrusted?: boolean; supportHtml?: boolean }): void {
  const { value, isTrusted, supportHtml } = tooltip;
  expect([isTrusted, supportHtml]).toEqual([undefined, undefined]);
  expect(value.replaceAll('\n', '')).not.toMatch(unseen);
  // All that could begin something in Markdown has its backslash.
  expect(value.replaceAll(/\\[\\`*_{}[\]()#+!|<>~$&=-]/g, '').replaceAll('**', '')).not.toMatch(/[`*[\]<>|&$\\]/);
}

describe.each(hostile)('%j', (text) => {
  test('is plain text in messages, their details and buttons', async () => {
    await shown.showErrorMessage(text, text);
    await shown.showWarningMessage(text, { modal: true, detail: text }, text);
    await shown.showInformationMessage(text, { title: text, run: () => {} });
    harmless(7);
  });

  test('is plain text in lists', async () => {
    await shown.showQuickPick([{ label: text, description: text, detail: text }], { title: text, placeHolder: text });
    harmless(5);
  });

  test('is plain text in boxes', async () => {
    await shown.showInputBox({ title: text, prompt: text, validateInput: () => text });
    await shown.showInputBox({ title: text, prompt: text, validateInput: () => ({ message: text, severity: 1 }) });
    harmless(6);
  });

  test('is plain text in what tells of progress', async () => {
    await shown.withProgress({ location: 15, title: text }, async (progress) => progress.report({ message: text }));
    harmless(2);
  });

  test('is plain text in the status bar and its tooltip', () => {
    const item = shown.createStatusItem('a', 1, 'a', 'a');
    item.show({ icon: 'check', text, tooltip: { title: text, lines: [text, text] } });
    note('label', String(bar.text).replace('$(check) ', ''));
    harmless(1);
    isPlainMarkdown(bar.tooltip as never);
  });

  test('is plain text among the states of the language', () => {
    shown.createLanguageStatus('a', 'a', 'chatapp').show({ text, detail: text, severity: 'error' });
    note('label', bar.text);
    note('label', bar.detail);
    harmless(2);
  });

  test('is plain text in trees, above them and in their tooltips', () => {
    const item = shown.createTreeItem({
      id: 'a',
      label: text,
      description: text,
      tooltip: [text, text],
      spoken: text,
    });
    const view: { description?: string; message?: string } = {};
    shown.describeView(view as never, { description: text, message: text });
    note('label', item.label);
    note('label', item.description);
    note('label', item.accessibilityInformation?.label);
    note('label', view.description);
    note('message', view.message);
    harmless(5);
    isPlainMarkdown(item.tooltip as never);
  });

  test('is plain text above a line', () => {
    const lens = shown.createLens({} as never, { icon: 'check', title: text, command: 'a' });
    note('label', lens.command?.title.replace('$(check) ', ''));
    harmless(1);
  });

  test('is plain text under a line', () => {
    const diagnostic = shown.createDiagnostic({} as never, text, 0, text);
    expect(`${diagnostic.message}${diagnostic.code}`).not.toMatch(unseen);
  });
});

describe('an answer', () => {
  test('is the one that was given, whatever its button shows', async () => {
    choices.message = 1;
    const [first, second] = ['Push', 'Push to [a](command:b)'];
    expect(await shown.showWarningMessage('a', { modal: true }, first, second)).toBe(second);
    const run = () => {};
    expect(await shown.showErrorMessage('a', { title: 'b', run }, { title: '$(c)', run })).toEqual({
      title: '$(c)',
      run,
    });
    delete choices.message;
    expect(await shown.showErrorMessage('a', first)).toBeUndefined();
  });

  test('is the entry that was picked, whatever it shows', async () => {
    const items = [
      { label: 'a', icon: 'check', value: 1 },
      { label: '$(b)', value: 2 },
    ];
    choices.pick = (shownItems) => shownItems[1];
    expect(await shown.showQuickPick(items)).toBe(items[1]);
    choices.pick = (shownItems) => shownItems;
    expect(await shown.showQuickPick(items, { canPickMany: true })).toEqual(items);
    expect(shownTexts.map(({ text }) => text)).toContain('$(check) a');
  });
});

describe('there is one way to what VS Code shows', () => {
  /** What of VS Code shows a text, and the only file that may use it. */
  const doors: Record<string, string> = {
    showInformationMessage: 'window/shown.ts',
    showWarningMessage: 'window/shown.ts',
    showErrorMessage: 'window/shown.ts',
    showQuickPick: 'window/shown.ts',
    createQuickPick: 'window/shown.ts',
    showInputBox: 'window/shown.ts',
    createInputBox: 'window/shown.ts',
    withProgress: 'window/shown.ts',
    setStatusBarMessage: 'window/shown.ts',
    createStatusBarItem: 'window/shown.ts',
    createTreeView: 'views/view.ts',
    registerTreeDataProvider: 'views/view.ts',
    TreeItem: 'window/shown.ts',
    createLanguageStatusItem: 'window/shown.ts',
    createWebviewPanel: 'window/shown.ts',
    MarkdownString: 'window/shown.ts',
    Diagnostic: 'window/shown.ts',
    CodeLens: 'window/shown.ts',
    createOutputChannel: 'window/log.ts',
  };

  test.each(readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')))(
    'and %s goes it',
    (name) => {
      const source = ts.createSourceFile(
        name,
        readFileSync(path.join('client', name), 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      );
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        const word = usedWord(node);
        if (word !== undefined && Object.hasOwn(doors, word) && doors[word] !== name) found.push(word);
        ts.forEachChild(node, visit);
      };
      visit(source);
      expect(found).toEqual([]);
    },
  );

  /** A property that is asked for by its name, a class that is made, or what is imported from `vscode`. */
  function usedWord(node: ts.Node): string | undefined {
    if (ts.isPropertyAccessExpression(node)) return node.name.text;
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
      return node.argumentExpression.text;
    if (ts.isBindingElement(node)) return (node.propertyName ?? node.name).getText();
    if (ts.isNewExpression(node)) return node.expression.getText();
    return undefined;
  }
});
