import { type CodeAction, CodeActionKind, type Diagnostic, type Range, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { changeBetween, changesOf, combine } from '../../core/document/edits.ts';
import { ignoreNextLine, openReason } from '../../core/document/ignores.ts';
import type { TextChange } from '../../core/document/location.ts';
import type { Parsed } from '../../core/document/parse.ts';
import type { Finding } from '../../core/finding.ts';
import limits from '../../core/limits.json' with { type: 'json' };
import type { Fix } from '../../core/rules/rule.ts';
import type { RuleSettings } from '../../core/rules/settings.ts';
import { fixAll, isAboutFile } from '../../kinds/index.ts';
import { plain } from '../../l10n/plain.ts';
import { say } from '../../l10n/texts.ts';
import { ordered } from './order.ts';
import { rangeOf } from './ranges.ts';
import type { View } from './view.ts';

/** The kind of "fix everything in this document that is safe to fix", for `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.chatapp`;

/** What a client asks for: the selection, the diagnostics it shows there, and the kinds it wants (all, when absent). */
export interface CodeActionQuery {
  range: Range;
  diagnostics: readonly Diagnostic[];
  only?: readonly string[];
}

/** The kind of "put the members of this document into order". */
export const sortMembersKind = 'source.sortMembers.chatapp';

/** A document as it was checked. */
interface Checked {
  document: TextDocument;
  parsed: Parsed;
  findings: readonly Finding[];
  rules: RuleSettings;
}

/**
 * The actions for the findings under a selection: their fixes; then, once per rule, to fix all that it finds; to fix
 * everything; and, once per rule, to ignore it here with a reason, and to read about it.
 *
 * @param hasCommands whether the client has the commands of the extension: those that open a page and select a text
 */
export function codeActions(
  view: View,
  rules: RuleSettings,
  query: CodeActionQuery,
  hasCommands: boolean,
): CodeAction[] {
  const checked: Checked = { document: view.document, parsed: view.parsed, findings: view.result.findings, rules };
  const wants = (kind: string) =>
    !query.only || query.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    // Who selects a whole document does not choose among the fixes of a thousand findings.
    const touched = checked.findings.filter(({ range }) => touches(range, query.range)).slice(0, mostTouched);
    const shown = ({ rule, range }: Finding) =>
      query.diagnostics.filter((diagnostic) => diagnostic.code === rule && equal(diagnostic.range, range));
    for (const finding of touched) actions.push(...fixesOf(checked, finding, shown(finding)));
    const ofEachRule = touched.filter(({ rule }, index) => touched.findIndex((other) => other.rule === rule) === index);
    const about = (make: (finding: Finding) => readonly CodeAction[]) =>
      ofEachRule.flatMap((finding) => make(finding).map((action) => ({ ...action, diagnostics: shown(finding) })));
    // What fixes something comes before what ignores it.
    actions.push(...about((finding) => fixAllOf(checked, finding)));
    if (touched.length > 0) actions.push(...fixEverything(checked));
    actions.push(...about((finding) => ignoreOrRead(checked, finding, hasCommands)));
  }
  // Offered on request only, or it would stand in the light bulb of every line.
  if (query.only && wants(fixAllKind)) {
    const change = canFix(checked.findings) && changeBetween(view.text, fixAll(view.text, { rules }).text);
    const action = actionTo(say`Fix everything that is safe to fix`, fixAllKind, checked, change ? [change] : []);
    if (action) actions.push(action);
  }
  if (query.only && wants(sortMembersKind)) {
    const change = changeBetween(view.text, ordered(view));
    const sort = say`Sort properties`;
    const action = actionTo(sort, sortMembersKind, checked, change ? [change] : []);
    if (action) actions.push(action);
  }
  return actions;
}

/** Whether a document may have anything to fix: a rule that reached its limit may have more than was found. */
const canFix = (findings: readonly Finding[]) =>
  findings.length >= limits.document.findingsPerRule || findings.some(({ fix }) => fix);

/** Of so many findings in a selection fixes are offered. */
const mostTouched = 50;

function fixesOf(checked: Checked, { fix, suggest = [] }: Finding, diagnostics: Diagnostic[]): CodeAction[] {
  return [...(fix ? [fix] : []), ...suggest].flatMap(({ title, edits }: Fix, index) => {
    const action = actionTo(title, CodeActionKind.QuickFix, checked, changesIn(checked, edits));
    return action ? [{ ...action, isPreferred: index === 0, diagnostics }] : [];
  });
}

