/** Writing by what is offered. */
import type { Person } from './person.ts';

/** The list of what can be written. */
export const widget = '.suggest-widget.visible';

/** Opens the list of what can be written, types the letters of one, and takes it. */
export async function take(person: Person, label: string, isOpen = false, letters = label): Promise<void> {
  const { page } = person;
  if (!isOpen) await person.suggest();
  await page.locator(`${widget} .monaco-list-row`).first().waitFor();
  await page.keyboard.type(letters);
  const row = page.locator(`${widget} .monaco-list-row.focused`, { hasText: label });
  await row.waitFor();
  await page.keyboard.press('Enter');
  // Taken when the list has gone, or is another one.
  await row.waitFor({ state: 'hidden' });
}

/** Takes the name of a member, writes its value, and goes on to a line of its own behind it. */
export async function member(person: Person, name: string, value: string): Promise<void> {
  await take(person, name);
  await person.page.keyboard.type(value);
  await next(person);
}

/** Leaves the place that is being written, and begins a line behind it. */
export async function next({ page }: Person): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
}
