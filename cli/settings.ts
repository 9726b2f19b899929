import path from 'node:path';
import { parse } from 'jsonc-parser';
import { ConfigError } from '../server/config.ts';
import { isObject } from '../server/document/members.ts';
import { configuredRules, nearest, textOf } from '../server/files.ts';
import type { RuleSettings } from '../server/rules/settings.ts';
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

/** What an editor makes of its own settings is its business: here what makes no sense is passed over, as there. */
function editorRules(file: string): RuleSettings | undefined {
  const text = textOf(file);
  const settings: unknown = text === undefined ? undefined : parse(text, [], { allowTrailingComma: true });
  const rules = isObject(settings) ? settings['chatapp.rules'] : undefined;
  return isObject(rules) ? (rules as RuleSettings) : undefined;
}
