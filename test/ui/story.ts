import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Person } from './person.ts';

/** A step of the story, and the picture it leaves, if any. */
export interface Step {
  name: string;
  do: (person: Person, workspace: string) => Promise<void>;
  picture?: string;
}

const file = 'order-shipped.chatapp.json';
const squiggle = '.editor-instance .squiggly-error';

/** Waits for the page of a rule: rendered, not as Markdown with its marks. */
async function readRulePage(page: Page): Promise<void> {
  await page.locator('.tab.active', { hasText: 'template-language-format.md' }).waitFor();
  const rendered = page.frameLocator('iframe.webview').frameLocator('iframe');
  await rendered.locator('h1', { hasText: 'A language code has an underscore' }).waitFor();
}

/** The first minute of a newcomer: open, see the squiggle, be told why, be stopped, fix it, push it, see how it ended. */
export const firstMinute: readonly Step[] = [
  {
    name: 'a document opens, and its mistake is underlined',
    do: async (person) => {
      await person.openFile(file);
      await person.page.locator(squiggle).first().waitFor();
      await person.status('sandbox');
      await person.status('ChatApp');
    },
  },
  {
    name: 'the mouse over it tells what is wrong, why, and what to do',
    do: async (person) => {
      const { page } = person;
      const mistake = page.locator('.view-line span', { hasText: /^"en-US"$/ }).first();
      const hover = page.locator('.monaco-hover:visible', { hasText: 'not how the language code' });
      const offer = page.getByText('Quick Fix...');
      // The editor draws its hover again when a slower part arrives, and may lose the offer in the very first one.
      await person.hover(mistake, hover.filter({ has: offer }));
      const text = await hover.innerText();
      assert.match(text, /InvalidParameter\.LanguageNotSupport/);
      assert.match(text, /template\/language-format/);
      assert.match(text, /A language code has an underscore/);
    },
    picture: 'squiggle',
  },
  {
    name: 'the link in it leads to the page of the rule, without a network',
    do: async (person) => {
      const { page } = person;
      await page.locator('.monaco-hover:visible a', { hasText: 'template/language-format' }).click();
      await readRulePage(page);
      await person.run('View: Close Editor');
      await page.locator('.tab.active', { hasText: file }).waitFor();
    },
  },
  {
    name: 'a push of a document with an error is blocked, and a button leads to its first error',
    do: async (person) => {
      await person.page.mouse.move(600, 500);
      await person.run('ChatApp: Push This Document');
      const said = await person.notification('Nothing was sent');
      assert.match(said, /the document has 1 error\. Line 5: .*not how the language code/);
      await person.press('Nothing was sent', 'Go to Error');
      await person.page.locator('.monaco-hover:visible', { hasText: 'not how the language code' }).waitFor();
    },
    picture: 'blocked',
  },
  {
    name: 'one keystroke fixes it, and the comment stays',
    do: async (person) => {
      const { page } = person;
      await person.dismissNotifications();
      await page.locator('.tab.active', { hasText: file }).click();
      await person.select(5, 17);
      await (await person.fixes('Write "en_US"')).waitFor();
    },
    picture: 'quick-fix',
  },
  {
    name: 'the squiggle is gone',
    do: async ({ page }) => {
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: '"en_US"' }).waitFor();
      await page.locator(squiggle).first().waitFor({ state: 'detached' });
      await page.locator('.view-line', { hasText: 'The link takes the customer' }).waitFor();
    },
  },
  {
    name: 'a text tells its length, and a variable its sample',
    do: async (person) => {
      await person.select(10, 42);
      await person.run('Show or Focus Hover');
      const hover = person.page.locator('.monaco-hover:visible', { hasText: 'Variable' });
      await hover.waitFor();
      assert.match(await hover.innerText(), /Sample: Ana\./);
      assert.match(await hover.innerText(), /\d+ of 1,024 characters/);
    },
    picture: 'hover',
  },
  {
    name: 'the push sends what is in the editor, saved or not, and says how it ended',
    do: async (person, workspace) => {
      await person.run('ChatApp: Push This Document');
      const said = await person.notification('Template pushed to sandbox.');
      assert.match(said, /sandbox is on this machine/);
      assert.match(said, /Open in Sandbox/);
      await person.status('sandbox: applied');
      assert.match(readFileSync(path.join(workspace, file), 'utf8'), /"en-US"/, 'the file on disk is as it was');
    },
    picture: 'pushed',
  },
  {
    name: 'the document is compared with the remote version: first the same, then changed here',
    do: async (person) => {
      const { page } = person;
      await person.dismissNotifications();
      await page.locator('.tab.active', { hasText: file }).click();
      await person.run('ChatApp: Compare with Remote');
      assert.match(
        await person.notification('is the same as this document'),
        /The remote version at sandbox is the same/,
      );
      await person.dismissNotifications();
      await person.select(10, 32, 37);
      await page.keyboard.type('Dear');
      await person.run('ChatApp: Compare with Remote');
      await page.locator('.tab.active', { hasText: '(sandbox, not reviewed)' }).waitFor();
      const changed = page.locator('.monaco-diff-editor .view-overlays .line-insert');
      // One line, which the editor wraps: comments and layout are no difference.
      await changed.nth(1).waitFor();
      assert.ok((await changed.count()) <= 3);
    },
    picture: 'compare',
  },
  {
    name: 'the request can be seen, with its secrets masked',
    do: async (person) => {
      const { page } = person;
      await person.run('View: Close Editor');
      await page.locator('.tab.active', { hasText: file }).click();
      await person.run('ChatApp: Show Push Request');
      await page.locator('.tab.active', { hasText: '.http' }).waitFor();
      await page.locator('.view-line', { hasText: 'ModifyChatappTemplate' }).first().waitFor();
    },
    picture: 'request',
  },
  {
    name: 'a rule can be looked up',
    picture: 'rule-page',
    do: async (person) => {
      const { page } = person;
      await person.run('ChatApp: Explain Rule');
      await page.locator('.quick-input-title', { hasText: 'Explain which rule?' }).waitFor();
      await page.keyboard.type('template/language-format');
      await page
        .locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'template/language-format' })
        .waitFor();
      await page.keyboard.press('Enter');
      await readRulePage(page);
    },
  },
  {
    name: 'a snippet begins a document that has no findings',
    do: async (person) => {
      const { page } = person;
      await person.run('File: New Untitled Text File');
      await person.run('Change Language Mode');
      await page.locator('.quick-input-widget:visible [placeholder="Select Language Mode"]').waitFor();
      await page.keyboard.type('ChatApp');
      await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'ChatApp' }).first().waitFor();
      await page.keyboard.press('Enter');
      await person.status('ChatApp');
      await page.locator('.tab.active', { hasText: 'Untitled' }).click();
      await page.locator('.editor-instance .monaco-editor').first().click();
      await page.keyboard.type('chatapp-flow');
      await page.keyboard.press('Control+Space');
      await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'chatapp-flow' }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: 'Categories' }).first().waitFor();
      await page.locator(squiggle).first().waitFor({ state: 'detached' });
    },
  },
];

