import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'jsonc-parser';
import { SANDBOX_CREDENTIALS } from '../../push/providers/index.ts';
import { sandboxTarget } from '../../push/target.ts';
import { push } from '../../push/workflow/push.ts';
import { faultsOfAccess } from './access.ts';
import type { Person } from './person.ts';
import type { Step } from './story.ts';

const file = 'winter-sale.chatapp.json';
const code = '8472929283999 en';

/** The sandbox of the window, once it has said where it is. */
let url = '';

/** Somebody else changes a text of the template, and pushes it. */
async function somebodyElse(workspace: string, from: string, to: string): Promise<void> {
  const text = readFileSync(path.join(workspace, file), 'utf8');
  assert.ok(text.includes(from), `${from} stands in the file`);
  const document = { kind: 'template', provider: 'cams', value: parse(text.replace(from, to)) } as const;
  const { outcome, message } = await push(document, sandboxTarget(url), SANDBOX_CREDENTIALS.cams);
  assert.equal(outcome, 'applied', message);
}

/** What the buttons of the sandbox's page do. */
const control = (form: Record<string, string>) =>
  fetch(`${url}/_sandbox`, { method: 'POST', body: new URLSearchParams(form) });

/** How many changes of a template the sandbox has received, as its page tells. */
const writes = async () => (await (await fetch(url)).text()).split('ModifyChatappTemplate</div></td>').length - 1;

const dialog = ({ page }: Person) => page.locator('.monaco-dialog-box:visible');

const answer = (person: Person, button: string) =>
  dialog(person).locator('.monaco-button', { hasText: button }).click();

/** Gives a stretch of a line another text, and saves. */
async function rewrite(person: Person, line: number, from: number, to: number, text: string): Promise<void> {
  const { page } = person;
  await page.locator('.tab.active', { hasText: file }).click();
  await person.select(line, from, to);
  await page.keyboard.insertText(text);
  await person.run('File: Save');
  await page.locator('.tab.active:not(.dirty)').waitFor();
}

