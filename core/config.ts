import { isObject } from './document/members.ts';
import { parse } from './document/parse.ts';
import limits from './limits.json' with { type: 'json' };
import type { Registry } from './registry.ts';
import { closest } from './rules/closest.ts';
import { shorten } from './rules/enumerations.ts';
import { matcherOf, type RuleSettings, severities } from './rules/settings.ts';

/** A team's settings next to its documents, for the editor and the terminal: JSON with comments. */
export const configFile = 'chatapp.config.json';

/** A configuration that cannot be used; the message names the file and what to write. */
export class ConfigError extends Error {}

/**
 * How severe rules are, as the text of a configuration says; undefined where it says nothing of them.
 *
 * @param file its path, for messages
 * @throws ConfigError where it is no JSON, or names what does not exist
 */
export function rulesOf({ rules }: Registry, text: string, file: string): RuleSettings | undefined {
  const { value: config, problems, tooDeepAt } = parse(text);
  if (tooDeepAt !== undefined) throw new ConfigError(`${file} nests more than ${limits.document.depth} levels deep.`);
  if (problems.length > 0 || !isObject(config)) {
    throw new ConfigError(`${file} cannot be read as a JSON object, so it is not known how severe rules are.`);
  }
  for (const property of Object.keys(config)) {
    if (property !== '$schema' && property !== 'rules')
      throw new ConfigError(`${file} has a property "${shorten(property)}", which does not exist. Write "rules".`);
  }
  if (config.rules === undefined) return undefined;
  if (!isObject(config.rules))
    throw new ConfigError(`${file} has "rules" that are no object. Write { "RULE": "off" }.`);
  for (const [pattern, severity] of Object.entries(config.rules)) {
    demandRule(Object.keys(rules), pattern, file);
    if (!severities.some((known) => known === severity)) {
      throw new ConfigError(
        `${file} sets the rule ${shorten(pattern)} to ${shorten(JSON.stringify(severity))}. Write one of ${severities.join(', ')}.`,
      );
    }
  }
  return config.rules as RuleSettings;
}

function demandRule(ids: readonly string[], pattern: string, file: string): void {
  if (ids.some(matcherOf(pattern))) return;
  const near = closest(pattern, ids);
  const help = near === undefined ? 'docs/rules lists them all.' : `Did you mean ${near}?`;
  throw new ConfigError(`${file} names the rule "${shorten(pattern)}", which does not exist. ${help}`);
}
