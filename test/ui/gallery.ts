import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { globSync } from 'tinyglobby';
import { parse } from '../../core/document/parse.ts';
import { toPage } from '../../core/preview/html.ts';
import { palettes, type Theme } from '../../core/preview/look.ts';
import { toSvg } from '../../core/preview/svg.ts';
import type { PreviewNode } from '../../core/preview/tree.ts';
import { previewOf } from '../../kinds/preview.ts';
import { findBrowser } from '../host/chromium.ts';
import { faultsOfAccess } from './access.ts';

interface Message {
  title: string;
  root: PreviewNode;
}

function gallery(): Message[] {
  return globSync(['test/preview/gallery/*.chatapp.json'])
    .sort()
    .map((file) => {
      const root = previewOf(parse(readFileSync(file, 'utf8')).value);
      assert.ok(root, file);
      return { title: path.basename(file, '.chatapp.json'), root };
    });
}

/** What is drawn beyond its part, as the browser lays it out. What scrolls, and what ends with an ellipsis, is meant to. */
const overflowing = `[...document.querySelectorAll('.part, .bubble, .card, .panel, .texts, p')]
  .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
  .map((element) => element.closest('section').querySelector('h2').textContent + ': ' + element.className)`;

/** Texts of the pictures that are drawn beyond them. */
const beyond = `[...document.querySelectorAll('svg[role=img] text')]
  .filter((text) => {
    const own = text.getBoundingClientRect();
    const whole = text.closest('svg').getBoundingClientRect();
    return own.left < whole.left - 1 || own.right > whole.right + 1 || own.bottom > whole.bottom + 1;
  })
  .map((text) => text.textContent)`;

/** How high each message is as a page and as a picture. */
const heights = `[...document.querySelectorAll('section')].map((section) => [
  section.querySelector('h2').textContent,
  section.querySelector('.chat').getBoundingClientRect().height,
  section.querySelector('svg[role=img]').getBoundingClientRect().height,
])`;

/** The messages of the gallery as pages and pictures in a browser, in each look; what is drawn is left for people. */
export async function galleryInBrowser(pictures: string): Promise<{ passed: number; failed: number }> {
  console.log('\n  the gallery of messages in a browser');
  const counts = { passed: 0, failed: 0 };
  mkdirSync(pictures, { recursive: true });
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env: Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    args: ['--no-sandbox', '--font-render-hinting=none'],
  });
  const step = async (name: string, work: () => Promise<void>) => {
    try {
      await work();
      counts.passed++;
      console.log(`    ✔ ${name}`);
    } catch (error) {
      counts.failed++;
      console.log(`    ✘ ${name}\n${error instanceof Error ? error.stack : error}`);
    }
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1580, height: 900 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const messages = gallery();
    for (const theme of Object.keys(palettes) as (keyof typeof palettes)[]) {
      await step(
        `${messages.length} messages in the look ${theme} stay in their places, and are as high as their pictures`,
        async () => {
          await page.setContent(withPictures(messages, theme));
          await page.screenshot({ path: path.join(pictures, `gallery-${theme}.png`), fullPage: true });
          assert.deepEqual(await page.evaluate(overflowing), []);
          assert.deepEqual(await page.evaluate(beyond), []);
          assert.deepEqual(unlike(await page.evaluate(heights)), []);
        },
      );
      await step(`nothing in the look ${theme} keeps anybody from reading them`, async () => {
        await page.setContent(toPage('Messages', messages, theme));
        assert.deepEqual(await faultsOfAccess(page), []);
      });
    }
    await step('what is folded is unfolded by the keyboard, and at twice the size nothing is lost', async () => {
      await unfolds(page, messages);
      await page.setViewportSize({ width: 400, height: 900 });
      await page.setContent(toPage('Messages', messages, 'light'));
      assert.deepEqual(await page.evaluate(overflowing), []);
    });
    await step('nothing is asked for from anywhere', async () => assert.deepEqual(asked, []));
  } finally {
    await browser.close();
  }
  return counts;
}

/** Each message as a page draws it, with its picture beside it. */
function withPictures(messages: readonly Message[], theme: Theme): string {
  const pictures = new Map(messages.map(({ title, root }) => [title, toSvg(root, { theme })]));
  return toPage('Messages', messages, theme).replaceAll(
    /<h2>([^<]*)<\/h2>/g,
    (heading, title) => `${heading}${pictures.get(title)}`,
  );
}

/** Folded bodies and rows of cards are drawn otherwise as a picture: all of it is in sight there. */
const differsByDesign = /read-more|carousel/;

const unlike = (all: unknown): string[] =>
  (all as [string, number, number][])
    .filter(([title, html, svg]) => !differsByDesign.test(title) && Math.abs(html - svg) > 24 + 0.06 * html)
    .map(([title, html, svg]) => `${title}: ${html} as a page, ${svg} as a picture`);

async function unfolds(page: Page, messages: readonly Message[]): Promise<void> {
  await page.setContent(
    toPage(
      'Messages',
      messages.filter(({ title }) => title.includes('read-more')),
      'light',
    ),
  );
  const height = async () => (await page.locator('.chat .body').boundingBox())?.height ?? 0;
  const before = await height();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.ok((await height()) > before);
}
