/** Many documents on their way to a sandbox, which has the limits of the provider. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check } from '../../kinds/index.ts';
import { journalName } from '../../push/journal/file.ts';
import { sandboxTarget } from '../../push/target.ts';
import { emptySlot, journalInSlot } from '../../push/workflow/journal-store.ts';
import { remember } from '../../push/workflow/memory.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { rpc } from '../sandbox/client.ts';
import type { Case, Row } from './measure.ts';
import { shortly } from './measure.ts';

/** So many documents take half a minute at the limit of reads; the share of the limit is the same for 500. */
const pushed = 40;
const planned = 500;

export const pushCases: Case[] = [
  { name: 'push, share of the rate limit', run: shareOfLimit },
  { name: 'push, planning of 500', run: planning },
];

const value = (index: number) => ({
  ...{ CustSpaceId: 'S', TemplateCode: String(1000 + index), TemplateName: `order_${index}`, Language: 'en' },
  ...{ Category: 'UTILITY', TemplateType: 'WHATSAPP' },
  Components: [{ Type: 'BODY', Text: `Your order ${index} has shipped and is on its way.` }],
});

const nameOf = (index: number) => `${index}.chatapp.json`;

function folderOf(count: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-bench-'));
  for (let index = 0; index < count; index++) {
    writeFileSync(path.join(folder, nameOf(index)), JSON.stringify(value(index), null, 2));
  }
  return folder;
}

/** Runs the program; the sandbox answers it from this process. How long it takes, in ms. */
async function chatapp(sandbox: Sandbox, folder: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  const program = path.resolve('dist/cli.js');
  const child = spawn(process.execPath, [program, ...args, '--endpoint', sandbox.url], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`chatapp ${args[0]} ended with ${code}: ${errors.slice(0, 500)}`);
  return performance.now() - start;
}

/** Reads are what limits a push: 5 in a second, where 50 writes are allowed. */
const readsPerSecond = 5;

async function shareOfLimit(): Promise<Row[]> {
  const reads: number[] = [];
  const sandbox = await startSandbox({
    onRequest: ({ operation }) => {
      if (operation === 'GetChatappTemplateDetail') reads.push(performance.now());
    },
  });
  const folder = folderOf(pushed);
  /** How much of what the limit allows was used between the first read and the last. */
  const share = () => {
    const span = ((reads.at(-1) ?? 0) - (reads[0] ?? 0)) / 1000;
    // The first five may arrive at once.
    const used = (reads.length - readsPerSecond) / readsPerSecond / span;
    reads.length = 0;
    return used * 100;
  };
  try {
    const wall = (await chatapp(sandbox, folder, ['push', folder, '--yes', '--create'])) / 1000;
    const asked = sandbox.received.filter(({ code }) => code === 'Throttling.User').length;
    const beside = `${pushed} documents in ${shortly(wall)} s, ${reads.length} reads, ${asked} refused`;
    const pushing = share();
    rmSync(path.join(folder, journalName), { force: true });
    await chatapp(sandbox, folder, ['diff', folder]);
    return [
      { what: 'push, share of the limit of reads', figure: pushing, unit: '%', budget: 95, isFloor: true, beside },
      { what: 'push, the same for diff', figure: share(), unit: '%', budget: 95, isFloor: true },
    ];
  } finally {
    await sandbox.stop();
    rmSync(folder, { recursive: true });
  }
}

async function planning(): Promise<Row[]> {
  // Ten minutes behind, so that what is written now was modified long before it is read.
  const sandbox = await startSandbox({ qps: { ModifyChatappTemplate: 1e6 }, now: () => Date.now() - 600_000 });
  const folder = folderOf(planned);
  try {
    const target = sandboxTarget(sandbox.url);
    const slot = emptySlot();
    for (let index = 0; index < planned; index++) {
      await rpc(sandbox, 'ModifyChatappTemplate', value(index));
      const { kind, provider } = check(JSON.stringify(value(index)));
      if (!kind || !provider) throw new Error('The planned template is of no kind.');
      const document = { kind, provider, value: value(index) };
      await remember(journalInSlot(slot, nameOf(index)), { target, document }, [value(index)], { readAt: new Date() });
    }
    writeFileSync(path.join(folder, journalName), JSON.stringify(slot.get()));
    const before = sandbox.received.length;
    const wall = (await chatapp(sandbox, folder, ['diff', folder])) / 1000;
    const beside = `${sandbox.received.length - before} requests; without lists ${planned / readsPerSecond} s`;
    return [{ what: `push, planning of ${planned}`, figure: wall, unit: 's', budget: 15, beside }];
  } finally {
    await sandbox.stop();
    rmSync(folder, { recursive: true });
  }
}
