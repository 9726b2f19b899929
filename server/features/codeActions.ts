import { type CodeAction, CodeActionKind, type Diagnostic, type Range, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../check.ts';
import { applyToText, changeBetween } from '../document/edits.ts';
import type { Fix } from '../rules/rule.ts';

/** The kind of "fix everything in this document that is safe to fix", for `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.chatapp`;

/** What a client asks for: the selection, the diagnostics it shows there, and the kinds it wants (all, when absent). */
export interface CodeActionQuery {
  range: Range;
  diagnostics: readonly Diagnostic[];
  only?: readonly string[];
}

/** The quick fixes of the findings under the selection, and the one action that fixes everything safe. */
export function codeActions(
  document: TextDocument,
  findings: readonly Finding[],
  query: CodeActionQuery,
): CodeAction[] {
  const wants = (kind: string) =>
    !query.only || query.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const finding of findings.filter(({ range }) => touches(range, query.range))) {
      const fixes = [...(finding.fix ? [finding.fix] : []), ...(finding.suggest ?? [])];
      fixes.forEach((fix, index) => {
        const edits = editsOf(document, [fix]);
        if (edits.length === 0) return;
        actions.push({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          isPreferred: index === 0,
          diagnostics: query.diagnostics.filter(
            (shown) => shown.code === finding.rule && equal(shown.range, finding.range),
          ),
          edit: { changes: { [document.uri]: edits } },
        });
      });
    }
  }
  // Offered on request only, or it would stand in the light bulb of every line.
  if (query.only && wants(fixAllKind)) {
    const edits = editsOf(
      document,
      findings.flatMap(({ fix }) => fix ?? []),
    );
    if (edits.length > 0) {
      actions.push({
        title: 'Fix everything that is safe to fix',
        kind: fixAllKind,
        edit: { changes: { [document.uri]: edits } },
      });
    }
  }
  return actions;
}

function editsOf(document: TextDocument, fixes: readonly Fix[]): TextEdit[] {
  const text = document.getText();
  const change = changeBetween(text, applyFixes(text, fixes));
  if (!change) return [];
  const range = { start: document.positionAt(change.start), end: document.positionAt(change.end) };
  return [{ range, newText: change.text }];
}

/** Several fixes name places by index and position: done from the end of the document, none moves the next. */
function applyFixes(text: string, fixes: readonly Fix[]): string {
  return fixes.toReversed().reduce((current, fix) => applyToText(current, fix.edits), text);
}

const touches = (a: Range, b: Range) => !isBefore(a.end, b.start) && !isBefore(b.end, a.start);

const isBefore = (a: Range['start'], b: Range['start']) =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

const equal = (a: Range, b: Range) =>
  !isBefore(a.start, b.start) && !isBefore(b.start, a.start) && !isBefore(a.end, b.end) && !isBefore(b.end, a.end);
