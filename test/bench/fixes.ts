/** How long it takes to fix a document with thousands of findings, to show that as a patch, and to offer fixes. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type * as Patch from '../../cli/reports/patch.ts';
import type * as Fix from '../../kinds/index.ts';
import type * as CodeActions from '../../server/features/codeActions.ts';
import type * as Views from '../../server/features/view.ts';
import { bundled } from './bundled.ts';
import { type Case, type Measured, percentiles, type Row, shortly } from './measure.ts';

type Modules = typeof Fix & typeof Patch & typeof CodeActions & typeof Views;

const files = ['kinds/index.ts', 'cli/reports/patch.ts', 'server/features/codeActions.ts', 'server/features/view.ts'];

export const fixCases: Case[] = [
  { name: 'fix 2,000 findings', run: () => fix(2000, 100) },
  { name: 'fix, lightbulb at 1,000', run: () => lightbulb(1000, 50) },
];

function fix(count: number, budget: number): Row[] {
  const { fixAll, patch } = bundled<Modules>(files);
  const text = spoilt(count);
  const fixed = fixAll(text);
  if (fixed.count !== count) throw new Error(`${fixed.count} findings were fixed, not ${count}`);
  const all = measured(() => fixAll(text));
  const shown = measured(() => patch('a', text, 'a', fixed.text));
  const beside = `p95 ${shortly(all.p95)} ms; as a patch ${shortly(shown.p50)} ms`;
  return [{ what: `fix ${count.toLocaleString('en')} findings, p50`, figure: all.p50, unit: 'ms', budget, beside }];
}

function lightbulb(count: number, budget: number): Row[] {
  const { codeActions, viewOf } = bundled<Modules>(files);
  const view = viewOf(TextDocument.create('file:///a.chatapp.json', 'chatapp', 1, spoilt(count)));
  const middle = view.result.findings[count / 2]?.range;
  if (!middle) throw new Error('There are fewer findings than were measured with.');
  const offered = measured(() => codeActions(view, {}, { range: middle, diagnostics: [] }, true));
  const beside = `p95 ${shortly(offered.p95)} ms`;
  const what = `fix, lightbulb at ${count.toLocaleString('en')} findings, p50`;
  return [{ what, figure: offered.p50, unit: 'ms', budget, beside }];
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

/** Milliseconds of several runs, after a few that do not count. */
function measured(work: () => unknown): Measured {
  const durations: number[] = [];
  for (let run = 0; run < 25; run++) {
    const start = performance.now();
    work();
    if (run >= 5) durations.push(performance.now() - start);
  }
  return percentiles(durations);
}
