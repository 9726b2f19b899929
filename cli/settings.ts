import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';
import { isObject } from '../server/document/members.ts';
import type { RuleSettings } from '../server/rules/settings.ts';
import { UsageError } from './usage.ts';

/** Where a team says how severe rules are, the first one winning in a folder: ours, and the editor's. */
const sources: readonly { file: string; key: string; isOurs: boolean }[] = [
  { file: 'chatapp.config.json', key: 'rules', isOurs: true },
  // What an editor makes of its own settings is its business: here what makes no sense is passed over, as there.
  { file: path.join('.vscode', 'settings.json'), key: 'chatapp.rules', isOurs: false },
];

/** The severities that hold in a folder. */
export type RulesIn = (folder: string) => RuleSettings;

const severities = ['error', 'warning', 'info', 'off'];

/**
 * Answers with the severities that hold in a folder: those of the nearest folder, from it upwards, that says any.
 * Every file is read once.
 *
 * @throws UsageError where a configuration of ours is no JSON, or names a severity that does not exist
 */
export function ruleSettings(): RulesIn {
  const known = new Map<string, RuleSettings>();
  const find = (folder: string): RuleSettings => {
    const parent = path.dirname(folder);
    return known.get(folder) ?? remember(folder, settingsIn(folder) ?? (parent === folder ? {} : find(parent)));
  };
  const remember = (folder: string, settings: RuleSettings) => {
    known.set(folder, settings);
    return settings;
  };
  return find;
}

function settingsIn(folder: string): RuleSettings | undefined {
  for (const { file, key, isOurs } of sources) {
    const place = path.join(folder, file);
    const rules = readObject(place, isOurs)?.[key];
    if (!isObject(rules)) continue;
    if (isOurs) demandSeverities(rules, place);
    return rules as RuleSettings;
  }
  return undefined;
}

function readObject(file: string, isOurs: boolean): { [key: string]: unknown } | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  if (isOurs && errors.length > 0)
    throw new UsageError(`${file} cannot be read as JSON, so it is not known how severe rules are.`);
  return isObject(value) ? value : undefined;
}

function demandSeverities(rules: { [rule: string]: unknown }, file: string): void {
  for (const [rule, severity] of Object.entries(rules)) {
    if (typeof severity === 'string' && severities.includes(severity)) continue;
    throw new UsageError(
      `${file} sets the rule ${rule} to ${JSON.stringify(severity)}. Write one of ${severities.join(', ')}.`,
    );
  }
}
