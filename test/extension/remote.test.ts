import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ChatDocument } from '../../core/document/document.ts';
import { SANDBOX_CREDENTIALS } from '../../push/providers/index.ts';
import { sandboxTarget } from '../../push/target.ts';
import { push } from '../../push/workflow/push.ts';
import { open, replace, until } from './editor.ts';

const { commands, window, workspace } = vscode;

/** What was asked, and the answers that are given in the place of a person: by the title, or a part of it. */
function answering(answers: { readonly [title: string]: string | undefined }) {
  const asked: string[] = [];
  const told: string[] = [];
  const boxes = window as unknown as Record<string, unknown>;
  const { showWarningMessage, showInformationMessage, showErrorMessage, showQuickPick, showInputBox } = window;
  boxes.showWarningMessage = async (title: string, options?: { modal?: boolean }) => {
    if (!options?.modal) {
      told.push(title);
      return undefined;
    }
    asked.push(title);
    return Object.entries(answers).find(([part]) => title.includes(part))?.[1];
  };
  boxes.showInformationMessage = async (text: string) => void told.push(text);
  boxes.showErrorMessage = async (text: string, ...buttons: readonly { title: string }[]) => {
    told.push(text);
    const wanted = Object.entries(answers).find(([part]) => text.includes(part))?.[1];
    return buttons.find(({ title }) => title === wanted);
  };
  boxes.showQuickPick = async (items: vscode.QuickPickItem[], options: { canPickMany?: boolean; title: string }) => {
    asked.push(options.title);
    return options.canPickMany ? items : items[0];
  };
  boxes.showInputBox = async ({ value }: { value: string }) => value;
  const restore = { showWarningMessage, showInformationMessage, showErrorMessage, showQuickPick, showInputBox };
  return { asked, told, end: () => Object.assign(boxes, restore) };
}

/** Somebody else, who pushes to the sandbox of this window. */
async function somebodyElse(text: string, more: object = {}): Promise<void> {
  const url = await sandboxUrl();
  const value = { ...JSON.parse(text.replaceAll(/^\s*\/\/.*$/gm, '')), ...more };
  const document: ChatDocument = { kind: 'template', provider: 'cams', value };
  const { outcome, message } = await push(document, sandboxTarget(url), SANDBOX_CREDENTIALS.cams);
  assert.equal(outcome, 'applied', message);
}

async function sandboxUrl(): Promise<string> {
  const boxes = answering({});
  try {
    await commands.executeCommand('chatapp.startSandbox');
    return /http:\/\/127\.0\.0\.1:\d+/.exec(boxes.told.join())?.[0] ?? '';
  } finally {
    boxes.end();
  }
}

