import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { previewIn } from './previews.ts';
import type { Step } from './story.ts';

const squiggle = '.editor-instance .squiggly-error';
const widget = '.suggest-widget.visible';

/**
 * Walks down a list that draws only what is in sight until a row is there. What is slow to start stands higher up, so
 * nobody knows where; and the list is sorted again while extensions start.
 */
async function walkTo(page: Page, row: Locator): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    await page.keyboard.press('Home');
    for (let step = 0; step < 60; step++) {
      // As text: it runs in the page.
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
      if (await row.first().isVisible()) return;
      await page.keyboard.press('ArrowDown');
    }
  }
  await row.first().waitFor();
}

/** The extension where there is no Node: its server is a worker of the page. */
export const inBrowser: readonly Step[] = [
  {
    name: 'the extension runs in the web worker extension host',
    do: async (person) => {
      await person.openFile('order-shipped.chatapp.json');
      const shown = () => person.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'ChatApp' });
      await person.run('Developer: Show Running Extensions');
      await person.page.locator('.runtime-extensions-editor .monaco-list-row').first().waitFor();
      await person.page.locator('.runtime-extensions-editor .monaco-list-row').first().click();
      await walkTo(person.page, shown());
      assert.match(await shown().first().innerText(), /Web Worker/i);
      await person.page.keyboard.press('Escape');
    },
  },
  {
    name: 'a mistake is underlined, and the hover tells what is wrong',
    do: async (person) => {
      const { page } = person;
      await page.locator(squiggle).first().waitFor();
      const mistake = page.locator('.view-line span', { hasText: /^"en-US"$/ }).first();
      await person.hover(mistake, page.locator('.monaco-hover:visible', { hasText: 'not how the language code' }));
    },
    picture: 'browser',
  },
  {
    name: 'values are offered',
    do: async (person) => {
      const { page } = person;
      await person.select(6, 18);
      await person.suggest();
      await page.locator(`${widget} .monaco-list-row`, { hasText: 'UTILITY' }).waitFor();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'chatapp.config.json holds there too',
    do: async ({ page }, workspace) => {
      const config = path.join(workspace, 'chatapp.config.json');
      writeFileSync(config, '{ "rules": { "template/language-format": "info" } }');
      await page.locator('.editor-instance .squiggly-info').first().waitFor();
      rmSync(config);
      await page.locator(squiggle).first().waitFor();
    },
  },
  {
    name: 'a fix removes it',
    do: async (person) => {
      const { page } = person;
      await person.select(5, 17);
      await (await person.fixes('Write "en_US"')).click();
      await page.locator('.view-line', { hasText: '"en_US"' }).waitFor();
      await page.locator(squiggle).first().waitFor({ state: 'detached' });
      await page.locator('.codelens-decoration', { hasText: 'No problems' }).waitFor();
    },
  },
  {
    name: 'the message is shown beside its text, and follows it',
    do: async (person) => {
      const { page } = person;
      await person.select(8, 1);
      await page.keyboard.press('Control+K');
      await page.keyboard.press('v');
      const title = previewIn(page).locator('#drawings .title');
      await title.getByText('Order update').waitFor();
      // Without a target there is no remote version to compare with.
      const choices = previewIn(page).locator('#against option');
      assert.deepEqual(await choices.allInnerTexts(), ['nothing', 'last commit']);
      await title.click();
      await page.locator('.statusbar [id="status.editor.selection"]', { hasText: 'selected' }).waitFor();
      await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
      // Before the last quotation mark.
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.insertText('s');
      await title.getByText('Order updates').waitFor();
      await page.keyboard.press('Backspace');
      await title.getByText('Order update', { exact: true }).waitFor();
      await page.locator('.tab', { hasText: 'Preview of' }).click();
      await person.run('View: Close Editor');
      await page.locator('.tab', { hasText: 'Preview of' }).waitFor({ state: 'detached' });
    },
    picture: 'preview-browser',
  },
  {
    name: 'pushing is offered, and says that it needs the desktop',
    do: async (person) => {
      const { page } = person;
      for (const command of ['ChatApp: Push This Document', 'ChatApp: Push Whole Folder…', 'ChatApp: Stop Sandbox']) {
        await person.run(command);
        await person.notification('Pushing and pulling need VS Code on the desktop');
        await person.dismissNotifications();
      }
      // The buttons above a document are for what works there.
      assert.equal(await page.locator('.codelens-decoration', { hasText: 'Push' }).count(), 0);
    },
  },
  {
    name: 'documents that are not open are known',
    do: async (person) => {
      const { page } = person;
      await person.run('Go to Symbol in Workspace...');
      await page.keyboard.type('order');
      await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'order_shipped' }).waitFor();
      await page.keyboard.press('Escape');
    },
  },
];
