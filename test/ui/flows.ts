import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { canBeUsedInEveryTheme, cursorAt, part, previewIn, replaceInText, toText } from './previews.ts';
import type { Step } from './story.ts';

const file = 'book-a-visit.flow.chatapp.json';
/** The path of the document of this story. */
export const flowExample = path.join('examples/flows', file);

/** The line of the example that has this text, from 1. */
const lineOf = (text: string): number =>
  readFileSync(flowExample, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

/** The screens of a flow: seen, gone to, renamed, and a wrong turn. */
export const screensInSight: readonly Step[] = [
  {
    name: 'two keys show the screens beside their text, and where they lead',
    do: async (person) => {
      const { page } = person;
      await person.openFile(file);
      await page.keyboard.press('Control+K');
      await page.keyboard.press('v');
      await part(page, 'route').getByText('DETAILS', { exact: true }).waitFor();
      await part(page, 'screen').getByText('When would you like to come to Willow Lane Dental?').waitFor();
      // The whole graph is in sight, one screen below the other.
      const places = await Promise.all(
        ['APPOINTMENT', 'DETAILS', 'SUMMARY'].map((id) =>
          part(page, 'route').getByText(id, { exact: true }).boundingBox(),
        ),
      );
      const tops = places.map((place) => place?.y ?? 0);
      assert.deepEqual(
        tops,
        [...tops].sort((a, b) => a - b),
      );
      assert.ok((tops[2] ?? 0) - (tops[0] ?? 0) > 100, String(tops));
    },
    picture: 'flow',
  },
  {
    name: 'a click on a screen of the graph selects it in the text',
    do: async ({ page }) => {
      await part(page, 'route').getByText('SUMMARY', { exact: true }).click();
      // The brace that it begins with.
      await cursorAt(page, `Ln ${lineOf('"id": "SUMMARY"') - 1},`);
      await page.locator('.view-line', { hasText: '"id": "SUMMARY"' }).waitFor();
    },
  },
  {
    name: 'a screen is renamed wherever it is named',
    do: async (person) => {
      const { page } = person;
      await toText(page);
      await person.select(lineOf('"id": "DETAILS"'), 16);
      await page.keyboard.press('F2');
      await page.locator('.rename-box input').fill('ABOUT_YOU');
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: '"id": "ABOUT_YOU"' }).waitFor();
      await part(page, 'route').getByText('ABOUT_YOU', { exact: true }).waitFor();
    },
  },
  {
    name: 'a wrong turn is underlined, and a quick fix puts it right',
    do: async (person) => {
      const { page } = person;
      await toText(page);
      await person.select(1, 1);
      await toText(page);
      await person.select(1, 1);
      await replaceInText(page, 'ABOUT_YOU', 'ABOUT_ME');
      await page.locator('.editor-instance .squiggly-error').first().waitFor();
      await (await person.fixes('Write "ABOUT_YOU"')).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.editor-instance .squiggly-error').waitFor({ state: 'detached' });
      await previewIn(page).locator('#notice').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'whoever walks through it goes on with the keyboard alone, and what they chose travels along',
    do: async ({ page }) => {
      const preview = previewIn(page);
      await preview.getByRole('button', { name: 'Walk Through' }).click();
      await preview.getByRole('combobox', { name: 'Service' }).selectOption({ label: 'Vaccination' });
      await preview.getByRole('textbox', { name: 'Date' }).fill('2026-12-24');
      // A tap on its words, and the space bar.
      await part(page, 'choice').getByText('In the morning').click();
      assert.ok(await preview.getByRole('radio', { name: 'In the morning' }).isChecked());
      await preview.getByRole('radio', { name: 'In the afternoon' }).focus();
      await page.keyboard.press('Space');
      await preview.getByRole('button', { name: 'Continue' }).focus();
      await page.keyboard.press('Enter');
      await preview.getByRole('button', { name: 'Back' }).waitFor();
      await part(page, 'screen').getByText('Willow Lane Dental?').waitFor({ state: 'detached' });
      await preview.getByRole('button', { name: 'Back' }).click();
      // What was chosen is still there.
      assert.equal(await preview.getByRole('combobox', { name: 'Service' }).inputValue(), 'vaccination');
      assert.ok(await preview.getByRole('radio', { name: 'In the afternoon' }).isChecked());
    },
  },
  {
    name: 'a period has two days, which stay when the text is written on',
    do: async ({ page }) => {
      const preview = previewIn(page);
      await toText(page);
      await replaceInText(page, 'DatePicker', 'CalendarPicker", "mode": "range');
      await preview.getByRole('textbox', { name: 'start-date' }).fill('2026-12-24');
      await preview.getByRole('textbox', { name: 'end-date' }).fill('2026-12-26');
      await part(page, 'choice').getByText('In the morning').click();
      await replaceInText(page, 'Monday to Friday', 'Not on Sundays');
      await part(page, 'field').getByText('Not on Sundays').waitFor();
      assert.equal(await preview.getByRole('textbox', { name: 'start-date' }).inputValue(), '2026-12-24');
      assert.equal(await preview.getByRole('textbox', { name: 'end-date' }).inputValue(), '2026-12-26');
    },
  },
  {
    name: 'and nothing in it keeps anybody from that, in any theme',
    do: ({ page }, workspace) => canBeUsedInEveryTheme(page, workspace),
    picture: 'flow-walk-contrast',
  },
];
