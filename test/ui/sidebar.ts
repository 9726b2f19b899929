import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { JsonObject } from '../../core/document/document.ts';
import { SANDBOX_CREDENTIALS } from '../../push/providers/index.ts';
import { sandboxTarget } from '../../push/target.ts';
import { push } from '../../push/workflow/push.ts';
import { faultsOfAccess } from './access.ts';
import type { Person } from './person.ts';
import type { Step } from './story.ts';

const pulled = 'spring_sale.en.chatapp.json';

/** The sandbox of the window, once it has said where it is. */
let url = '';

/** What somebody else has pushed: no file here has it yet. */
const theirs = (Text: string): JsonObject => ({
  ...{ CustSpaceId: '28251486512358', TemplateCode: '8472929284444', TemplateName: 'spring_sale', Language: 'en' },
  ...{ TemplateType: 'WHATSAPP', Category: 'MARKETING' },
  Components: [
    { Type: 'BODY', Text },
    { Type: 'FOOTER', Text: 'Until Sunday' },
  ],
});

async function somebodyElse(value: JsonObject): Promise<void> {
  const document = { kind: 'template', provider: 'cams', value } as const;
  const { outcome, message } = await push(document, sandboxTarget(url), SANDBOX_CREDENTIALS.cams);
  assert.equal(outcome, 'applied', message);
}

const pane = ({ page }: Person, title: string) =>
  page.locator('.sidebar .pane', { has: page.locator('.pane-header', { hasText: title }) });

/** The rows of a view, as far as they are in sight. */
const rows = (person: Person, title: string) => pane(person, title).locator('.monaco-list-row');

const row = (person: Person, title: string, text: string | RegExp) =>
  rows(person, title).filter({ hasText: text }).first();

/** A button at the end of a row, which is there while the mouse is over it. */
async function pressIn(entry: Locator, button: string): Promise<void> {
  await entry.hover();
  await entry.locator(`.action-label[aria-label^="${button}"]`).click();
}

/** Waits until a document stands under a heading: the rows from that heading to the next. */
async function isUnder(person: Person, heading: string, name: string): Promise<void> {
  const giveUp = Date.now() + 30_000;
  let texts: string[] = [];
  while (Date.now() < giveUp) {
    texts = await rows(person, 'Documents').allInnerTexts();
    const levels = await rows(person, 'Documents').evaluateAll((all: { getAttribute(name: string): string }[]) =>
      all.map((one) => one.getAttribute('aria-level')),
    );
    const at = texts.findIndex((text, index) => levels[index] === '1' && text.includes(heading));
    const next = levels.findIndex((level, index) => index > at && level === '1');
    const under = at < 0 ? [] : texts.slice(at + 1, next < 0 ? undefined : next);
    if (under.some((text) => text.includes(name))) return;
    await person.page.waitForTimeout(200);
  }
  assert.fail(`${name} is not under ${heading}: ${JSON.stringify(texts)}`);
}

/** Gives a stretch of a line another text, and saves. */
async function rewrite(person: Person, name: string, from: string, to: string, workspace: string): Promise<void> {
  const { page } = person;
  const lines = readFileSync(path.join(workspace, name), 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(from));
  assert.ok(line >= 0, `${from} stands in ${name}`);
  const column = (lines[line] ?? '').indexOf(from) + 1;
  await page.locator('.tab', { hasText: name }).first().click();
  await person.select(line + 1, column, column + from.length);
  await page.keyboard.insertText(to);
  await person.run('File: Save');
  await page.locator('.tab.active:not(.dirty)').waitFor();
}

/** Does something until what it closes is gone. */
async function expectHidden(what: Locator, close: () => Promise<void>): Promise<void> {
  for (let tries = 5; tries > 0; tries--) {
    await close();
    const isGone = await what.waitFor({ state: 'hidden', timeout: tries > 1 ? 2000 : 30_000 }).then(
      () => true,
      () => false,
    );
    if (isGone) return;
  }
}

const dialog = ({ page }: Person) => page.locator('.monaco-dialog-box:visible');

