import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { cacheFolder } from './profiles.ts';
import type { RunningServer } from './server.ts';

export interface WorkbenchOptions {
  folder?: string;
  /** What the workbench reads from its address: pairs of name and value. */
  payload?: readonly (readonly [string, string])[];
  beforeLoad?: (page: Page) => Promise<void>;
  viewport?: { width: number; height: number };
}

export interface Workbench {
  page: Page;
  close: () => Promise<void>;
}

/** Opens the workbench of a running server in headless Chromium, and waits until it is drawn. */
export async function openWorkbench(server: RunningServer, options: WorkbenchOptions = {}): Promise<Workbench> {
  const context = await chromium.launchPersistentContext(fs.mkdtempSync(path.join(server.dir, 'chromium-')), {
    executablePath: await chromiumPath(),
    headless: true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--font-render-hinting=none'],
      // Whatever the workbench may want to look up: it gets this machine or nothing.
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
    ],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await mintKeys(context);
    await options.beforeLoad?.(page);
    await page.goto(`${server.url}/?${addressOf(options)}`);
    await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
    return { page, close: () => context.close() };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** The address by which the workbench names a path on its server's side. */
export const remoteUri = (server: RunningServer, file: string) =>
  `vscode-remote://${new URL(server.url).host}${path.resolve(file)}`;

/** Secret storage asks the server for half of a key, which only the front we left out would answer. */
async function mintKeys(context: BrowserContext): Promise<void> {
  const key = randomBytes(32);
  await context.route('**/mint-key', (route) => route.fulfill({ contentType: 'application/octet-stream', body: key }));
}

function addressOf({ folder, payload = [] }: WorkbenchOptions): string {
  const query = new URLSearchParams(folder ? { folder: path.resolve(folder) } : { ew: 'true' });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return query.toString();
}

/** `CHROMIUM_PATH`, or the Chromium that an npm package holds, unpacked into the cache. It needs no other library. */
async function chromiumPath(): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folder = path.join(cacheFolder, 'chromium-147');
  fs.mkdirSync(folder, { recursive: true });
  // The package unpacks into the temporary folder, whatever that is.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await sparticuz.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
