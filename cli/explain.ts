import { entryOf } from '../core/document/members.ts';
import { closest } from '../core/rules/closest.ts';
import { abridged } from '../core/rules/pages.ts';
import { rules } from '../kinds/index.ts';
import { print, style } from './output.ts';
import { UsageError } from './usage.ts';

/** An example under its first line, as far in as the words before it. */
const indented = (example: string) => abridged(example).replaceAll('\n', `\n${' '.repeat(11)}`);

/** Prints what a rule asks, why, and what passes and fails. */
export function runExplain(id: string): void {
  const rule = entryOf(rules, id);
  if (!rule) {
    const near = closest(id, Object.keys(rules));
    const hint = near ? ` Did you mean ${near}?` : ' docs/rules/README.md lists them all.';
    throw new UsageError(`There is no rule "${id}".${hint}`);
  }
  const bad = rule.examples.bad.map(({ text, message, fixed }) => {
    const mended = fixed === undefined ? '' : `\n  ${style.green('fixed')}    ${indented(fixed)}`;
    return `  ${style.red('found')}    ${indented(text)}\n           ${style.dim(message)}${mended}`;
  });
  const good = rule.examples.good.map(
    (good) => `  ${style.green('fine')}     ${indented(typeof good === 'string' ? good : good.text)}`,
  );
  const parts = [
    `${style.bold(rule.title)}\n${style.dim(`${id} · ${rule.severity}`)}`,
    rule.why,
    ...(rule.dispute ? [`Disputed. ${rule.dispute}`] : []),
    [...bad, ...good].join('\n'),
    `Sources: ${rule.sources.map(({ title, date }) => `${title} (${date})`).join('; ')}`,
  ];
  print(`${parts.join('\n\n')}\n`);
}