/** The daily round in the side bar: pull what is there, change it, push it, meet a conflict, resolve it. */
export const sideBar: readonly Step[] = [
  {
    name: 'the side bar shows the documents, the remote side and the targets',
    do: async (person) => {
      const { page } = person;
      await page.locator('.activitybar .action-label[aria-label="ChatApp"]').click();
      await isUnder(person, 'Not compared with sandbox yet', 'winter-sale');
      await pane(person, 'Documents').locator('[aria-label^="order-shipped, 1 error"]').waitFor();
      await pane(person, 'Remote').locator('.monaco-button', { hasText: 'List Documents' }).waitFor();
      await row(person, 'Targets', /sandbox.*active/s).waitFor();
    },
    picture: 'side-bar-first',
  },
  {
    name: 'nothing in its views keeps anybody from using them',
    do: async ({ page }) => {
      assert.deepEqual(await faultsOfAccess(page, '.part.sidebar .pane-body'), []);
    },
  },
  {
    name: 'the sandbox is started from there, and shows its address',
    do: async (person) => {
      await pressIn(row(person, 'Targets', 'sandbox'), 'Start Sandbox');
      const said = await person.notification('The sandbox runs at');
      url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
      await row(person, 'Targets', url.replace('http://', '')).waitFor();
      await person.dismissNotifications();
    },
  },
  {
    name: 'what others have pushed is listed, and stands out where no file has it',
    do: async (person) => {
      await somebodyElse(theirs('All daffodils are half the price this week.'));
      await pane(person, 'Remote').locator('.monaco-button', { hasText: 'List Documents' }).click();
      await row(person, 'Remote', /Templates.*1 only at sandbox/s).waitFor();
      await row(person, 'Remote', /spring_sale.*only at sandbox.*not reviewed/s).waitFor();
    },
    picture: 'remote',
  },
  {
    name: 'it is looked at without a file',
    do: async (person) => {
      const { page } = person;
      await row(person, 'Remote', 'spring_sale').click();
      await page.locator('.tab', { hasText: 'spring_sale.en.json' }).waitFor();
      await page.locator('.view-line', { hasText: 'All daffodils' }).waitFor();
    },
  },
  {
    name: 'it is pulled into a new file, in the folder that is chosen',
    do: async (person, workspace) => {
      const { page } = person;
      await pressIn(row(person, 'Remote', 'spring_sale'), 'Pull into a New File');
      const folders = page.locator('.quick-input-widget:visible', { hasText: 'Choose the folder' });
      await folders.locator('.monaco-list-row', { hasText: 'fern-and-fable' }).click();
      await person.notification('spring_sale.en.chatapp.json was pulled from sandbox');
      await page.locator('.tab.active', { hasText: pulled }).waitFor();
      assert.ok(existsSync(path.join(workspace, pulled)));
      await isUnder(person, 'Same at sandbox', 'spring_sale.en');
      await rows(person, 'Remote').filter({ hasText: 'only at sandbox' }).first().waitFor({ state: 'detached' });
      await person.dismissNotifications();
    },
  },
  {
    name: 'a second pull writes no second file',
    do: async (person, workspace) => {
      const { page } = person;
      await person.run('ChatApp: Pull Documents…');
      const list = page.locator('.quick-input-widget:visible', { hasText: 'Choose documents to pull from sandbox' });
      await list.locator('.monaco-list-row', { hasText: `In ${pulled}` }).waitFor();
      await list.locator('.monaco-list-row', { hasText: 'spring_sale' }).locator('.monaco-checkbox').click();
      await list.locator('.monaco-button', { hasText: 'OK' }).click();
      await person.notification('There is nothing new at sandbox');
      assert.ok(!existsSync(path.join(workspace, 'spring_sale.8472929284444.en.chatapp.json')));
      await person.dismissNotifications();
    },
  },
  {
    name: 'a change moves it to what was changed here',
    do: async (person, workspace) => {
      await rewrite(person, pulled, 'All daffodils', 'All lilies', workspace);
      await isUnder(person, 'Changed here', 'spring_sale.en');
    },
  },
  {
    name: 'a push from its entry makes both the same again',
    do: async (person) => {
      await pressIn(row(person, 'Documents', 'spring_sale.en'), 'Push This Document');
      await person.notification('Template pushed to sandbox.');
      await isUnder(person, 'Same at sandbox', 'spring_sale.en');
      await person.dismissNotifications();
    },
  },
  {
    name: 'what others change is seen when all are compared',
    do: async (person) => {
      await somebodyElse(theirs('All daffodils and tulips are half the price this week.'));
      await person.run('ChatApp: Compare All with Remote');
      await isUnder(person, 'Changed at sandbox', 'spring_sale.en');
      await isUnder(person, 'Not at sandbox yet', 'winter-sale');
    },
  },
  {
    name: 'with a change of one’s own it is a conflict',
    do: async (person, workspace) => {
      await rewrite(person, pulled, 'Until Sunday', 'Until Monday', workspace);
      await isUnder(person, 'In conflict with sandbox', 'spring_sale.en');
    },
    picture: 'side-bar',
  },
  {
    name: 'the push asks, and the merge has both',
    do: async (person) => {
      const { page } = person;
      await pressIn(row(person, 'Documents', 'spring_sale.en'), 'Push This Document');
      await dialog(person).locator('.monaco-button', { hasText: 'Merge into File' }).click();
      await person.notification('Merged into the file');
      await page.locator('.tab.active', { hasText: '(sandbox, not reviewed)' }).waitFor();
      await person.run('View: Close Editor');
      await person.dismissNotifications();
      await isUnder(person, 'Changed here', 'spring_sale.en');
    },
  },
  {
    name: 'then the push goes through, and both are the same',
    do: async (person) => {
      await pressIn(row(person, 'Documents', 'spring_sale.en'), 'Push This Document');
      await person.notification('Template pushed to sandbox.');
      await isUnder(person, 'Same at sandbox', 'spring_sale.en');
      await row(person, 'Remote', /spring_sale.*not reviewed/s).waitFor();
      await person.dismissNotifications();
    },
  },
  {
    name: 'the explorer has the same commands in its menu',
    do: async (person) => {
      const { page } = person;
      await person.run('View: Show Explorer');
      await page
        .locator('.explorer-folders-view .monaco-list-row', { hasText: 'winter-sale' })
        .click({ button: 'right' });
      const menu = page.locator('.monaco-menu:visible');
      for (const entry of ['Push This Document', 'Compare with Remote', 'Show Push Request', 'Show Review State']) {
        await menu.locator('.action-menu-item', { hasText: entry }).waitFor();
      }
      // A menu that has just opened lets go of the first click.
      await expectHidden(menu, () => menu.locator('.action-menu-item', { hasText: 'Show Push Request' }).click());
      await page.locator('.view-line', { hasText: 'ModifyChatappTemplate' }).first().waitFor();
      await person.run('View: Close Editor');
    },
  },
  {
    name: 'a production target is marked, and the status bar warns of it',
    do: async (person, workspace) => {
      const { page } = person;
      mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
      // Nothing listens on this port: it is as if the network were gone.
      const shop = { name: 'shop', provider: 'cams', endpoint: 'http://127.0.0.1:9', production: true };
      writeFileSync(path.join(workspace, '.vscode/settings.json'), JSON.stringify({ 'chatapp.targets': [shop] }));
      await page.locator('.activitybar .action-label[aria-label="ChatApp"]').click();
      await row(person, 'Targets', /shop.*production/s).click();
      await row(person, 'Targets', /shop.*active/s).waitFor();
      await page.locator('.statusbar-item.warning-kind', { hasText: 'shop' }).waitFor();
      await isUnder(person, 'Not compared with shop yet', 'spring_sale.en');
    },
    picture: 'targets',
  },
  {
    name: 'where the target cannot be reached, that is said, and nothing is lost',
    do: async (person) => {
      const { page } = person;
      await pane(person, 'Remote').locator('.monaco-button', { hasText: 'List Documents' }).click();
      // The token of a temporary key is left out.
      for (const [index, value] of ['an-id-of-a-test', 'a-secret-of-a-test', ''].entries()) {
        const box = page.locator('.quick-input-widget:visible', { hasText: `Credentials of shop (${index + 1}/3)` });
        await box.locator('input').fill(value);
        await page.keyboard.press('Enter');
      }
      const said = await person.notification('shop could not be read');
      assert.match(said, /Nothing answers at http:\/\/127\.0\.0\.1:9\./);
      assert.match(said, /Retry\s+Select Target/);
      await person.dismissNotifications();
      // The same for a push, which asks nothing.
      await row(person, 'Documents', 'spring_sale.en').click();
      await person.run('ChatApp: Push This Document');
      assert.match(await person.notification('Nothing answers at'), /Retry\s+Select Target/);
      await person.dismissNotifications();
      await row(person, 'Targets', 'sandbox').click();
      await row(person, 'Remote', /spring_sale.*not reviewed/s).waitFor();
      await isUnder(person, 'Same at sandbox', 'spring_sale.en');
    },
  },
];
