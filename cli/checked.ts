import path from 'node:path';
import type { Checked, CheckOptions, CheckResult, Finding, InnerOptions } from '../core/check.ts';
import type { CheckedDocument } from '../core/document/document.ts';
import { isObject } from '../core/document/members.ts';
import { parse } from '../core/document/parse.ts';
import { checkParsed } from '../kinds/index.ts';
import { type ReadText, readText, shownPath } from './files.ts';
import { printable, printError } from './output.ts';
import type { RulesIn } from './settings.ts';

/** What is reported about one file. `text` is what positions count in; absent when the file could not be read. */
export interface FileReport {
  path: string;
  text: string | undefined;
  result: Pick<CheckResult, 'kind' | 'provider' | 'findings'>;
}

/** One file as it was checked. */
export interface CheckedFile extends FileReport {
  result: Checked;
}

/**
 * Checks what was read of a file, with the severities that hold in its folder. What cannot be read as text has that as
 * its only finding.
 *
 * @param file absolute; the file itself may not exist
 * @param options `kind`: the id of the kind that it is checked as; what it says decides when left out
 */
export function checkFile(
  file: string,
  cwd: string,
  rulesIn: RulesIn,
  read: ReadText = readText(file),
  { kind, onModel }: Pick<InnerOptions, 'kind' | 'onModel'> = {},
): CheckedFile {
  const shown = shownPath(file, cwd);
  if (!('text' in read)) return { path: shown, text: undefined, result: unreadable(read.problem) };
  const { text } = read;
  const options: InnerOptions = checkOptions(file, shown, rulesIn);
  if (kind !== undefined) options.kind = kind;
  if (onModel) options.onModel = onModel;
  return { path: shown, text, result: checkParsed(parse(text), options) };
}

/** The document that was checked; `null` where it is of no kind. */
export const documentIn = ({ kind, provider, value }: CheckResult): CheckedDocument | null =>
  kind && isObject(value) ? { kind, provider, value } : null;

/** How a file is checked: with the severities of its folder; a rule that fails is told on standard error. */
export function checkOptions(file: string, shown: string, rulesIn: RulesIn): CheckOptions {
  return {
    file,
    rules: rulesIn(path.dirname(file)),
    onRuleError: (rule, error) => {
      printError(`${printable(`${shown}: the rule ${rule} failed, and its findings are missing: ${error}`)}\n`);
    },
  };
}

function unreadable(problem: string): Checked {
  const start = { line: 0, character: 0 };
  const message = `This file cannot be read: ${problem}. Save it as UTF-8 text, and check that you may read it.`;
  const finding: Finding = {
    rule: 'document/unreadable',
    severity: 'error',
    message,
    pointer: '',
    range: { start, end: start },
  };
  return { document: null, kind: null, provider: null, value: null, findings: [finding] };
}
