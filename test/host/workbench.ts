import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from './chromium.ts';
import type { RunningServer } from './server.ts';

export interface WorkbenchOptions {
  /** A folder, or a `.code-workspace` file, to open. */
  folder?: string;
  /** What the workbench reads from its address: pairs of name and value. */
  payload?: readonly (readonly [string, string])[];
  /** What the editor tells extensions that its language is. Its own texts stay English: they are in packs that npm has not. */
  language?: string;
  /** Before the workbench is asked for: to listen, or to expose functions. */
  beforeLoad?: (page: Page) => Promise<void>;
  viewport?: { width: number; height: number };
  /** Screenshots are made of as many pixels for one: 2 for the documentation's. */
  deviceScaleFactor?: number;
}

export interface Workbench {
  page: Page;
  close: () => Promise<void>;
}

/** The keys that secret storage encrypts with: a workbench that is opened again must get the same. */
const keys = new WeakMap<RunningServer, Buffer>();

/**
 * Opens the workbench of a running server in headless Chromium, and waits until it is drawn.
 *
 * @throws when it is not within a minute
 */
export async function openWorkbench(server: RunningServer, options: WorkbenchOptions = {}): Promise<Workbench> {
  const browser = await findBrowser();
  const context = await chromium.launchPersistentContext(fs.mkdtempSync(path.join(server.dir, 'chromium-')), {
    executablePath: browser.executablePath,
    env: definedOnly(browser.env),
    headless: true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--font-render-hinting=none'],
      // Whatever the workbench may want to look up: it gets this machine or nothing.
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
    ],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await answerMintKey(context, server);
    if (options.language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${options.language}'`);
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
async function answerMintKey(context: BrowserContext, server: RunningServer): Promise<void> {
  const key = keys.get(server) ?? randomBytes(32);
  keys.set(server, key);
  await context.route('**/mint-key', (route) => route.fulfill({ contentType: 'application/octet-stream', body: key }));
}

function addressOf({ folder, payload = [] }: WorkbenchOptions): string {
  const query = new URLSearchParams();
  if (!folder) query.set('ew', 'true');
  else query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(folder));
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return query.toString();
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
