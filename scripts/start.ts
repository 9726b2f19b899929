/** The main job, once through, as a newcomer would do it by hand: `npm start`. Everything stays on this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const cli = 'dist/cli.js';
const pushed = [
  'examples/templates/order-shipped.chatapp.json',
  'examples/flows/book-a-visit.chatapp.json',
  'examples/flows/book-a-visit.flow.chatapp.json',
  'examples/flows/plant-doctor.chatapp.json',
  'examples/flows/plant-doctor.flow.chatapp.json',
  'examples/automation/clinic-assistant.chatapp.json',
  'examples/automation/clinic-assistant-meta.chatapp.json',
];

function heading(text: string): void {
  console.log(`\n\u001b[1m${text}\u001b[0m\n`);
}

function chatapp(...args: string[]): number {
  console.log(`$ chatapp ${args.join(' ')}\n`);
  return spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit' }).status ?? 1;
}

/** Starts a sandbox and waits for the address that it prints. */
async function startSandbox(): Promise<{ url: string; stop: () => void }> {
  const sandbox = spawn(process.execPath, [cli, 'sandbox'], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: sandbox.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url) return { url, stop: () => sandbox.kill() };
  }
  throw new Error('The sandbox did not start.');
}

async function main(): Promise<number> {
  heading('1. A provider to try things on');
  const { url, stop } = await startSandbox();
  // The sandbox ends with this run, and so does what is known of it.
  const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-start-'));
  const there = ['--endpoint', url, '--journal', path.join(folder, 'chatapp.journal.json'), '--yes'];
  console.log(`A sandbox listens on ${url}. Nothing below leaves this machine.`);
  try {
    heading('2. Check the examples: some have mistakes');
    const found = chatapp('check', 'examples');
    heading('3. Push documents through all operations');
    const applied = chatapp('push', ...pushed, ...there);
    heading('4. Publish a flow, which a push does not do');
    const published = chatapp('publish', 'examples/flows/plant-doctor.flow.chatapp.json', '--endpoint', url, '--yes');
    heading('5. A document with mistakes is not sent');
    const blocked = chatapp('push', 'examples/mistakes/quick-replies-mixed.chatapp.json', ...there);
    heading('Next: open examples/ in VS Code with the extension, or read README.md.');
    return found === 1 && applied === 0 && published === 0 && blocked === 1 ? 0 : 1;
  } finally {
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main().then((code) => {
  process.exitCode = code;
});
