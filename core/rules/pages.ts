import stringify from 'json-stringify-pretty-compact';
import { say, sentences, translate } from '../../l10n/texts.ts';
import { checkParsed } from '../check.ts';
import { ignoreNextLine } from '../document/ignores.ts';
import { parse } from '../document/parse.ts';
import type { Registry } from '../registry.ts';
import type { BadExample, GoodExample, Rule } from './rule.ts';
import { scaffolded, withoutMarks } from './scaffold.ts';

/** The file name of a rule's page in `docs/rules`: `template/body-too-long` is `template-body-too-long.md`. */
export const rulePageName = (rule: string) => `${rule.replace('/', '-')}.md`;

/** What there is to know of a rule, as Markdown in the reader's language; undefined where there is no such rule. */
export function rulePage(registry: Registry, id: string): string | undefined {
  const rule = Object.hasOwn(registry.rules, id) ? registry.rules[id] : undefined;
  if (!rule) return undefined;
  const fixable = rule.examples.bad.some((bad) => bad.fixed !== undefined);
  const parts = [
    `# ${translate(rule.title)}`,
    `\`${id}\` · ${rule.severity}${fixable ? ` · ${say`has a quick fix`}` : ''}`,
    translate(rule.why),
    ...(rule.dispute ? [`**${say`Disputed.`}** ${translate(rule.dispute)}`] : []),
    ...(rule.codes ? [say`Meta’s code: ${rule.codes.map((code) => `\`${code}\``).join(', ')}`] : []),
    ...(rule.yieldsTo
      ? [
          say`This rule reports nothing where ${either(rule.yieldsTo)} already does, unless your team has turned that rule off.`,
        ]
      : []),
    `## ${say`Examples`}`,
    say`Incorrect:`,
    ...rule.examples.bad.flatMap((bad) => refused(registry, id, bad)),
    say`Correct:`,
    ...rule.examples.good.map((good) => fence(textOf(good))),
    `## ${say`Configure`}`,
    change(id, rule),
    `## ${say`Sources`}`,
    rule.sources.map((source) => `- ${source.title} (${source.date})`).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

const either = (ids: readonly string[]) => ids.map((id) => `\`${id}\``).join(say` or `);

function change(id: string, { on }: Rule): string {
  const severity = say`In \`chatapp.config.json\`: \`{ "rules": { "${id}": "off" } }\`, or with \`"error"\`, \`"warning"\` or \`"info"\`.`;
  if (on === 'pipeline') return severity;
  const comment = `\`// ${ignoreNextLine} ${id}: ${say`our own reason`}\``;
  return sentences(severity, say`To ignore it in one place, write ${comment} with your reason above that line.`);
}

function refused(registry: Registry, id: string, bad: BadExample): string[] {
  const parts = [fence(bad.text), `> ${messageOf(registry, id, bad)}`];
  return bad.fixed === undefined ? parts : [...parts, say`Fixed:`, fence(bad.fixed)];
}

/** What the rule says of an example, which is noted there in English only. */
function messageOf(registry: Registry, id: string, bad: BadExample): string {
  const text = withoutMarks(scaffolded(registry, id.slice(0, id.indexOf('/')), bad));
  const { findings } = checkParsed(registry, parse(text), { rules: bad.settings ?? {} });
  return findings.find(({ rule }) => rule === id)?.message ?? translate(bad.message);
}

const textOf = (good: GoodExample) => (typeof good === 'string' ? good : good.text);

const fence = (text: string) => `\`\`\`jsonc\n${abridged(text).trim()}\n\`\`\``;

/** An example for people to read: without its marks, laid out, and with texts that are long on purpose cut short. */
export function abridged(example: string): string {
  const text = laidOut(example.replaceAll(/[\u00ab\u00bb]/g, '')).replaceAll(
    /"((?:[^"\\]|\\.){160,})"/g,
    (_, long: string) => `"${long.slice(0, 60)} … (${[...long].length} characters)"`,
  );
  return text.length <= longest ? text : `${text.slice(0, longest)} …`;
}

/** An example on one long line over several; one that is broken on purpose, or has comments, stays as it is. */
function laidOut(text: string): string {
  if (text.length <= width || text.includes('\n')) return text;
  try {
    const value: unknown = JSON.parse(text);
    const bare = text.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
    // A repeated property would be lost, and so would a special spelling of a text.
    return JSON.stringify(value) === bare ? stringify(value, { maxLength: width }) : text;
  } catch {
    return text;
  }
}

/** Signs of a line that a page has room for. */
const width = 90;

/** Signs of an example that a person still reads; the rest is more of the same. */
const longest = 1200;