describe('a remote that others change too', () => {
  let editor: vscode.TextEditor;
  let boxes: ReturnType<typeof answering> | undefined;
  const pushed = async (uri?: vscode.Uri) =>
    (await commands.executeCommand<{ outcome: string } | undefined>('chatapp.push', uri))?.outcome;
  const answer = (answers: Parameters<typeof answering>[0]) => {
    boxes?.end();
    boxes = answering(answers);
    return boxes;
  };

  before(async () => {
    editor = await open('shared.chatapp.json');
    answer({});
    assert.equal(await pushed(), 'applied');
  });
  afterEach(async () => {
    editor = await window.showTextDocument(editor.document);
  });
  after(() => boxes?.end());

  it('sends nothing where there is nothing to change', async () => {
    const { told } = answer({});
    assert.equal(await pushed(), 'unchanged');
    assert.match(told.join(), /Nothing was sent: the remote version at sandbox is the same as this document/);
  });

  it('stops where somebody else has pushed, and shows both', async () => {
    await somebodyElse(editor.document.getText().replace('Open from 9 to 6', 'Open from 8 to 5'));
    await replace(editor, 'has shipped', 'is on its way');
    const { asked } = answer({ 'changed since your last push': 'Compare' });
    assert.equal(await pushed(), undefined);
    assert.deepEqual(asked, ['The remote version at sandbox changed since your last push']);
    const input = await until('the diff', () => {
      const shown = window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof vscode.TabInputTextDiff && shown;
    });
    assert.match((await workspace.openTextDocument(input.original)).getText(), /Open from 8 to 5/);
  });

  it('merges both changes into the file, and pushes them when asked again', async () => {
    answer({ 'changed since your last push': 'Merge into File' });
    assert.equal(await pushed(), undefined);
    const text = editor.document.getText();
    assert.match(text, /is on its way[\s\S]*Open from 8 to 5/);
    assert.match(text, /\/\/ What the customer reads/);
    assert.equal(await pushed(), 'applied');
  });

  it('overwrites when that is said', async () => {
    await somebodyElse(editor.document.getText().replace('Open from 8 to 5', 'Open all day'));
    await replace(editor, 'is on its way', 'has left');
    const { asked } = answer({ 'changed since your last push': 'Overwrite' });
    assert.equal(await pushed(), 'applied');
    assert.deepEqual(asked, ['The remote version at sandbox changed since your last push']);
  });

  it('pulls what is new there, and leaves comments alone', async () => {
    await somebodyElse(editor.document.getText().replace('has left', 'has arrived'));
    const { told } = answer({});
    await commands.executeCommand('chatapp.pull');
    assert.match(editor.document.getText(), /\/\/ What the customer reads\n.*has arrived/);
    assert.match(told.join(), /The document now has the remote version at sandbox/);
    assert.equal(await pushed(), 'unchanged');
  });

  it('tells the state of the review on demand', async () => {
    const { told } = answer({});
    await commands.executeCommand('chatapp.showReviewState');
    assert.match(told.join(), /^sandbox: not reviewed\.$/);
  });

  it('creates what is not there, after saying so, and writes the code into the file', async () => {
    const other = await open('new.chatapp.json');
    const { asked } = answer({ 'Create at': 'Create' });
    const result = await commands.executeCommand<{ outcome: string; operation: string }>('chatapp.push');
    assert.deepEqual([result.outcome, result.operation], ['applied', 'CreateChatappTemplate']);
    assert.ok(asked.includes('Create at sandbox?'), asked.join());
    assert.match(other.document.getText(), /"TemplateCode": "\d+"/);
    assert.equal(await pushed(), 'unchanged');
  });

  it('offers the code of a template that is there already, and writes it into the file', async () => {
    const other = await open('new.chatapp.json');
    const code = /"TemplateCode": "\d+"/.exec(other.document.getText())?.[0] ?? '';
    await replace(other, code, '"TemplateCode": ""');
    const { told } = answer({ 'already has a template': `Write ${code}` });
    assert.equal(await pushed(), undefined);
    assert.match(told.join(), /Nothing was sent\. sandbox already has a template with this name and language/);
    await until('the code', () => other.document.getText().includes(code));
    assert.equal(await pushed(), 'unchanged');
  });

  it('asks before it overwrites what nobody here has seen, and shows both', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'seen-by-nobody.chatapp.json');
    const value = {
      ...{ CustSpaceId: '28251486512358', TemplateCode: '8472929289991', Language: 'en', Category: 'UTILITY' },
      Components: [{ Type: 'BODY', Text: 'Your order has shipped.' }],
    };
    const text = JSON.stringify(value, null, 2);
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await somebodyElse(text.replace('has shipped', 'has left'));
    await open('seen-by-nobody.chatapp.json');
    const { asked } = answer({});
    assert.equal(await pushed(uri), undefined);
    assert.deepEqual(asked, ['Overwrite the remote version at sandbox?']);
    const input = await until('the diff', () => {
      const shown = window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof vscode.TabInputTextDiff && shown;
    });
    assert.match((await workspace.openTextDocument(input.original)).getText(), /has left/);
    answer({ 'Overwrite the remote version': 'Overwrite' });
    assert.equal(await pushed(uri), 'applied');
    await workspace.fs.delete(uri);
  });

  it('asks what is to become of lists that are left out, and writes the answer into the file', async () => {
    const automation = await open('clinic.chatapp.json');
    answer({});
    assert.equal(await pushed(), 'applied');
    const prompts = /\s*"Prompts": \[[^\]]*\],/.exec(automation.document.getText())?.[0] ?? '';
    assert.notEqual(prompts, '');
    await replace(automation, prompts, '');
    answer({ 'Prompts are not in this file': 'Keep', 'with 1 warning': 'Push Anyway' });
    assert.equal(await pushed(), 'unchanged');
    assert.match(automation.document.getText(), /"Prompts": \[\s*"Book a visit"/);
  });

  it('pushes all that changed: the plan first, then each, then how they ended', async () => {
    await replace(editor, 'has arrived', 'was delivered');
    const { asked } = answer({});
    await commands.executeCommand('chatapp.pushAll');
    assert.deepEqual(asked, ['Choose documents to push to sandbox']);
    const plan = await workspace.openTextDocument(vscode.Uri.parse('chatapp-plan:/plan.md'));
    await until('the summary', () =>
      /^# Push results for sandbox\n\n\d+ documents?: [^\n]*\n\n\| Document \| Outcome \| What it means \|\n\| --- \| --- \| --- \|/.test(
        plan.getText(),
      ),
    );
    assert.match(plan.getText(), /shared\.chatapp\.json \| applied \| The template was modified/);
    assert.equal(await pushed(editor.document.uri), 'unchanged');
  });

  it('pulls documents that no file has into new files, and the others into theirs', async () => {
    await somebodyElse(editor.document.getText(), { TemplateCode: '8472929284455', TemplateName: 'only_there' });
    const { told } = answer({});
    await commands.executeCommand('chatapp.pullDocuments');
    assert.match(told.join(), /(\d+) of \1 documents were pulled/);
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const files = (await workspace.fs.readDirectory(folder.uri)).map(([name]) => name);
    assert.ok(files.includes('only_there.en.chatapp.json'), files.join());
    // What a file has is pulled into that.
    assert.match(told.join(), /There is nothing new at sandbox/);
  });
});
