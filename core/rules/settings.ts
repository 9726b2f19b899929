export type Severity = 'error' | 'warning' | 'info';

/** What a setting can say of a rule. */
export const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'off'];

/** A team's settings for rules: a severity or `off` by rule id, where `*` stands for any characters. */
export type RuleSettings = { readonly [pattern: string]: Severity | 'off' };

const rank: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/**
 * Reads the settings once into a question: what do they say of this rule? An id wins over a pattern, and of several
 * patterns the longest; undefined if there is none. Values that are not a severity are ignored.
 */
export function settingOf(settings: RuleSettings): (rule: string) => Severity | 'off' | undefined {
  const all = Object.entries(settings);
  // Most teams set nothing, and each document asks.
  if (all.length === 0) return unset;
  const entries = all
    .filter(([, value]) => value === 'off' || Object.hasOwn(rank, value))
    .sort(([a], [b]) => Number(a.includes('*')) - Number(b.includes('*')) || b.length - a.length)
    .map(([pattern, value]) => ({ matches: matcherOf(pattern), value }));
  if (entries.length === 0) return unset;
  return (rule) => entries.find(({ matches }) => matches(rule))?.value;
}

const unset = () => undefined;

/**
 * Whether a rule's id is the one that is named, or fits the pattern, where `*` stands for any characters. Patterns come
 * from documents and settings, so no regular expression is made of one: each part is looked for once, from left to
 * right, which takes time in proportion to the id's length whatever the pattern.
 */
export function matcherOf(pattern: string): (rule: string) => boolean {
  if (!pattern.includes('*')) return (rule) => rule === pattern;
  const parts = pattern.split('*');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const between = parts.slice(1, -1).filter((part) => part !== '');
  const shortest = parts.reduce((sum, part) => sum + part.length, 0);
  return (rule) => {
    if (rule.length < shortest || !rule.startsWith(first) || !rule.endsWith(last)) return false;
    let at = first.length;
    for (const part of between) {
      const found = rule.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= rule.length - last.length;
  };
}

/**
 * The severity to show, or `off`. A finding may be milder than its rule: then the setting is a ceiling.
 *
 * @param rule the rule's own severity
 * @param finding the severity that the finding gave itself, if any
 * @param setting what the team says
 */
export function severityOf(
  rule: Severity,
  finding: Severity | undefined,
  setting: Severity | 'off' | undefined,
): Severity | 'off' {
  if (setting === undefined) return finding ?? rule;
  if (setting === 'off' || finding === undefined) return setting;
  return rank[finding] < rank[setting] ? finding : setting;
}