/** Push, and what happens where a template is not one's own alone. */
export const twoAuthors: readonly Step[] = [
  {
    name: 'a template is pushed, and the sandbox says where it is',
    do: async (person) => {
      await person.openFile(file);
      // At once, as a person in a hurry does: the palette has it before the extension runs.
      await person.run('ChatApp: Start Sandbox');
      url = /http:\/\/127\.0\.0\.1:\d+/.exec(await person.notification('The sandbox runs at'))?.[0] ?? '';
      await person.dismissNotifications();
      await person.run('ChatApp: Push This Document');
      await person.notification('Template pushed to sandbox.');
      await person.languageStatus('not reviewed');
    },
  },
  {
    name: 'nothing to change: nothing is sent',
    do: async (person) => {
      await person.dismissNotifications();
      await person.run('ChatApp: Push This Document');
      await person.notification('Nothing was sent: the remote version at sandbox is the same as this document');
    },
  },
  {
    name: 'somebody else has pushed in between: the push stops, and asks',
    do: async (person, workspace) => {
      await person.dismissNotifications();
      await somebodyElse(workspace, 'Until Sunday', 'Until Monday');
      await rewrite(person, 8, 32, 41, 'All lilies');
      await person.run('ChatApp: Push This Document');
      const asked = dialog(person);
      await asked.waitFor();
      const text = await asked.innerText();
      assert.match(text, /The remote version at sandbox changed since your last push/);
      for (const button of ['Merge into File', 'Overwrite', 'Compare']) assert.ok(text.includes(button), text);
    },
    picture: 'conflict',
  },
  {
    name: 'both changes are merged into the file, and shown next to the remote version',
    do: async (person) => {
      const { page } = person;
      await answer(person, 'Merge into File');
      await person.notification('Merged into the file');
      await page.locator('.tab.active', { hasText: '(sandbox, not reviewed)' }).waitFor();
      const modified = page.locator('.monaco-diff-editor .editor.modified .view-line');
      await modified.filter({ hasText: 'All lilies' }).waitFor();
      await modified.filter({ hasText: 'Until Monday' }).waitFor();
    },
    picture: 'merged',
  },
  {
    name: 'then the push goes through',
    do: async (person) => {
      await person.dismissNotifications();
      await person.run('View: Close Editor');
      await person.page.locator('.tab.active', { hasText: file }).click();
      await person.run('ChatApp: Push This Document');
      await person.notification('Template pushed to sandbox.');
      await person.run('File: Save');
    },
  },
  {
    name: 'a template under review is not sent',
    do: async (person) => {
      await person.dismissNotifications();
      await control({ key: code, review: 'auditing' });
      await rewrite(person, 8, 32, 42, 'All roses');
      await person.run('ChatApp: Push This Document');
      assert.match(await person.notification('under review'), /Nothing was sent\. The template is under review/);
    },
    picture: 'under-review',
  },
  {
    name: 'an approved one is asked for, with what it costs and what it changes',
    do: async (person) => {
      await person.dismissNotifications();
      await control({ key: code, review: 'pass' });
      await person.run('ChatApp: Push This Document');
      await dialog(person).waitFor();
      assert.match(await dialog(person).innerText(), /The template is approved\. This edit sends it back to review/);
    },
    picture: 'confirm',
  },
  {
    name: 'and sent when that is said; the state stands beside the language',
    do: async (person) => {
      const { page } = person;
      await answer(person, 'Push to sandbox');
      await person.notification('Template pushed to sandbox.');
      await person.run('View: Close Editor');
      await page.locator('.tab.active', { hasText: file }).click();
      await person.languageStatus('approved');
    },
  },
  {
    name: 'a push whose answer is lost is read back, and never sent again',
    do: async (person) => {
      await person.dismissNotifications();
      await control({ key: code, review: 'unaudit' });
      await control({ fault: 'drop-after', operation: 'ModifyChatappTemplate' });
      await rewrite(person, 8, 32, 41, 'All tulips');
      await person.run('ChatApp: Push This Document');
      assert.match(await person.notification('reading back'), /pushed to sandbox\. The answer was lost/);
    },
  },
  {
    name: 'where nobody can say how it ended, that is said',
    do: async (person) => {
      await person.dismissNotifications();
      await control({ fault: 'drop-before', operation: 'ModifyChatappTemplate' });
      await rewrite(person, 8, 32, 42, 'All violets');
      await person.run('ChatApp: Push This Document');
      const said = await person.notification('it is unknown whether it was applied');
      assert.match(said, /the change was not made, or not yet/);
    },
    picture: 'unknown',
  },
  {
    name: 'what takes long to read can be stopped, and nothing is sent',
    do: async (person) => {
      const { page } = person;
      await person.dismissNotifications();
      const before = await writes();
      await control({ fault: 'drip', operation: 'GetChatappTemplateDetail' });
      await person.run('ChatApp: Push This Document');
      const reading = page.locator('.notification-toast', { hasText: 'Reading from sandbox' });
      await reading.locator('.monaco-button', { hasText: 'Cancel' }).click();
      await reading.waitFor({ state: 'detached' });
      assert.equal(await writes(), before);
      await control({ clear: 'faults' });
      // Another push is free to begin, and finds what the one before the last has left open.
      await person.run('ChatApp: Push This Document');
      await person.notification('Template pushed to sandbox.');
      assert.equal(await writes(), before + 1);
    },
  },
  {
    name: 'all that changed is chosen from one list, which says what each would be',
    do: async (person) => {
      const { page } = person;
      await person.dismissNotifications();
      await rewrite(person, 8, 32, 43, 'All orchids');
      await person.run('ChatApp: Push Whole Folder…');
      const list = page.locator('.quick-input-widget:visible', { hasText: 'Choose documents to push to sandbox' });
      await list.locator('.monaco-list-row', { hasText: file }).filter({ hasText: 'changed' }).waitFor();
      const blocked = list.locator('.monaco-list-row', { hasText: 'order-shipped' });
      await blocked.filter({ hasText: 'It has 1 error' }).waitFor();
      assert.equal(
        await list.locator('.monaco-list-row[aria-checked="true"], .monaco-list-row input:checked').count(),
        1,
      );
      // The keys go to the list.
      assert.equal(await list.locator('input:focus').count(), 1);
    },
    picture: 'push-all',
  },
  {
    name: 'then each has its outcome, with totals and the way to each document',
    do: async (person) => {
      const { page } = person;
      await page.locator('.quick-input-widget:visible .monaco-button', { hasText: 'OK' }).click();
      const table = page.frameLocator('iframe.webview').frameLocator('iframe').locator('table');
      await table.locator('tr', { hasText: file }).filter({ hasText: 'applied' }).waitFor();
      assert.match(await person.notification('Push to sandbox finished'), /1 document: 1 applied\./);
      await person.press('Push to sandbox finished', 'Go to Document…');
      const list = page.locator('.quick-input-widget:visible', { hasText: 'Push to sandbox finished' });
      await list.locator('.monaco-list-row', { hasText: file }).click();
      await page.locator('.tab.active', { hasText: file }).waitFor();
    },
  },
  {
    name: 'the sandbox shows in a browser what it has stored and received',
    do: async ({ page }) => {
      const tab = await page.context().newPage();
      await tab.setViewportSize({ width: 1000, height: 620 });
      await tab.goto(url);
      const state = tab.locator('tr', { hasText: 'winter_sale' }).locator('select');
      assert.equal(await state.locator('option:checked').innerText(), 'not reviewed');
      await tab.locator('tr', { hasText: 'ModifyChatappTemplate' }).first().waitFor();
      await tab.screenshot({ path: path.resolve('out/screenshots/sandbox.png') });
      assert.deepEqual(await faultsOfAccess(tab), []);

      // Another state by the keyboard, without leaving the page.
      await tab.locator('#filter').fill('NOT reviewed');
      await tab.locator('tr', { hasText: 'ModifyChatappTemplate' }).first().waitFor({ state: 'hidden' });
      await state.selectOption({ label: 'under review' });
      await tab.locator('tr', { hasText: 'winter_sale' }).first().waitFor({ state: 'hidden' });
      await tab.locator('#filter').fill('');
      assert.equal(await state.inputValue(), 'auditing');

      // What is pushed in between is shown without being asked for.
      await control({ key: code, review: 'pass' });
      await tab.locator('#filter').focus();
      await tab.locator('#templates option:checked', { hasText: 'approved' }).waitFor({ state: 'attached' });
      await control({ fault: 'drop-after', operation: 'GetFlow' });
      await tab.locator('li', { hasText: 'GetFlow (once): do it, then break the connection' }).waitFor();

      // Cards where there is little room: nothing goes beyond the window.
      await tab.setViewportSize({ width: 480, height: 900 });
      assert.equal(await tab.evaluate('document.documentElement.scrollWidth'), 480);
      assert.deepEqual(await faultsOfAccess(tab), []);
      tab.once('dialog', (dialog) => void dialog.accept());
      await tab.locator('button', { hasText: 'Reset' }).click();
      await tab.locator('#templates .none', { hasText: 'None yet.' }).waitFor();
      await tab.close();
    },
  },
];
