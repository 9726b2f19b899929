import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { member, next, take, widget } from './completing.ts';
import type { Step } from './story.ts';

const squiggles = '.editor-instance .squiggly-error, .editor-instance .squiggly-warning';
/** A campaign with a carousel, written from nothing, and then read as its author does. */
export const authoring: readonly Step[] = [
  {
    name: 'an empty file: the braces, and what a document can begin with',
    do: async (person) => {
      const { page } = person;
      await person.openFile('empty.chatapp.json');
      await take(person, '{ }', false, '');
      await page.locator(`${widget} .monaco-list-row`, { hasText: 'CustSpaceId' }).waitFor();
      await take(person, 'Components', true);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'members are offered with what is required first, and commas come by themselves',
    do: async (person) => {
      await member(person, 'CustSpaceId', '28251486512358');
      await member(person, 'TemplateCode', '8472929283883');
      await take(person, 'Category');
      await take(person, 'MARKETING', true);
      await next(person);
    },
  },
  {
    name: 'a language is found by its name',
    do: async (person) => {
      const { page } = person;
      await take(person, 'Language');
      await page.locator(`${widget} .monaco-list-row`).first().waitFor();
      await page.keyboard.type('Portu');
      await page.locator(`${widget} .monaco-list-row`, { hasText: 'Portuguese (Brazil)' }).waitFor();
    },
    picture: 'completion',
  },
  {
    name: 'whole parts are offered: a text, then a carousel',
    do: async (person) => {
      const { page } = person;
      await page.locator(`${widget} .monaco-list-row`, { hasText: 'Portuguese (Brazil)' }).click();
      await page.locator('.view-line', { hasText: 'pt_BR' }).waitFor();
      // Into the list of components: the line above its closing bracket.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+End');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('End');
      await take(person, 'BODY');
      await next(person);
      await person.suggest();
      await page.locator(`${widget} .monaco-list-row`, { hasText: 'CAROUSEL' }).waitFor();
      assert.equal(await page.locator(`${widget} .monaco-list-row`, { hasText: 'BODY' }).count(), 0);
      await page.keyboard.press('Escape');
      await take(person, 'CAROUSEL');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'nothing is left to fix',
    do: async ({ page }) => {
      await page.keyboard.press('Control+Home');
      await page.locator('.codelens-decoration', { hasText: 'No problems' }).waitFor();
      await page.locator(squiggles).first().waitFor({ state: 'detached' });
    },
    picture: 'carousel',
  },
  {
    name: 'the file says what was written',
    do: async (person, workspace) => {
      const { page } = person;
      await person.run('File: Save');
      await page.locator('.tab.active:not(.dirty)', { hasText: 'empty' }).waitFor();
      const value = JSON.parse(readFileSync(path.join(workspace, 'empty.chatapp.json'), 'utf8'));
      assert.deepEqual(Object.keys(value), ['CustSpaceId', 'TemplateCode', 'Category', 'Language', 'Components']);
      assert.deepEqual(
        value.Components.map(({ Type }: { Type: string }) => Type),
        ['BODY', 'CAROUSEL'],
      );
    },
  },
  {
    name: 'chatapp.config.json is completed with the rules, and its mistakes are underlined',
    do: async (person) => {
      const { page } = person;
      await person.openFile('chatapp.config.json');
      await person.select(3, 5);
      await page.keyboard.type('"template/body-too');
      await page.locator(`${widget} .monaco-list-row`, { hasText: 'template/body-too-long' }).first().click();
      await page.locator('.view-line', { hasText: 'template/body-too-long' }).waitFor();
      await page.keyboard.press('Escape');
      await person.select(3, 1);
      await page.keyboard.press('Shift+End');
      // As a paste: nothing closes quotes.
      await page.keyboard.insertText('    "template/body-too-long": "loud"');
      await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    },
  },
  {
    name: 'the outline reads like the message',
    do: async (person) => {
      const { page } = person;
      await person.openFile('order-shipped.chatapp.json');
      await person.run('Go to Symbol in Editor...');
      const row = (text: string) => page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: text });
      for (const text of ['HEADER “Order update”', 'BODY', 'BUTTONS', 'Track parcel'])
        await row(text).first().waitFor();
    },
    picture: 'outline',
  },
  {
    name: 'a variable is renamed wherever it stands',
    do: async (person) => {
      const { page } = person;
      await page.keyboard.press('Escape');
      await person.select(10, 42);
      await page.keyboard.press('F2');
      await page.locator('.rename-box input').waitFor();
      await page.locator('.rename-box input').fill('guest');
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: '"guest": "Ana"' }).waitFor();
      await page.locator('.view-line', { hasText: '$(guest)' }).first().waitFor();
    },
  },
  {
    name: 'a text that comes close to its limit says how long it is',
    do: async (person) => {
      const { page } = person;
      await person.select(11, 46);
      await page.keyboard.type(', plants for shady places since 1987');
      await page.locator('.view-line', { hasText: '48/60' }).first().waitFor();
    },
    picture: 'authoring',
  },
  {
    name: 'New Document: a kind, a name, and a document that says what is still to be filled in',
    do: async (person) => {
      const { page } = person;
      await person.run('ChatApp: New Document');
      await page.locator('.quick-input-title', { hasText: 'Choose a document to begin with' }).waitFor();
      await page.keyboard.type('coupon');
      await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'coupon' }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-title', { hasText: 'Name the document' }).waitFor();
      await page.keyboard.type('winter');
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: 'winter.chatapp.json' }).waitFor();
      await page.locator('.view-line', { hasText: 'COPY_CODE' }).waitFor();
      await page.locator('.codelens-decoration', { hasText: '1 info' }).waitFor();
    },
  },
];
