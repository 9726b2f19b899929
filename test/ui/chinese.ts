import type { Step } from './story.ts';

/** What the extension, its server and a push say, in the language of the editor. */
export const inChinese: readonly Step[] = [
  {
    name: 'the lenses count and offer in Chinese',
    do: async (person) => {
      await person.openFile('order-shipped.chatapp.json');
      const lens = person.page.locator('.codelens-decoration').first();
      await lens.filter({ hasText: '推送到 sandbox' }).filter({ hasText: '1 个错误' }).waitFor();
    },
  },
  {
    name: 'a message, its fix and the card of its rule',
    do: async (person) => {
      const { page } = person;
      const mistake = page.locator('.view-line span', { hasText: /^"en-US"$/ }).first();
      const hover = page.locator('.monaco-hover:visible', { hasText: 'InvalidParameter.LanguageNotSupport' });
      await person.hover(mistake, hover.filter({ hasText: '语言代码' }).filter({ hasText: '请写 en_US' }));
    },
    picture: 'chinese',
  },
  {
    name: 'rules are looked up by what they ask for',
    do: async (person) => {
      const { page } = person;
      await page.keyboard.press('Escape');
      await person.run('ChatApp: Explain Rule');
      await page.locator('.quick-input-title', { hasText: '解释' }).waitFor();
      await page.keyboard.insertText('下划线');
      await page
        .locator('.quick-input-widget:visible .monaco-list-row', { hasText: '语言代码用下划线书写' })
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'a push tells how it ended',
    do: async (person) => {
      const { page } = person;
      await page.keyboard.press('Escape');
      await person.select(5, 16);
      await (await person.fixes('en_US')).click();
      await page.locator('.view-line span', { hasText: /^"en_US"$/ }).waitFor();
      await page.locator('.codelens-decoration', { hasText: '没有问题' }).waitFor();
      await page.locator('.codelens-decoration a', { hasText: '推送到 sandbox' }).click();
      await person.notification('已作为新内容添加');
    },
  },
  {
    name: 'an empty file is offered whole documents, in Chinese',
    do: async (person) => {
      const { page } = person;
      await person.openFile('empty.chatapp.json');
      await page.keyboard.type('chatapp-flow');
      await person.suggest();
      const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'chatapp-flow' });
      await row.filter({ hasText: '流程' }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: '"Categories"' }).waitFor();
    },
  },
  ...['chatapp.config.json', 'settings.json'].map(
    (file): Step => ({
      name: `the rules that ${file} completes say what they ask for`,
      do: async (person) => {
        const { page } = person;
        if (file === 'settings.json') {
          await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.vscode' }).click();
        }
        await person.openFile(file);
        await person.select(3, 5);
        await page.keyboard.type('"template/body-too');
        const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'template/body-too-long' });
        await row.first().waitFor();
        const details = page.locator('.suggest-details', { hasText: '正文' });
        const areShown = () =>
          details.waitFor({ timeout: 3000 }).then(
            () => true,
            () => false,
          );
        // The list remembers whether it showed details, and one that is just being drawn ignores the key.
        for (let tries = 5; tries > 0 && !(await areShown()); tries--) await page.keyboard.press('Control+Space');
        await details.waitFor();
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
      },
    }),
  ),
  {
    name: 'the walkthrough and its pages are in Chinese',
    do: async (person) => {
      const { page } = person;
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await person.run('Welcome: Open Walkthrough...');
      await page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor();
      await page.keyboard.type('WhatsApp');
      await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: '编写并推送' }).first().click();
      const steps = page.locator('.gettingStartedContainer .getting-started-step');
      await steps.filter({ hasText: '推送到沙箱' }).first().click();
      // The editor shows the pages where there is room beside the steps.
      await page.keyboard.press('Control+B');
      await page.setViewportSize({ width: 1180, height: 720 });
      const media = page.frameLocator('iframe.webview').frameLocator('iframe');
      await media.getByText('只发送一次').waitFor();
    },
  },
];
