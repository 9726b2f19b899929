/** All that an editor asks at once after a keystroke in a large document. */
import { ofSize } from './documents.ts';
import { type Case, percentiles, type Row, shortly } from './measure.ts';
import { ours } from './peers.ts';
import { cpuDuring, startSession } from './session.ts';

const rounds = 40;

export const editorCases: Case[] = [{ name: 'editor 256 KB', run: everything }];

async function everything(): Promise<Row[]> {
  const text = ofSize(256_000);
  const session = await startSession(ours, { text, capabilities: { textDocument: { diagnostic: {} } } });
  const textDocument = { uri: session.uri };
  const everywhere = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
  const visible = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
  const cursor = { start: { line: 3, character: 18 }, end: { line: 3, character: 18 } };
  const questions: [name: string, method: string, params: object][] = [
    ['diagnostics', 'textDocument/diagnostic', {}],
    ['symbols', 'textDocument/documentSymbol', {}],
    ['folding', 'textDocument/foldingRange', {}],
    ['tokens', 'textDocument/semanticTokens/full', {}],
    ['hints', 'textDocument/inlayHint', { range: visible }],
    ['links', 'textDocument/documentLink', {}],
    ['actions', 'textDocument/codeAction', { range: cursor, context: { diagnostics: [] } }],
  ];
  const ask = async ([name, method, params]: (typeof questions)[number], into: Map<string, number[]>) => {
    const start = performance.now();
    await session.connection.sendRequest(method, { textDocument, ...params });
    into.set(name, [...(into.get(name) ?? []), performance.now() - start]);
  };
  const answered = new Map<string, number[]>();
  const durations: number[] = [];
  try {
    const together = async () => {
      const start = performance.now();
      await session.change();
      await Promise.all(questions.map((question) => ask(question, answered)));
      durations.push(performance.now() - start);
    };
    for (let round = 0; round < rounds / 2; round++) await together();
    durations.length = 0;
    answered.clear();
    const cpu = await cpuDuring(session, async () => {
      for (let round = 0; round < rounds; round++) await together();
    });
    const fixes = new Map<string, number[]>();
    for (let round = 0; round < rounds; round++) {
      await session.change();
      const context = { diagnostics: [], only: ['source.fixAll'] };
      await ask(['fixAll', 'textDocument/codeAction', { range: everywhere, context }], fixes);
    }
    const all = percentiles(durations);
    const until = [...answered].map(([name, times]) => `${name} ${shortly(percentiles(times).p50)}`);
    const fixAll = percentiles(fixes.get('fixAll') ?? []);
    return [
      {
        what: 'editor 256 KB, all after a keystroke, p50',
        figure: all.p50,
        unit: 'ms',
        budget: 60,
        beside: `p95 ${shortly(all.p95)}, CPU ${shortly((cpu ?? Number.NaN) / rounds)}; ms to ${until.join(', ')}`,
      },
      {
        what: 'editor 256 KB, source.fixAll after one, p50',
        figure: fixAll.p50,
        unit: 'ms',
        beside: `p95 ${shortly(fixAll.p95)}`,
      },
    ];
  } finally {
    session.stop();
  }
}
