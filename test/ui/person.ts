import type { Locator, Page } from 'playwright-core';

/** What a person does in the workbench, by keyboard and mouse, waiting for what a person would wait for. */
export interface Person {
  page: Page;
  /** Opens a file from the explorer, puts the cursor into it, and waits until the editor knows its language. */
  openFile(name: string): Promise<void>;
  /** Runs a command from the palette by its title. */
  run(command: string): Promise<void>;
  /** Puts the mouse over something until what is told of it is there, and returns that. */
  hover(over: Locator, told: Locator): Promise<string>;
  /** Selects a stretch of the document by line and columns, all from 1. */
  select(line: number, from: number, to?: number): Promise<void>;
  /** Opens the menu of what can be done at the cursor, and waits for this entry. */
  fixes(entry: string): Promise<Locator>;
  /** Opens the list of what can be written at the cursor. */
  suggest(): Promise<void>;
  /** Waits for a notification that holds this text, and returns all of it. */
  notification(text: string | RegExp): Promise<string>;
  /** Presses a button of the notification that holds this text. */
  press(text: string, button: string): Promise<void>;
  dismissNotifications(): Promise<void>;
  /** Waits until the status bar shows this text: the editor draws it a moment after what it tells of. */
  status(text: string | RegExp): Promise<void>;
  /** Waits until what is told behind the braces of the status bar has this text. */
  languageStatus(text: string): Promise<void>;
}

/** Milliseconds that a person waits for anything: machines are slow at times. */
const patience = 30_000;

/** Whether something is seen within so many milliseconds. */
export const isSeen = (what: Locator, timeout: number) =>
  what
    .first()
    .waitFor({ timeout })
    .then(
      () => true,
      () => false,
    );

/** Runs in the page, whose types are not ours. */
const isAccepted = `(typed) => ![...document.querySelectorAll('.quick-input-widget')]
  .some((box) => box.offsetParent !== null && box.querySelector('input')?.value === typed)`;

export function personAt(page: Page): Person {
  page.setDefaultTimeout(patience);
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
  const openQuickly = async (key: string, text: string, triesLeft = 3): Promise<void> => {
    // A box that is on its way out would take the letters with it.
    await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
    await page.keyboard.press(key);
    try {
      await input.fill(text, { timeout: 5000 });
    } catch (error) {
      // A view that opens late takes the focus, and the box closes: a person would press the key again.
      if (triesLeft === 0) throw error;
      await page.keyboard.press('Escape');
      await openQuickly(key, text, triesLeft - 1);
    }
  };
  const palette = (letters: string) => openQuickly('F1', `>${letters}`);
  const run = async (command: string) => {
    // Others begin with the same words, and stand first when they were used last.
    const label = page.locator('.quick-input-list-label, .label-name, .monaco-highlighted-label', {
      hasText: new RegExp(`^${command.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`),
    });
    const row = rows.filter({ has: label }).first();
    const giveUp = Date.now() + patience;
    await palette(command);
    // The palette lists what there was when it opened: a person who is too quick opens it again.
    while (!(await isSeen(row, 5000)) && Date.now() < giveUp) {
      await page.keyboard.press('Escape');
      await palette(command);
    }
    await row.click();
    // Accepted when the box has gone, or asks something else: it no longer shows what was typed.
    await page.waitForFunction(isAccepted, `>${command}`);
  };
  return {
    page,
    run,
    openFile: async (name) => {
      const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
      await row.waitFor();
      await row.dblclick();
      // A preview beside it has the name of the file in its own.
      await page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor();
      await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
      // A text is there before the extension is, and until then our keys do nothing.
      if (!name.endsWith('.chatapp.json')) return;
      await page.locator('.statusbar [id="status.editor.mode"]', { hasText: 'ChatApp' }).waitFor();
    },
    hover: async (over, told) => {
      // What is drawn until then moves the text away from under the mouse, or draws the hover again: then once more.
      const giveUp = Date.now() + patience;
      do {
        await page.mouse.move(600, 600);
        await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
        await over.hover();
      } while (!(await isSeen(told, 5000)) && Date.now() < giveUp);
      return told.innerText();
    },
    select: async (line, from, to = from) => {
      await openQuickly('Control+G', `:${line}:${from}`);
      await page.keyboard.press('Enter');
      // The box gives the focus back as it closes, which would close a menu that is open by then.
      await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
      await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
      for (let i = from; i < to; i++) await page.keyboard.press('Shift+ArrowRight');
    },
    fixes: async (entry) => {
      const shown = page.locator('.action-widget .monaco-list-row', { hasText: entry }).first();
      const giveUp = Date.now() + patience;
      await page.keyboard.press('Control+.');
      // What is drawn until then closes the menu: a person would press the keys again.
      while (!(await isSeen(shown, 5000)) && Date.now() < giveUp) {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+.');
      }
      return shown;
    },
    suggest: async () => {
      const first = page.locator('.suggest-widget.visible .monaco-list-row').first();
      // A box that is just closing may take the key with it: a person would press it again.
      for (let tries = 3; tries > 0; tries--) {
        await page.keyboard.press('Control+Space');
        if (await isSeen(first, tries > 1 ? 5000 : patience)) return;
      }
      throw new Error('Nothing is suggested.');
    },
    notification: async (text) => {
      const toast = page.locator('.notification-toast', { hasText: text }).first();
      await toast.waitFor();
      return toast.innerText();
    },
    press: async (text, button) => {
      const toast = page.locator('.notification-toast', { hasText: text }).first();
      await toast.locator('.monaco-button', { hasText: button }).click();
    },
    dismissNotifications: async () => {
      await run('Notifications: Clear All Notifications');
      // One that fades out could be taken for the next.
      await page.locator('.notification-toast').first().waitFor({ state: 'detached' });
    },
    languageStatus: async (text) => {
      const told = page.locator('.hover-language-status', { hasText: text });
      const giveUp = Date.now() + patience;
      do {
        await page.mouse.move(600, 400);
        await page.locator('.statusbar [id="status.languageStatus"]').hover();
      } while (!(await isSeen(told, 5000)) && Date.now() < giveUp);
      await told.first().waitFor();
      await page.mouse.move(600, 400);
    },
    status: (text) => page.locator('.statusbar', { hasText: text }).waitFor(),
  };
}
