import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { member, next, take, widget } from './completing.ts';
import type { Person } from './person.ts';
import { part, previewIn, toText } from './previews.ts';
import type { Step } from './story.ts';

const flow = 'visit.chatapp.json';
const screens = 'visit.flow.chatapp.json';

/** What the workspace of this story has, and nothing is in. */
export const flowFiles = [flow, screens];

const dialog = ({ page }: Person) => page.locator('.monaco-dialog-box:visible');

/** Where a text is in a file, as lines and columns from 1: it is there once. */
function placeOf(file: string, text: string): { line: number; column: number } {
  const before = readFileSync(file, 'utf8').split(text)[0]?.split('\n') ?? [];
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

async function save({ run, page }: Person): Promise<void> {
  await run('File: Save');
  await page.locator('.tab.active:not(.dirty)').waitFor();
}

/** A flow and its screen, written by what is offered, walked through, uploaded and published. */
export const flowFromNothing: readonly Step[] = [
  {
    name: 'an empty file becomes a flow by what is offered',
    do: async (person, workspace) => {
      const { page } = person;
      await person.openFile(flow);
      await take(person, '{ }', false, '');
      await take(person, 'FlowName', true);
      await page.keyboard.type('visit');
      await next(person);
      await member(person, 'CustSpaceId', 'fern-and-fable');
      await take(person, 'Categories');
      await take(person, 'APPOINTMENT_BOOKING', true);
      await page.locator('.codelens-decoration', { hasText: '1 info' }).waitFor();
      await save(person);
      const { CustSpaceId, FlowName, Categories } = JSON.parse(readFileSync(path.join(workspace, flow), 'utf8'));
      assert.deepEqual([CustSpaceId, FlowName, Categories], ['fern-and-fable', 'visit', ['APPOINTMENT_BOOKING']]);
    },
  },
  {
    name: 'another one becomes a screen with a field, whose value is sent',
    do: async (person, workspace) => {
      const { page } = person;
      await person.openFile(screens);
      await take(person, '{ }', false, '');
      await take(person, 'version', true);
      await take(person, '7.3', true);
      await next(person);
      await take(person, 'screens');
      await take(person, 'Screen', true);
      // What has to be written is asked for, one thing after the other.
      await page.keyboard.type('DAY');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Your visit');
      await page.keyboard.press('Escape');
      await save(person);
      const file = path.join(workspace, screens);
      const text = placeOf(file, '{ "type": "TextBody"');
      await person.select(text.line, text.column);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await take(person, 'DatePicker');
      await page.keyboard.press('Escape');
      await save(person);
      const payload = placeOf(file, '{  }');
      await person.select(payload.line, payload.column + 2);
      await page.keyboard.type('"date": "$');
      await page.locator(`${widget} .monaco-list-row`, { hasText: '${form.date}' }).waitFor();
      await take(person, '${form.date}', true, '');
      await page.locator('.codelens-decoration', { hasText: 'No problems' }).waitFor();
      await save(person);
      const value = JSON.parse(readFileSync(file, 'utf8'));
      assert.deepEqual(
        value.screens[0].layout.children.map(({ type }: { type: string }) => type),
        ['TextBody', 'DatePicker', 'Footer'],
      );
    },
  },
  {
    name: 'it is walked through: a field that is empty keeps one there, and the end shows what the business gets',
    do: async (person) => {
      const { page } = person;
      const preview = previewIn(page);
      await page.keyboard.press('Control+K');
      await page.keyboard.press('v');
      await preview.getByRole('button', { name: 'Walk Through' }).click();
      await preview.getByRole('button', { name: 'Done' }).click();
      await part(page, 'note').getByText('Fill in first: Date.').waitFor();
      await preview.getByRole('textbox', { name: 'date' }).fill('2026-12-24');
    },
    picture: 'flow-walk',
  },
  {
    name: 'with it the flow is over, and Back leads back to it',
    do: async (person) => {
      const { page } = person;
      const preview = previewIn(page);
      await preview.getByRole('button', { name: 'Done' }).click();
      await preview.getByText('Your business gets:').waitFor();
      await preview.getByText('date: 2026-12-24').waitFor();
      await preview.getByRole('button', { name: 'Back' }).click();
      assert.equal(await preview.getByRole('textbox', { name: 'date' }).inputValue(), '2026-12-24');
      await preview.getByRole('button', { name: 'Walk Through' }).click();
      await preview.getByText('Choose a date').waitFor();
      await toText(page);
    },
  },
  {
    name: 'a push of the screens says that the flow comes first',
    do: async (person) => {
      await person.run('ChatApp: Push This Document');
      const said = await person.notification('does not exist yet');
      assert.match(said, /Push visit\.chatapp\.json first/);
      await person.dismissNotifications();
    },
  },
  {
    name: 'the flow is created, and its screens are uploaded',
    do: async (person) => {
      const { page } = person;
      await person.openFile(flow);
      await person.run('ChatApp: Push This Document');
      await dialog(person).locator('.monaco-button', { hasText: 'Create' }).click();
      await person.notification('Flow pushed to sandbox.');
      await page.locator('.view-line', { hasText: '"FlowId"' }).waitFor();
      await person.dismissNotifications();
      await person.openFile(screens);
      await person.run('ChatApp: Push This Document');
      assert.match(await person.notification('Flow JSON pushed to sandbox.'), /reading it back shows the same/);
      await person.languageStatus('draft');
    },
    picture: 'flow-uploaded',
  },
  {
    name: 'it is published from there, when that is confirmed',
    do: async (person) => {
      await person.press('Flow JSON pushed to sandbox.', 'Publish Flow');
      await dialog(person).waitFor();
      const asked = await dialog(person).innerText();
      assert.match(asked, /Publish the flow visit at sandbox\?.*cannot be deleted, only deprecated/s);
    },
    picture: 'flow-publish',
  },
  {
    name: 'then customers can open it, and its state says so',
    do: async (person) => {
      await dialog(person).locator('.monaco-button', { hasText: 'Publish' }).click();
      await person.notification('The flow was published.');
      await person.dismissNotifications();
      await person.run('ChatApp: Show Review State');
      await person.notification('sandbox: published.');
    },
  },
];
