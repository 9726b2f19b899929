import { expect, test, vi } from 'vitest';

type Listener<T> = (event: T) => void;
const providers: { provideCodeLenses(document: unknown): { command: { title: string } }[] }[] = [];

vi.mock('vscode', () => ({
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2 },
  EventEmitter: class {
    private readonly listeners: Listener<unknown>[] = [];
    readonly event = (listener: Listener<unknown>) => this.listeners.push(listener);
    readonly fire = (event: unknown) => this.listeners.forEach((listener) => void listener(event));
  },
  Range: class {},
  Uri: class {},
  l10n: { t: (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, index) => String(values[index])) },
  languages: { registerCodeLensProvider: (_: unknown, provider: never) => providers.push(provider) },
}));
vi.mock('vscode-languageclient', () => ({ MessageType: {}, ShowMessageNotification: {}, State: {} }));
const { countFindings } = await import('../../client/language/findingCounts.ts');
const { registerCodeLenses } = await import('../../client/language/codeLenses.ts');

const document = { uri: { toString: () => 'file:///shop/order.chatapp.json' } };
const [error, warning, info] = [0, 1, 2].map((severity) => ({ severity }));

/** Lenses beside a server that answers nothing but what the editor asks for anyway: the diagnostics. */
function start() {
  const { counts, middleware, clear } = countFindings({ subscriptions: [] } as never);
  registerCodeLenses({ subscriptions: [] } as never, { findingCounts: counts } as never);
  let changes = 0;
  counts.onChange(() => changes++);
  return {
    clear,
    changes: () => changes,
    /** What the server answers a request for diagnostics. */
    answer: async (report: unknown) =>
      middleware.provideDiagnostics?.(document as never, undefined, {} as never, () => report as never),
    /** What the server reports of the workspace; answers with what the editor is given of it. */
    answerWorkspace: async (chunk: unknown) => {
      const given: unknown[] = [];
      const next = async (_ids: unknown, _token: unknown, report: (chunk: unknown) => void) => report(chunk);
      const give = (one: unknown) => given.push(one);
      await middleware.provideWorkspaceDiagnostics?.([], {} as never, give as never, next as never);
      return given;
    },
    /** Beside the one that leads to the preview, which is always there. */
    titles: () => {
      const [preview, ...others] = providers.at(-1)?.provideCodeLenses(document) ?? [];
      expect(preview?.command.title).toBe('Preview');
      return others.map(({ command }) => command.title);
    },
  };
}

test.each([
  [[], '$(check) No problems'],
  [[warning], '$(warning) 1 warning'],
  [[warning, info], '$(warning) 1 warning, 1 info'],
  [[info], '$(info) 1 info'],
  [[error], '$(error) 1 error'],
  [[error, warning, warning], '$(error) 1 error, 2 warnings'],
  [[error, error, info], '$(error) 2 errors, 1 info'],
])('the lens counts the diagnostics, and asks the server for nothing: %j', async (items, title) => {
  const { answer, titles, changes } = start();
  const report = { kind: 'full', items };
  expect(await answer(report)).toBe(report);
  expect(titles()).toEqual([title]);
  expect(changes()).toBe(1);
});

test('the lens shows no count before the server has answered, nor after it stopped', async () => {
  const { answer, titles, clear } = start();
  expect(titles()).toEqual([]);
  await answer({ kind: 'full', items: [] });
  expect(titles()).toHaveLength(1);
  clear();
  expect(titles()).toEqual([]);
});

test('the count stays where the server reports no change', async () => {
  const { answer, titles } = start();
  await answer({ kind: 'full', items: [error] });
  await answer({ kind: 'unchanged', resultId: '1' });
  await answer(undefined);
  expect(titles()).toEqual(['$(error) 1 error']);
});

test('documents that are not open are counted as the server reports them for the workspace', async () => {
  const { answerWorkspace, titles, changes, clear } = start();
  const report = { kind: 'full', uri: document.uri, items: [error, warning] };
  const chunk = { items: [report, { kind: 'unchanged', uri: document.uri, resultId: '1' }] };
  expect(await answerWorkspace(chunk)).toEqual([chunk]);
  expect(titles()).toEqual(['$(error) 1 error, 1 warning']);
  expect(changes()).toBe(1);
  clear();
  expect(titles()).toEqual([]);
});
