import { commands, type ExtensionContext, l10n, languages, Uri, window, workspace } from 'vscode';
import type { RuleSummary } from '../../server/protocol.ts';
import { showQuickPick } from '../window/shown.ts';
import { rulePageScheme, type Server } from './languageClient.ts';

/**
 * The pages of the rules, written by the server when they are opened: a diagnostic's link leads to them, and so does
 * Explain Rule. The manifest's `workbench.editorAssociations` shows them as rendered Markdown.
 */
export function registerRulePages(context: ExtensionContext, server: Server): void {
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(rulePageScheme, {
      provideTextDocumentContent: async ({ path }) =>
        (await server.rulePage(path.slice(1))) ?? l10n.t('There is no page of this name.'),
    }),
    commands.registerCommand('chatapp.explainRule', async (rule?: unknown) => {
      const rules = await server.rules();
      const chosen = rules.find(({ id }) => id === rule) ?? (await pickRule(rules));
      if (!chosen) return;
      const uri = Uri.from({ scheme: rulePageScheme, path: `/${chosen.page}` });
      await commands.executeCommand('vscode.open', uri);
    }),
  );
}

async function pickRule(rules: readonly RuleSummary[]): Promise<RuleSummary | undefined> {
  const here = rulesHere();
  // Those of the cursor's line stand first; the sort is stable.
  const items = rules
    .map((rule) => ({
      rule,
      label: rule.title,
      description: here.has(rule.id) ? l10n.t('{0} · found here', rule.id) : rule.id,
    }))
    .sort((a, b) => Number(here.has(b.rule.id)) - Number(here.has(a.rule.id)));
  const picked = await showQuickPick(items, { title: l10n.t('Explain which rule?'), matchOnDescription: true });
  return picked?.rule;
}

/** The rules of the findings that the cursor's line has. */
function rulesHere(): Set<string> {
  const editor = window.activeTextEditor;
  if (!editor) return new Set();
  const found = languages
    .getDiagnostics(editor.document.uri)
    .filter(
      ({ source, range }) =>
        source === 'chatapp' && range.intersection(editor.document.lineAt(editor.selection.active).range),
    )
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)));
  return new Set(found);
}
