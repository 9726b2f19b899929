/** From a keystroke to its diagnostics over stdio: ours in turn with an empty server, and peers after them. */
import { nineKilobytes, ofSize } from './documents.ts';
import { both, type Case, type Measured, percentiles, type Row, shortly } from './measure.ts';
import { empty, ours, type Peer, vsCodeJson, yaml } from './peers.ts';
import { type Session, startSession } from './session.ts';

interface Size {
  name: string;
  text: string;
  /** How many keystrokes are measured. */
  count: number;
  /** The most that each may take, in ms. */
  budgets: { p50?: number; p95?: number; cpu: number };
  /** Peers with our schema, and how many keystrokes each gets. */
  peers: readonly (readonly [Peer | undefined, number])[];
}

const sizes: Size[] = [
  {
    name: '9 KB',
    text: nineKilobytes,
    count: 400,
    budgets: { p50: 1.5, p95: 8, cpu: 2.5 },
    peers: [
      [yaml, 20],
      [vsCodeJson(), 8],
    ],
  },
  { name: '64 KB', text: ofSize(64_000), count: 120, budgets: { cpu: 5 }, peers: [] },
  { name: '256 KB', text: ofSize(256_000), count: 60, budgets: { p95: 30, cpu: 15 }, peers: [[yaml, 4]] },
  { name: '1 MB', text: ofSize(1_000_000), count: 30, budgets: { cpu: 60 }, peers: [] },
];

export const keystrokeCases: Case[] = [
  ...sizes.map((size) => ({ name: `keystroke ${size.name}`, run: () => keystrokes(size) })),
  { name: 'keystroke memory', run: memory },
];

async function keystrokes({ name, text, count, budgets, peers }: Size): Promise<Row[]> {
  const [own, bound] = await typedInTurn([ours, empty], text, count);
  if (!own || !bound) return [];
  const slower: string[] = [];
  for (const [peer, strokes] of peers) {
    const [typed] = peer ? await typedInTurn([peer], text, strokes) : [];
    if (typed && peer) slower.push(`${peer.name} ${both(typed)}`);
  }
  const beside = [`empty ${both(bound)}`, ...slower].join(', ');
  const rows: Row[] = [];
  if (budgets.p50 !== undefined) {
    rows.push({ what: `keystroke ${name}, p50`, figure: own.p50, unit: 'ms', budget: budgets.p50, beside });
  }
  if (budgets.p95 !== undefined) {
    const besideP95 = budgets.p50 === undefined ? beside : '';
    rows.push({
      what: `keystroke ${name}, p95`,
      figure: own.p95,
      unit: 'ms',
      budget: budgets.p95,
      beside: besideP95,
    });
  }
  if (own.cpu !== undefined) {
    const beside = `empty ${shortly(bound.cpu ?? Number.NaN)} ms; ours p50/p95 ${both(own)}`;
    rows.push({ what: `keystroke ${name}, CPU`, figure: own.cpu, unit: 'ms', budget: budgets.cpu, beside });
  } else rows.push({ what: `keystroke ${name}, p50 (no CPU time here)`, figure: own.p50, unit: 'ms' });
  return rows;
}

interface Typed extends Measured {
  /** The server's CPU time for each, in ms; undefined where the system does not say. */
  cpu: number | undefined;
}

/** Types at several servers by turns. The first keystrokes, while they are still compiling, do not count. */
async function typedInTurn(peers: readonly Peer[], text: string, count: number): Promise<Typed[]> {
  const sessions: Session[] = [];
  try {
    for (const peer of peers) sessions.push(await startSession(peer, { text }));
    const settled = count <= 40 ? 2 : 60;
    for (let i = 0; i < settled; i++) for (const session of sessions) await session.keystroke();
    const before = sessions.map((session) => session.cpu());
    const durations = sessions.map((): number[] => []);
    for (let i = 0; i < count; i++) {
      for (const [index, session] of sessions.entries()) durations[index]?.push(await session.keystroke());
    }
    return sessions.map((session, index) => {
      const [start, end] = [before[index], session.cpu()];
      const cpu = start === undefined || end === undefined ? undefined : (end - start) / count;
      return { ...percentiles(durations[index] ?? []), cpu };
    });
  } finally {
    for (const session of sessions) session.stop();
  }
}

const edits = 2000;

async function memory(): Promise<Row[]> {
  const peaks: (number | undefined)[] = [];
  for (const peer of [ours, empty]) {
    const session = await startSession(peer, { text: nineKilobytes });
    try {
      for (let i = 0; i < edits; i++) await session.keystroke();
      peaks.push(session.peakMemory());
    } finally {
      session.stop();
    }
  }
  const [own, bound] = peaks;
  if (own === undefined || bound === undefined) return [];
  const what = `keystroke memory, peak after ${edits.toLocaleString('en')} of 9 KB`;
  return [{ what, figure: own, unit: 'MB', budget: 70, beside: `empty ${shortly(bound)} MB` }];
}
