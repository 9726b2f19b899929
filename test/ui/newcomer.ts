import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { isSeen } from './person.ts';
import type { Step } from './story.ts';

const step = (page: Page, title: string) => page.locator('.getting-started-step', { hasText: title }).first();

/** Of the workbench, before it was made wider for a picture. */
let size = { width: 1180, height: 720 };

/** Presses the button of a step of the walkthrough, which is the active tab. */
async function press(page: Page, title: string, button: string): Promise<void> {
  await step(page, title).click();
  await step(page, title).locator('.monaco-button', { hasText: button }).click();
}

const done = (page: Page, title: string) => step(page, title).locator('.codicon.complete').waitFor();
const isOpen = async (page: Page, title: string) =>
  (await step(page, title).locator('.codicon.complete:visible').count()) === 0;

/** Runs in the page: keeps whatever a lens said, however short. */
const keepLenses = `lenses = []; new MutationObserver(() => {
  for (const lens of document.querySelectorAll('.codelens-decoration')) lenses.push(lens.textContent);
}).observe(document.body, { subtree: true, childList: true, characterData: true })`;

const create = 'Begin with a document that has no mistakes';
const write = 'Write, and see mistakes as you type';
const push = 'Push it to the sandbox';
const target = 'Push for real';

/** Somebody who has just installed the extension, and follows what it offers. */
export const newcomer: readonly Step[] = [
  {
    name: 'findings of the folder are there before a document is opened',
    do: async ({ page }) => {
      const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'order-shipped.chatapp.json' });
      await file.locator('.monaco-icon-label[aria-label*="1 problem"], .label-name[style*="error"]').first().waitFor();
    },
  },
  {
    name: 'the page of the extension has a name that fits, and no broken picture or link',
    do: async (person) => {
      const { page } = person;
      await person.run('Extensions: Show Installed Extensions');
      await page.locator('.extension-list-item', { hasText: 'ChatApp' }).first().click();
      await page.locator('.tab.active', { hasText: 'Extension: ChatApp for WhatsApp' }).waitFor();
      const readme = page.frameLocator('iframe.webview').frameLocator('iframe');
      await readme.locator('h1', { hasText: 'ChatApp for VS Code' }).waitFor();
      assert.equal(await readme.locator('img').count(), 0);
      assert.equal(await readme.locator('a:not([href]):not([data-href])').count(), 0);
      const name = page.locator('.extension-editor .name').first();
      assert.equal(
        await name.evaluate((it: { scrollWidth: number; clientWidth: number }) => it.scrollWidth > it.clientWidth),
        false,
      );
    },
  },
  {
    name: 'the walkthrough has four steps, and none is done',
    do: async (person) => {
      const { page } = person;
      // The hover of what the mouse was left on would lie over the palette.
      await page.mouse.move(200, 550);
      await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
      await person.run('Welcome: Open Walkthrough...');
      await page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor();
      await page.keyboard.type('WhatsApp');
      await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'Write and push' }).first().click();
      for (const title of [create, write, push, target]) {
        await step(page, title).waitFor();
        assert.equal(await isOpen(page, title), true, title);
      }
      // There is room for a picture beside the steps, and it is there.
      size = page.viewportSize() ?? size;
      await page.setViewportSize({ width: 1500, height: 720 });
      const shown = page.frameLocator('iframe.webview').frameLocator('iframe').locator('img').first();
      const giveUp = Date.now() + 30_000;
      // The editor, made wider while it loads a step, may leave its picture out: a person would choose the step again.
      while (!(await isSeen(shown, 5000)) && Date.now() < giveUp) {
        await step(page, write).click();
        await step(page, create).click();
      }
      const width = () => shown.evaluate((image: object) => ('naturalWidth' in image ? Number(image.naturalWidth) : 0));
      while ((await width()) === 0 && Date.now() < giveUp) await page.waitForTimeout(100);
      assert.ok((await width()) > 0, 'the picture is there');
    },
    picture: 'walkthrough',
  },
  {
    name: 'a push without a document offers to begin one, and completes nothing',
    do: async (person) => {
      const { page } = person;
      await page.setViewportSize(size);
      await press(page, push, 'Push');
      await person.notification('Open a *.chatapp.json document first');
      assert.equal(await isOpen(page, push), true);
      await page.locator('.notification-toast .monaco-button', { hasText: 'New Document' }).click();
      await page.locator('.quick-input-title', { hasText: 'Choose a document to begin with' }).waitFor();
      await page.keyboard.press('Escape');
      assert.equal(await isOpen(page, create), true);
    },
  },
  {
    name: 'its first step makes a document with the name that was typed, and no error on the way',
    do: async ({ page }) => {
      await press(page, create, 'New document');
      await page.locator('.quick-input-title', { hasText: 'Choose a document to begin with' }).waitFor();
      await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'Template' }).first().click();
      await page.locator('.quick-input-title', { hasText: 'Name the document' }).waitFor();
      await page.locator('.quick-input-widget:visible input').fill('spring-carousel');
      await page.locator('.quick-input-widget:visible', { hasText: 'The file will be' }).waitFor();
      await page.evaluate(keepLenses);
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: '"spring_carousel"' }).waitFor();
      await page.locator('.codelens-decoration', { hasText: '1 info' }).waitFor();
      const lenses = await page.evaluate<string[]>('lenses');
      assert.deepEqual(
        lenses.filter((text) => text.includes('error')),
        [],
      );
    },
    picture: 'new-document',
  },
  {
    name: 'a mistake that is made and taken back completes the second step',
    do: async (person) => {
      const { page } = person;
      await person.select(4, 18);
      await page.keyboard.type('xx');
      await page.locator('.editor-instance .squiggly-error').first().waitFor();
      await page.keyboard.press('Escape');
      for (const _ of 'xx') await page.keyboard.press('Backspace');
      await page.locator('.editor-instance .squiggly-error').first().waitFor({ state: 'detached' });
      await page.locator('.tab', { hasText: 'Welcome' }).click();
      await done(page, create);
      await done(page, write);
    },
  },
  {
    name: 'the push of the walkthrough is about that document: it is new, and it is created when that is said',
    do: async (person) => {
      const { page } = person;
      await press(page, push, 'Push');
      await page.locator('.monaco-dialog-box', { hasText: 'Create' }).waitFor();
      await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Create' }).click();
      await person.notification('Template pushed to sandbox.');
      await done(page, push);
    },
  },
  {
    name: 'the target can be looked at; a list that is closed again completes nothing',
    do: async ({ page }) => {
      await press(page, target, 'Select target');
      await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'sandbox' }).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
      assert.equal(await isOpen(page, target), true);
      await press(page, target, 'Select target');
      await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'sandbox' }).waitFor();
      await page.keyboard.press('Enter');
      await done(page, target);
    },
  },
];
