/** Previews: the tree, the drawings, what an enemy writes, and from a keystroke to the new drawing in the editor. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from '../../core/document/parse.ts';
import { toHtml } from '../../core/preview/html.ts';
import { toSvg } from '../../core/preview/svg.ts';
import { toText } from '../../core/preview/text.ts';
import { installHost } from '../host/install.ts';
import { profiles } from '../host/profiles.ts';
import { startServer } from '../host/server.ts';
import { openWorkbench } from '../host/workbench.ts';
import { drawn } from '../preview/nodes.ts';
import { personAt } from '../ui/person.ts';
import { previewIn } from '../ui/previews.ts';
import { nineKilobytes } from './documents.ts';
import { both, type Case, inTurn, percentiles, type Row, shortly } from './measure.ts';

export const previewCases: Case[] = [
  { name: 'preview tree and drawings', run: drawings },
  { name: 'preview of hostile documents', run: hostile },
  { name: 'preview in the editor', run: inEditor },
];

async function drawings(): Promise<Row[]> {
  const { value } = parse(nineKilobytes);
  const root = drawn(value);
  const { tree, html, svg, text } = await inTurn(
    {
      tree: () => drawn(value),
      html: () => toHtml(root),
      svg: () => toSvg(root),
      text: () => toText(root),
    },
    { warmUp: 400, rounds: 40, calls: 10 },
  );
  const beside = `html ${both(html)}, svg ${both(svg)}, text ${both(text)}`;
  return [{ what: 'preview: view tree, 9 KB, p95', figure: tree.p95, unit: 'ms', budget: 5, beside }];
}

const card = {
  CardComponents: [
    { Type: 'HEADER', Format: 'IMAGE' },
    { Type: 'BODY', Text: 'A card.' },
    { Type: 'BUTTONS', Buttons: [{ Type: 'QUICK_REPLY', Text: 'Yes' }] },
  ],
};

const repeated = ['*word* ', 'x', '中', '👩‍👩‍👧‍👦', 'ก', 'نص ', '<b>&', '* \n', '> _a_\n', '$(name)', 'https://a.b '];

/** Each from the tree to one drawing: the slowest counts. */
function hostile(): Row[] {
  const documents: [name: string, components: readonly object[]][] = [
    ['1,000 cards', [{ Type: 'CAROUSEL', Cards: Array.from({ length: 1000 }, () => card) }]],
    ['1,000 texts', Array.from({ length: 1000 }, () => ({ Type: 'BODY', Text: 'word '.repeat(200) }))],
    ...repeated.map((part): [string, object[]] => [
      `1 MB of ${JSON.stringify(part)}`,
      [{ Type: 'BODY', Text: part.repeat(1_000_000 / part.length) }],
    ]),
  ];
  const draws = { html: toHtml, svg: toSvg, text: toText };
  const all = documents.flatMap(([name, components]) => {
    const value = { CustSpaceId: '1', Language: 'en', Category: 'MARKETING', Components: components };
    return Object.entries(draws).map(([format, draw]) => {
      const start = performance.now();
      draw(drawn(value));
      return { name: `${name} as ${format}`, ms: performance.now() - start };
    });
  });
  all.sort((a, b) => b.ms - a.ms);
  const beside = all.slice(0, 4).map(({ name, ms }) => `${name} ${shortly(ms)}`);
  return [
    {
      what: 'preview: hostile, the slowest',
      figure: all[0]?.ms ?? Number.NaN,
      unit: 'ms',
      budget: 200,
      beside: beside.join(', '),
    },
  ];
}

const letters = 80;

/** Milliseconds between two letters: a fast typist's. */
const pause = 120;

interface Document {
  name: string;
  /** Has "these plants" once, where letters are typed. */
  text: string;
}

const plants: Document = { name: 'plants.chatapp.json', text: nineKilobytes };

