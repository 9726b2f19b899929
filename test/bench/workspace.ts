/** What the documents of a folder that are not open cost: read for the first time, looked at again, and beside typing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { nineKilobytes } from './documents.ts';
import { both, type Case, percentiles, type Row, shortly } from './measure.ts';
import { ours } from './peers.ts';
import { cpuDuring, type Session, startSession } from './session.ts';

export const workspaceCases: Case[] = [
  { name: 'workspace, first read of 1,000', run: () => inWorkspace(1000, large, firstRead) },
  { name: 'workspace, warm pass of 5,000', run: () => inWorkspace(5000, small, warmPasses) },
];

/** Documents that mean different templates. */
const large = (index: number) => nineKilobytes.replace(/("TemplateCode": ?")\d+/, `$1${8_000_000_000_000 + index}`);

/** A document of a team that has thousands. */
const small = (index: number) =>
  JSON.stringify(
    {
      ...{ CustSpaceId: '1', TemplateCode: String(index), Language: 'en', Category: 'UTILITY' },
      Components: [{ Type: 'BODY', Text: 'Your order has shipped and is on its way.' }],
    },
    null,
    2,
  );

async function inWorkspace(
  count: number,
  text: (index: number) => string,
  measure: (session: Session, count: number, folder: string) => Promise<Row[]>,
): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-bench-'));
  let session: Session | undefined;
  try {
    for (let index = 0; index < count; index++) writeFileSync(path.join(folder, `${index}.chatapp.json`), text(index));
    session = await startSession(ours, {
      text: nineKilobytes,
      uri: pathToFileURL(path.join(folder, '0.chatapp.json')).href,
      folder: pathToFileURL(folder).href,
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    });
    return await measure(session, count, folder);
  } finally {
    session?.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Asks for what is news in the workspace, and counts the documents that the answer is about. */
async function news({ connection }: Session): Promise<number> {
  const { items } = await connection.sendRequest<{ items: unknown[] }>('workspace/diagnostic', {
    previousResultIds: [],
  });
  return items.length;
}

async function firstRead(session: Session, count: number): Promise<Row[]> {
  for (let i = 0; i < 200; i++) await session.keystroke();
  const before = session.configurationRequests();
  const start = performance.now();
  const cpu = await cpuDuring(session, async () => {
    const told = await news(session);
    // The open one is no news to who has asked for it.
    if (told < count - 1) throw new Error(`${told} of ${count} documents were answered for`);
  });
  const wall = (performance.now() - start) / 1000;
  const requests = session.configurationRequests() - before;
  const what = 'workspace, first read of 1,000 of 9 KB';
  return [
    cpu === undefined
      ? { what: `${what} (no CPU time here)`, figure: wall, unit: 's' }
      : { what: `${what}, CPU`, figure: cpu / 1000, unit: 's', budget: 1, beside: `wall ${shortly(wall)} s` },
    { what: `${what}, requests for settings`, figure: requests, unit: '', budget: 1 },
  ];
}

/** How long a person waits between two keys, about: what a keystroke sets going is over by then. */
const betweenKeys = 60;
const strokes = 60;

async function warmPasses(session: Session, _count: number, folder: string): Promise<Row[]> {
  for (let i = 0; i < 100; i++) await session.keystroke();
  const typed = async (): Promise<{ durations: number[]; cpu: number | undefined }> => {
    const durations: number[] = [];
    const cpu = await cpuDuring(session, async () => {
      for (let i = 0; i < strokes; i++) {
        durations.push(await session.keystroke());
        await pause(betweenKeys);
      }
    });
    return { durations, cpu };
  };
  await typed();
  const alone = await typed();
  await news(session);
  let isTyping = true;
  let passes = 0;
  // As an editor does: it asks again as soon as it has an answer.
  const asking = (async () => {
    for (; isTyping; passes++) await news(session);
  })();
  const beside = await typed();
  isTyping = false;
  // A change of another document, for the request that waits: what is open is no news to who asks for it.
  const uri = pathToFileURL(path.join(folder, '1.chatapp.json')).href;
  await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  await asking;
  const [one, both2] = [percentiles(alone.durations), percentiles(beside.durations)];
  const extra = alone.cpu === undefined || beside.cpu === undefined ? undefined : beside.cpu - alone.cpu;
  const rows: Row[] = [
    {
      what: 'workspace, keystroke beside 5,000 / alone, p50',
      figure: both2.p50 / one.p50,
      unit: 'x',
      budget: 1.2,
      beside: `beside ${both(both2)}, alone ${both(one)}`,
    },
  ];
  if (extra !== undefined) {
    rows.unshift({
      what: 'workspace, warm pass of 5,000, CPU',
      figure: extra / Math.max(1, passes),
      unit: 'ms',
      budget: 40,
      beside: `${passes} passes for ${strokes} keystrokes`,
    });
  }
  return rows;
}