/** A workspace that nobody has trusted: editing is on, pushing is off. */
export const untrusted: readonly Step[] = [
  {
    name: 'a document in a workspace that is not trusted is checked all the same',
    do: async (person) => {
      await person.status('Restricted Mode');
      await person.openFile(file);
      await person.page.locator(squiggle).first().waitFor();
    },
  },
  {
    name: 'a name in its configuration brings no command into a message',
    do: async (person, workspace) => {
      const command = 'x [Fix it](command:chatapp.push)';
      writeFileSync(path.join(workspace, 'chatapp.config.json'), JSON.stringify({ [command]: 1 }));
      await person.notification('x [Fix it] (command:chatapp.push)');
      const toast = person.page.locator('.notification-toast', { hasText: 'Fix it' });
      assert.equal(await toast.locator('.notification-list-item-message a').count(), 0);
      await person.dismissNotifications();
    },
  },
  {
    name: 'a sandbox that does not run is not stopped in silence',
    do: async (person) => {
      await person.run('ChatApp: Stop Sandbox');
      await person.notification('No sandbox is running.');
      await person.dismissNotifications();
    },
  },
  {
    name: 'the side bar shows the documents, and what the remote side waits for',
    do: async (person) => {
      const { page } = person;
      await page.locator('.activitybar .action-label[aria-label="ChatApp"]').click();
      const panes = page.locator('.sidebar .pane');
      await panes.filter({ hasText: 'Documents' }).locator('.monaco-list-row', { hasText: 'winter-sale' }).waitFor();
      await panes.filter({ hasText: 'Pushing and pulling are off until you trust this folder' }).waitFor();
      await person.run('View: Show Explorer');
    },
    picture: 'untrusted',
  },
  {
    name: 'pushing is offered, and says what it waits for',
    do: async (person) => {
      const { page } = person;
      await person.run('ChatApp: Push This Document');
      await person.notification('Pushing and pulling are off until you trust this workspace');
      await page.locator('.notification-toast .monaco-button', { hasText: 'Manage Workspace Trust' }).click();
      await page.locator('.workspace-trust-editor', { hasText: 'You are in Restricted Mode' }).waitFor();
    },
  },
  {
    name: 'and once it is trusted, a push looks at the document',
    do: async (person) => {
      const { page } = person;
      const editor = page.locator('.workspace-trust-editor');
      await editor.locator('.monaco-button', { hasText: /^Trust$/ }).click();
      await page.locator('.statusbar', { hasText: 'Restricted Mode' }).waitFor({ state: 'detached' });
      // It lies over everything else.
      await page.locator('.monaco-modal-editor-block .codicon-close').first().click();
      await editor.waitFor({ state: 'hidden' });
      await person.openFile(file);
      await person.run('ChatApp: Push This Document');
      assert.match(await person.notification('Nothing was sent'), /1 error/);
    },
  },
];
