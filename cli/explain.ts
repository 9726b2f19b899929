import { entryOf } from '../core/document/members.ts';
import { closest } from '../core/rules/closest.ts';
import { abridged } from '../core/rules/pages.ts';
import type { Rule } from '../core/rules/rule.ts';
import { rules } from '../kinds/index.ts';
import { columns, print, style } from './output.ts';
import { UsageError } from './usage.ts';
import { fitStart, wrap } from './width.ts';

/**
 * Prints what a rule asks, why, and what passes and fails. A part of an id lists the rules that have it, and nothing
 * lists all of them.
 */
export function runExplain(asked = ''): void {
  const rule = entryOf(rules, asked);
  if (rule) {
    print(page(asked, rule));
    return;
  }
  const words = asked.toLowerCase();
  const found = Object.keys(rules).filter((id) =>
    `${id} ${rules[id]?.title} ${rules[id]?.codes?.join(' ') ?? ''}`.toLowerCase().includes(words),
  );
  const [only] = found;
  if (only === undefined) {
    const near = closest(asked, Object.keys(rules));
    const hint = near ? `Did you mean ${near}?` : 'chatapp explain lists them all.';
    throw new UsageError(`There is no rule "${asked}". ${hint}`);
  }
  const [first] = found.length === 1 ? [rules[only]] : [];
  print(first ? page(only, first) : list(found));
}

/** Rules with their titles, each on a line. */
function list(ids: readonly string[]): string {
  const longest = Math.max(...ids.map((id) => id.length));
  const room = columns() - longest - 2;
  const lines = ids.map((id) => `${id.padEnd(longest)}  ${style.dim(fitStart(rules[id]?.title ?? '', room))}`);
  const count = ids.length === 1 ? '1 rule' : `${ids.length} rules`;
  return `${lines.join('\n')}\n\n${count}. Read about one with "chatapp explain RULE".\n`;
}

/** As far in as the words before an example. */
const margin = ' '.repeat(11);

/** An example under its first line; its lines stay as they are. */
const indented = (example: string) => abridged(example).replaceAll('\n', `\n${margin}`);

function page(id: string, rule: Rule): string {
  const bad = rule.examples.bad.map(({ text, message, fixed }) => {
    const fix = fixed === undefined ? '' : `\n  ${style.green('fixed')}    ${indented(fixed)}`;
    const said = wrap(message, { indent: margin });
    return `  ${style.red('found')}    ${indented(text)}\n${margin}${style.dim(said)}${fix}`;
  });
  const good = rule.examples.good.map(
    (good) => `  ${style.green('fine')}     ${indented(typeof good === 'string' ? good : good.text)}`,
  );
  const parts = [
    `${style.bold(wrap(rule.title))}\n${style.dim(`${id} · ${rule.severity}`)}`,
    wrap(rule.why),
    ...(rule.codes ? [wrap(`Meta’s code: ${rule.codes.join(', ')}`)] : []),
    ...(rule.dispute ? [wrap(`Disputed. ${rule.dispute}`)] : []),
    [...bad, ...good].join('\n'),
    wrap(`Sources: ${rule.sources.map(({ title, date }) => `${title} (${date})`).join('; ')}`),
  ];
  return `${parts.join('\n\n')}\n`;
}