/** Fixes all that a rule finds, where that is more than one. */
function fixAllOf(checked: Checked, { rule }: Finding): CodeAction[] {
  const { text, tree } = checked.parsed;
  const fixes = checked.findings.flatMap(({ rule: other, fix }) => (other === rule && fix ? [fix.edits] : []));
  if (fixes.length < 2) return [];
  const title = say`Fix all ${fixes.length} findings of ${rule}`;
  const all = actionTo(title, CodeActionKind.QuickFix, checked, combine(text, tree(), fixes).changes);
  return all ? [all] : [];
}

/** Fixes everything that is safe to fix, where that is of more than one rule. */
function fixEverything(checked: Checked): CodeAction[] {
  const { text, tree } = checked.parsed;
  const fixable = checked.findings.flatMap(({ rule, fix }) => (fix ? [{ rule, edits: fix.edits }] : []));
  if (new Set(fixable.map(({ rule }) => rule)).size < 2) return [];
  // This is asked for wherever the cursor goes, so it is not checked again as often as it takes: that is for saving.
  const { changes } = combine(
    text,
    tree(),
    fixable.map(({ edits }) => edits),
  );
  const action = actionTo(say`Fix everything that is safe to fix`, CodeActionKind.QuickFix, checked, changes);
  return action ? [action] : [];
}

function ignoreOrRead(checked: Checked, finding: Finding, hasCommands: boolean): CodeAction[] {
  const { rule } = finding;
  const page = {
    title: say`Read about ${rule}`,
    kind: CodeActionKind.QuickFix,
    command: { title: say`Explain Rule`, command: 'chatapp.explainRule', arguments: [rule] },
  };
  return [
    // What is wrong with the file itself cannot be sent, and is not ignored.
    ...(isAboutFile(rule) ? [] : [ignoreHere(checked.document, finding, hasCommands)]),
    ...(hasCommands ? [page] : []),
  ];
}

/** Writes the comment that ignores a rule on the line of a finding; it takes effect when the reason is written. */
function ignoreHere(document: TextDocument, { rule, range }: Finding, hasCommands: boolean): CodeAction {
  const { line } = range.start;
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
  const eol = text.endsWith('\r\n') ? '\r\n' : '\n';
  const comment = `${indent}// ${ignoreNextLine} ${rule}: `;
  const reason = {
    start: { line, character: comment.length },
    end: { line, character: comment.length + openReason.length },
  };
  const start = { line, character: 0 };
  return {
    title: say`Ignore ${rule} here, with a reason`,
    kind: CodeActionKind.QuickFix,
    edit: { changes: { [document.uri]: [{ range: { start, end: start }, newText: `${comment}${openReason}${eol}` }] } },
    ...(hasCommands && {
      command: { title: say`Write the reason`, command: 'chatapp._select', arguments: [document.uri, reason] },
    }),
  };
}

const changesIn = ({ parsed: { text, tree } }: Checked, edits: Fix['edits']) => changesOf(text, tree(), edits);

/** An action that changes the text, or nothing where it would change nothing. */
function actionTo(
  title: string,
  kind: CodeActionKind,
  { document, parsed: { text } }: Checked,
  changes: readonly TextChange[],
): CodeAction | undefined {
  const edits = changes.flatMap(({ start, end, text: by }): TextEdit[] => {
    // The smallest edit keeps the cursor and the selection where they are.
    const least = changeBetween(text.slice(start, end), by);
    if (!least) return [];
    const span = { start: start + least.start, end: start + least.end };
    return [{ range: rangeOf(document, span), newText: least.text }];
  });
  return edits.length === 0 ? undefined : { title: plain(title), kind, edit: { changes: { [document.uri]: edits } } };
}

const touches = (a: Range, b: Range) => !isBefore(a.end, b.start) && !isBefore(b.end, a.start);

const isBefore = (a: Range['start'], b: Range['start']) =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

const equal = (a: Range, b: Range) =>
  !isBefore(a.start, b.start) && !isBefore(b.start, a.start) && !isBefore(a.end, b.end) && !isBefore(b.end, a.end);
