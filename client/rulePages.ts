import { commands, type ExtensionContext, l10n, languages, Uri, window, workspace } from 'vscode';

/** Explain Rule: opens the page of a rule, the one under the cursor first. */
export function registerRulePages(context: ExtensionContext): void {
  const folder = Uri.joinPath(context.extensionUri, 'docs', 'rules');
  context.subscriptions.push(
    commands.registerCommand('chatapp.explainRule', async (rule?: unknown) => {
      const chosen = typeof rule === 'string' ? rule : await pickRule(folder);
      if (chosen)
        await commands.executeCommand('markdown.showPreview', Uri.joinPath(folder, `${chosen.replace('/', '-')}.md`));
    }),
  );
}

async function pickRule(folder: Uri): Promise<string | undefined> {
  const here = rulesHere();
  const names = (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  const all = names.filter((name) => name.includes('-')).map((name) => name.replace(/\.md$/, '').replace('-', '/'));
  const items = [...here, ...all.filter((rule) => !here.includes(rule)).sort()].map((label) => ({
    label,
    ...(here.includes(label) && { description: l10n.t('found here') }),
  }));
  return (await window.showQuickPick(items, { title: l10n.t('Explain which rule?') }))?.label;
}

/** The rules of the findings that the cursor's line has. */
function rulesHere(): string[] {
  const editor = window.activeTextEditor;
  if (!editor) return [];
  const found = languages
    .getDiagnostics(editor.document.uri)
    .filter(
      ({ source, range }) =>
        source === 'chatapp' && range.intersection(editor.document.lineAt(editor.selection.active).range),
    )
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)));
  return [...new Set(found)];
}
