/** How long it takes to fix a document with thousands of findings, to offer fixes, and to show them as a patch. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type * as Patch from '../../cli/reports/patch.ts';
import type * as Fix from '../../kinds/index.ts';
import type * as CodeActions from '../../server/features/codeActions.ts';
import type * as Views from '../../server/features/view.ts';
import { row } from './measure.ts';

type Measured = typeof Fix & typeof Patch & typeof CodeActions & typeof Views;

const runs = 9;

export function benchFixes(): void {
  const { fixAll, patch, codeActions, viewOf } = bundled();
  console.log(`\nFixing a template in process, best of ${runs}`);
  for (const [count, budget] of [
    [2000, 100],
    [4000, 250],
  ] as const) {
    const text = spoilt(count);
    const fixed = fixAll(text);
    if (fixed.count !== count) throw new Error(`${fixed.count} findings were fixed, not ${count}`);
    row(
      `fix of ${count} findings`,
      best(() => fixAll(text)),
      'ms',
      budget,
    );
    row(
      `patch of ${count} fixes`,
      best(() => patch('a', text, 'a', fixed.text)),
      'ms',
    );
  }
  const document = TextDocument.create('file:///a.chatapp.json', 'chatapp', 1, spoilt(1000));
  const view = viewOf(document);
  const middle = view.result.findings[500]?.range;
  if (!middle) throw new Error('There are fewer findings than were measured with.');
  row(
    'lightbulb at 1000 findings',
    best(() => codeActions(view, {}, { range: middle, diagnostics: [] }, true)),
    'ms',
    50,
  );
}

/** A template with a misspelled name in each of its components. */
const spoilt = (count: number) =>
  JSON.stringify(
    {
      CustSpaceId: '1',
      Language: 'en',
      Category: 'UTILITY',
      Components: Array.from({ length: count }, () => ({ type: 'BODY' })),
    },
    null,
    1,
  );

/** Bundled as it is shipped: tsx would measure the wrappers that it puts around every function. */
function bundled(): Measured {
  const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-bench-'));
  try {
    const outfile = path.join(folder, 'measured.cjs');
    const files = [
      'kinds/index.ts',
      'cli/reports/patch.ts',
      'server/features/codeActions.ts',
      'server/features/view.ts',
    ];
    const contents = files.map((file) => `export * from './${file}';`).join('\n');
    buildSync({
      stdin: { contents, resolveDir: process.cwd() },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      outfile,
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds of the fastest of several runs. */
function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