const markdown: Document = {
  name: 'plants.md',
  text: `See these plants.\n\n${'A **bright** place for a plant.\n\n'.repeat(280)}`,
};

/** From the key to the first frame with the new drawing, as the browser's clock has both. */
async function inEditor(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-bench-'));
  for (const { name, text } of [plants, markdown]) writeFileSync(path.join(folder, name), text);
  const server = await startServer({
    folder: await installHost(profiles.latest),
    vsix: ['chatapp.vsix'],
    hasWorkspaceTrust: false,
    settings: {},
  });
  try {
    const workbench = await openWorkbench(server, { folder, viewport: { width: 1180, height: 720 } });
    try {
      const { page } = workbench;
      const ours = await typeBesidePreview(page, plants, '#drawings');
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+W');
      const theirs = await typeBesidePreview(page, markdown, '.markdown-body');
      const { preview, text } = ours;
      const beside = `p50 ${shortly(preview.p50)}; the editor's own text ${both(text)}, its preview of Markdown ${both(theirs.preview)}`;
      return [
        { what: 'preview: keystroke to new drawing, 9 KB, p95', figure: preview.p95, unit: 'ms', budget: 50, beside },
      ];
    } finally {
      await workbench.close();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Opens a document with its preview beside it, types, and saves it.
 *
 * @param drawing what the preview changes with each letter
 * @returns milliseconds from a key to the new drawing, and to the letter in the editor's own text
 */
async function typeBesidePreview(page: Page, { name, text }: Document, drawing: string) {
  const person = personAt(page);
  await person.openFile(name);
  // The keys do nothing until the editor knows the commands of its extensions; then it shows their buttons.
  await page
    .locator('.editor-actions')
    .getByRole('button', { name: /Open Preview to the Side/ })
    .first()
    .click();
  const shown = previewIn(page).locator(drawing).getByText('these plants').first();
  await shown.waitFor();
  const frame = await (await shown.elementHandle())?.ownerFrame();
  if (!frame) throw new Error('There is no preview.');
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes('these plants'));
  await page.keyboard.press('Control+1');
  await person.select(line + 1, (lines[line] ?? '').indexOf('these plants') + 1);
  // While everything is compiled for the first time, nothing is measured.
  await type(page, 20);
  await page.evaluate(noteKeys);
  await frame.evaluate(noteDrawings(drawing));
  await type(page, letters);
  await page.waitForTimeout(500);
  const keys = await page.evaluate<number[]>('globalThis.benchKeys');
  const drawn = await frame.evaluate<number[]>('globalThis.benchDrawn');
  const typed = await page.evaluate<number[]>('globalThis.benchTyped');
  await page.keyboard.press('Control+S');
  await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  // Of several letters before one drawing, each waited for that one.
  const waited = (until: readonly number[]) =>
    percentiles(keys.flatMap((key) => (until.find((at) => at > key) ?? Number.NaN) - key).filter(Number.isFinite));
  return { preview: waited(drawn), text: waited(typed) };
}

async function type(page: Page, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    await page.keyboard.press('abcdefgh'.charAt(index % 8));
    await page.waitForTimeout(pause);
  }
}

/** As text: both run in pages, whose types are not ours. */
const noteKeys = `globalThis.benchKeys = [];
addEventListener('keydown', ({ timeStamp }) => benchKeys.push(performance.timeOrigin + timeStamp), true);
globalThis.benchTyped = [];
const note = () => requestAnimationFrame(() => setTimeout(() => benchTyped.push(performance.timeOrigin + performance.now())));
new MutationObserver(note).observe(document.querySelector('.view-lines'), { childList: true, characterData: true, subtree: true });`;

const noteDrawings = (drawing: string) => `globalThis.benchDrawn = [];
const note = () => requestAnimationFrame(() => setTimeout(() => benchDrawn.push(performance.timeOrigin + performance.now())));
new MutationObserver(note).observe(document.querySelector('${drawing}'), { childList: true, characterData: true, subtree: true });`;
