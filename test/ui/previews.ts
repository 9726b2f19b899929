import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { faultsOfAccess } from './access.ts';
import type { Step } from './story.ts';

const file = 'order-shipped.chatapp.json';

/** The page of the preview that is in sight. */
export const previewIn = (page: Page): FrameLocator =>
  page.locator('iframe.webview').last().contentFrame().locator('iframe').last().contentFrame();

/** The same as a frame, in which scripts can run. */
async function frameOf(page: Page): Promise<Frame> {
  const handle = await previewIn(page).locator('#drawings').elementHandle();
  const frame = await handle?.ownerFrame();
  if (!frame) throw new Error('The preview is gone.');
  return frame;
}

/** Each with what the editor calls its kind. */
const themes = [
  ['Default Dark Modern', 'vscode-dark'],
  ['Default Light Modern', 'vscode-light'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
  ['Default High Contrast', 'vscode-high-contrast'],
] as const;

export const part = (page: Page, type: string): Locator => previewIn(page).locator(`#drawings .${type}`);

/** Goes from the preview to the text beside it. */
export async function toText(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

/** Selects the first such text of the document, which the editor shows, and types another in its place. */
export async function replaceInText(page: Page, found: string, text: string): Promise<void> {
  await toText(page);
  await page.keyboard.press('Control+F');
  const find = page.locator('.find-widget.visible .find-part textarea');
  await find.fill(found);
  await cursorAt(page, `(${found.length} selected)`);
  await page.keyboard.press('Escape');
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  await page.keyboard.insertText(text);
}

/** The status bar's place of the cursor, such as `Ln 8, Col 5 (13 selected)`. */
export const cursorAt = (page: Page, text: string | RegExp) =>
  page.locator('.statusbar [id="status.editor.selection"]', { hasText: text }).waitFor();

/** The line of the document that has this text, from 1. */
const lineOf = (workspace: string, text: string): number =>
  readFileSync(path.join(workspace, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

/** Fails where something in the preview keeps somebody from using it, in any theme. */
export async function canBeUsedInEveryTheme(page: Page, workspace: string): Promise<void> {
  const settings = path.join(workspace, '.vscode/settings.json');
  const before = readFileSync(settings, 'utf8');
  for (const [theme, kind] of themes) {
    writeFileSync(settings, JSON.stringify({ 'workbench.colorTheme': theme }));
    await previewIn(page).locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
    assert.deepEqual(await faultsOfAccess(await frameOf(page)), [], theme);
  }
  writeFileSync(settings, before);
}

/** Opening it, following it, trying values, other languages, and what changed. */
export const messageInSight: readonly Step[] = [
  {
    name: 'two keys show the message beside its text',
    do: async (person, workspace) => {
      // Before the editor reads the folder: then it knows that git has it.
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: workspace });
      git('init', '--quiet');
      git('add', '.');
      git('commit', '--quiet', '--message', 'Begin');
      const { page } = person;
      await person.openFile(file);
      await page.keyboard.press('Control+K');
      await page.keyboard.press('v');
      await part(page, 'title').getByText('Order update').waitFor();
      assert.match(await part(page, 'body').innerText(), /^Hello Ana, your plants/);
      assert.match(await part(page, 'button').innerText(), /Track parcel/);
      await page.locator('.tab', { hasText: `Preview of ${file}` }).waitFor();
    },
    picture: 'preview',
  },
  {
    name: 'it is drawn again with every letter',
    do: async ({ page }) => {
      await replaceInText(page, 'Order update', 'Order news');
      await part(page, 'title').getByText('Order news', { exact: true }).waitFor();
    },
  },
  {
    name: 'a click on a part selects it in the text, and the cursor marks its part',
    do: async (person, workspace) => {
      const { page } = person;
      await part(page, 'footer').click();
      await cursorAt(page, new RegExp(`Ln ${lineOf(workspace, '"FOOTER"')},.*selected`));
      await part(page, 'footer').and(previewIn(page).locator('.marked')).waitFor();
      // The click may have left the keyboard in the preview.
      await toText(page);
      await person.select(lineOf(workspace, 'Hello'), 40);
      await part(page, 'body').and(previewIn(page).locator('.marked')).waitFor();
    },
    picture: 'preview-marked',
  },
  {
    name: 'the keyboard alone reaches a part, and selects it',
    do: async ({ page }, workspace) => {
      await part(page, 'body').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await cursorAt(page, new RegExp(`Ln ${lineOf(workspace, '"FOOTER"')},.*selected`));
    },
  },
  {
    name: 'other values are tried, and are counted, until they are saved as samples',
    do: async (person) => {
      const { page } = person;
      const preview = previewIn(page);
      await preview.getByRole('textbox', { name: 'name' }).fill('Alexandria');
      await part(page, 'body').getByText('Hello Alexandria, your plants').waitFor();
      await preview.locator('#lengths li', { hasText: /^BODY: 98 of 1,024 characters$/ }).waitFor();
      await preview.getByRole('textbox', { name: 'parcel' }).fill('x'.repeat(2000));
      await preview.locator('#lengths li.over', { hasText: 'of 2,000 characters' }).waitFor();
      await preview.getByRole('textbox', { name: 'parcel' }).fill('');
      await preview.getByRole('button', { name: 'Use as Samples' }).click();
      // The document has it now: its own sample is what an empty field shows.
      await preview.locator('input[placeholder=Alexandria]').waitFor();
    },
    picture: 'preview-samples',
  },
  {
    name: 'a text that is broken leaves the last message in sight, and says so',
    do: async (person) => {
      const { page } = person;
      await toText(page);
      await person.select(20, 1);
      await page.keyboard.press('Delete');
      await previewIn(page).getByText('The text has a syntax error. This is how it looked before.').waitFor();
      assert.match(await part(page, 'title').innerText(), /Order news/);
      await page.keyboard.insertText('}');
      await previewIn(page).locator('#notice').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'the same message in another language stands beside it',
    do: async (person, workspace) => {
      const { page } = person;
      const text = readFileSync(path.join(workspace, file), 'utf8');
      const german = text
        .replace('"en-US"', '"de"')
        .replace('Order update', 'Ihre Bestellung')
        .replace(/Hello \$\(name\),.*?"/, 'Hallo $(name)!"');
      await previewIn(page).getByRole('button', { name: 'All languages' }).click();
      await previewIn(page).locator('#notice', { hasText: 'in no other language' }).waitFor();
      // A file that others write, such as git, is there by itself.
      writeFileSync(path.join(workspace, 'order-shipped.de.chatapp.json'), german);
      const other = previewIn(page).locator('section[data-uri]');
      await other.getByText('Ihre Bestellung').waitFor();
      await other.locator('.title').click();
      await page.locator('.tab.active[data-resource-name="order-shipped.de.chatapp.json"]').waitFor();
    },
    picture: 'preview-languages',
  },
  {
    name: 'what is pinned stays, whatever else is opened',
    do: async (person) => {
      const { page } = person;
      // It followed to the other document.
      await page.locator('.tab', { hasText: 'Preview of order-shipped.de.chatapp.json' }).waitFor();
      await previewIn(page).getByRole('button', { name: 'All languages' }).click();
      await previewIn(page).getByRole('button', { name: 'Pin' }).click();
      await page.locator('.tab', { hasText: 'Preview of order-shipped.de.chatapp.json, pinned' }).waitFor();
      await page.locator('.tab', { hasText: file }).first().click();
      await part(page, 'title').getByText('Ihre Bestellung').waitFor();
      await previewIn(page).getByRole('button', { name: 'Pin' }).click();
      // Then it follows again.
      await page.locator('.tab', { hasText: `Preview of ${file}` }).waitFor();
      await toText(page);
      await person.openFile('winter-sale.chatapp.json');
      await page.locator('.tab', { hasText: 'Preview of winter-sale.chatapp.json' }).waitFor();
    },
  },
  {
    name: 'it works on where its text is closed',
    do: async (person) => {
      const { page } = person;
      const languages = previewIn(page).getByRole('button', { name: 'All languages' });
      await previewIn(page).getByRole('button', { name: 'Pin' }).click();
      await page.locator('.tab', { hasText: 'Preview of winter-sale.chatapp.json, pinned' }).waitFor();
      await toText(page);
      await person.run('View: Close Editor');
      await page.locator('.tab[data-resource-name="winter-sale.chatapp.json"]').waitFor({ state: 'detached' });
      await languages.click();
      await previewIn(page).getByText('This workspace has this message in no other language.').waitFor();
      await languages.click();
      await previewIn(page).locator('#notice').waitFor({ state: 'hidden' });
      await previewIn(page).getByRole('button', { name: 'Pin' }).click();
      // Then it shows what is active again.
      await page.locator('.tab', { hasText: /Preview of order-shipped/ }).waitFor();
    },
  },
  {
    name: 'it stands beside the last commit',
    do: async ({ page }) => {
      await page.getByRole('tab', { name: `${file}, Editor Group 1` }).click();
      await page.locator('.tab', { hasText: `Preview of ${file}` }).waitFor();
      await part(page, 'title').getByText('Order news').waitFor();
      await previewIn(page).getByLabel('Compare with').selectOption('commit');
      await part(page, 'title').first().getByText('Order update').waitFor();
      await part(page, 'title').last().getByText('Order news').waitFor();
      assert.deepEqual(await previewIn(page).locator('#drawings h2').allInnerTexts(), ['Last commit', 'Now']);
    },
    picture: 'preview-commit',
  },
  {
    name: 'it stands beside what the sandbox has',
    do: async (person) => {
      const { page } = person;
      await toText(page);
      await replaceInText(page, 'en-US', 'en_US');
      await person.run('ChatApp: Push This Document');
      await person.notification('Template pushed to sandbox');
      await person.dismissNotifications();
      await toText(page);
      await replaceInText(page, 'Order news', 'Good news');
      await part(page, 'title').last().getByText('Good news').waitFor();
      await previewIn(page).getByLabel('Compare with').selectOption('remote');
      await part(page, 'title').first().getByText('Order news').waitFor();
      assert.deepEqual(await previewIn(page).locator('#drawings h2').allInnerTexts(), ['sandbox', 'Now']);
    },
  },
  {
    name: 'what a document says is shown and not run',
    do: async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const nasty = `<img src=https://www.example.com/x.png onerror=document.title='run'><script>document.title='run'</script>`;
      await replaceInText(page, 'Good news', JSON.stringify(nasty).slice(1, -1));
      await part(page, 'title').last().getByText('<img src=https').waitFor();
      assert.equal(await previewIn(page).locator('#drawings img, #drawings script').count(), 0);
      assert.deepEqual(
        asked.filter((url) => url.includes('example.com')),
        [],
      );
      assert.equal(await (await frameOf(page)).title(), 'Preview');
    },
  },
  {
    name: 'nothing in it keeps anybody from using it, in any theme',
    do: ({ page }, workspace) => canBeUsedInEveryTheme(page, workspace),
    picture: 'preview-contrast',
  },
];
