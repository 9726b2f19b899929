import type { Node } from 'jsonc-parser';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedDocument } from '../core/document/document.ts';
import { keyOf, nodeAt, spanOf } from '../core/document/location.ts';
import type { Finding, Range } from '../core/finding.ts';
import sameTarget, { sameTargetMessage } from '../core/rules/document/same-target.ts';
import { type RuleSettings, settingOf, severityOf } from '../core/rules/settings.ts';
import { remotes } from './remotes.generated.ts';

const rule = 'document/same-target';

/** Another file that means the same. */
export interface Other {
  /** Its name for people. */
  shown: string;
  /** Its address, or path. */
  file: string;
  /** Where it says what it means. */
  range: Range;
}

/** Where a document says what it means: its code, its name, or its beginning. */
export function placeOfMeaning(document: CheckedDocument, root: Node | undefined, lines: TextDocument): Range {
  const remote = remotes.find(({ kind, provider }) => kind === document.kind && provider === document.provider);
  const { code = '', name = '' } = remote?.identity ?? {};
  const member = [code, name].find((one) => one !== '' && Object.hasOwn(document.value, one));
  const key = root && member !== undefined ? keyOf(nodeAt(root, [member])) : undefined;
  const start = { line: 0, character: 0 };
  if (!key) return { start, end: start };
  const span = spanOf(key, lines.getText());
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/**
 * The finding of a document that other files mean as well.
 *
 * @param range where it is
 * @param others the first of them
 * @param count how many others there are
 * @param settings of the file's team; off makes it nothing
 */
export function sameTargetFinding(
  range: Range,
  others: readonly Other[],
  count: number,
  settings: RuleSettings,
): Finding | undefined {
  const severity = severityOf(sameTarget.severity, undefined, settingOf(settings)(rule));
  if (severity === 'off' || others.length === 0) return undefined;
  const message = sameTargetMessage(
    others.map(({ shown }) => shown),
    count,
  );
  const related = others.map(({ shown, file, range: there }) => ({
    ...{ pointer: '', range: there, message: shown, file },
  }));
  return { rule, severity, message, pointer: '', range, related };
}
