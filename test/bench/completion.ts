/** Completion and hover all over a document, and the first of a server that has just been started. */
import { nineKilobytes } from './documents.ts';
import { both, type Case, percentiles, type Row, shortly } from './measure.ts';
import { ours, type Peer, yaml } from './peers.ts';
import { type Session, startSession } from './session.ts';

const lines = nineKilobytes.split('\n');
const kinds = ['completion', 'hover'] as const;

export const completionCases: Case[] = kinds.map((kind) => ({ name: `${kind} 9 KB`, run: () => asked(kind) }));

async function asked(kind: (typeof kinds)[number]): Promise<Row[]> {
  const own = percentiles(await answers(ours, kind, 300));
  const peer = percentiles(await answers(yaml, kind, 40));
  const first: number[] = [];
  for (let run = 0; run < 7; run++) {
    const session = await startSession(ours, { text: nineKilobytes });
    first.push(await answer(session, kind, 10));
    session.stop();
  }
  const cold = percentiles(first);
  const beside = `p50 ${shortly(own.p50)} ms; ${yaml.name} ${both(peer)}`;
  return [
    { what: `${kind} 9 KB, p95`, figure: own.p95, unit: 'ms', budget: 5, beside },
    { what: `${kind} 9 KB, first of a cold server, p50`, figure: cold.p50, unit: 'ms', budget: 25 },
  ];
}

async function answers(peer: Peer, kind: (typeof kinds)[number], count: number): Promise<number[]> {
  const session = await startSession(peer, { text: nineKilobytes });
  try {
    const durations: number[] = [];
    // Steps that share no factor with the number of lines: all over the document.
    for (let i = 0; i < count; i++) durations.push(await answer(session, kind, i * 37, i % 3));
    return durations;
  } finally {
    session.stop();
  }
}

/** Asks at the end of a line, where another property can begin, or so many characters before it; how long it takes, in ms. */
async function answer({ connection, uri }: Session, kind: string, at: number, before = 1): Promise<number> {
  const line = at % lines.length;
  const character = Math.max(0, (lines[line]?.length ?? 0) - (kind === 'hover' ? 4 : before));
  const start = performance.now();
  await connection.sendRequest(`textDocument/${kind}`, { textDocument: { uri }, position: { line, character } });
  return performance.now() - start;
}
