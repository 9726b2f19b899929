import path from 'node:path';
import { ConfigError } from '../core/config.ts';
import type { JsonObject } from '../core/document/document.ts';
import { isObject } from '../core/document/members.ts';
import { parse } from '../core/document/parse.ts';
import limits from '../core/limits.json' with { type: 'json' };
import type { RuleSettings } from '../core/rules/settings.ts';
import { configuredRules, nearest, readSmallFile } from '../server/files.ts';
import { UsageError } from './usage.ts';

/** The severities that hold in a folder. */
export type RulesIn = (folder: string) => RuleSettings;

/**
 * Answers with the severities that hold in a folder: those of the nearest `chatapp.config.json`, and where there is
 * none of the nearest `.vscode/settings.json`, which is how the editor has it too.
 *
 * @throws UsageError where a configuration of ours cannot be used
 */
export function ruleSettings(): RulesIn {
  const ours = configuredRules();
  const editors = nearest((folder) => editorRules(path.join(folder, '.vscode', 'settings.json')));
  return (folder) => {
    try {
      return ours(folder) ?? editors(folder) ?? {};
    } catch (error) {
      if (error instanceof ConfigError) throw new UsageError(error.message);
      throw error;
    }
  };
}

/**
 * The settings of an editor, of what can be read. What the editor makes of the rest is its business: here it is ignored,
 * as there.
 *
 * @throws UsageError where they are too large or nest too deep to be read
 */
export function editorSettings(file: string): JsonObject {
  const read = readSmallFile(file);
  if (!('text' in read)) {
    if (read.isOver) throw new UsageError(`${file} cannot be used: ${read.problem}.`);
    return {};
  }
  const { value, tooDeepAt } = parse(read.text);
  if (tooDeepAt !== undefined) {
    throw new UsageError(`${file} nests more than ${limits.document.depth} levels deep.`);
  }
  return isObject(value) ? value : {};
}

function editorRules(file: string): RuleSettings | undefined {
  const rules = editorSettings(file)['chatapp.rules'];
  return isObject(rules) ? (rules as RuleSettings) : undefined;
}
