import stringify from 'json-stringify-pretty-compact';
import { ignoreNextLine } from '../document/ignores.ts';
import type { BadExample, GoodExample, Rule } from './rule.ts';

/** The file name of a rule's page in `docs/rules`: `template/body-too-long` is `template-body-too-long.md`. */
export const rulePageName = (rule: string) => `${rule.replace('/', '-')}.md`;

/** What there is to know of a rule, as Markdown. */
export function rulePage(id: string, rule: Rule): string {
  const fixable = rule.examples.bad.some((bad) => bad.fixed !== undefined);
  const parts = [
    `# ${rule.title}`,
    `\`${id}\` · ${rule.severity}${fixable ? ' · has a quick fix' : ''}`,
    rule.why,
    ...(rule.dispute ? [`**Disputed.** ${rule.dispute}`] : []),
    ...(rule.yieldsTo
      ? [
          `Silent where ${rule.yieldsTo.map((other) => `\`${other}\``).join(' or ')} speaks, unless a team has relaxed that one.`,
        ]
      : []),
    '## Examples',
    'Found:',
    ...rule.examples.bad.flatMap(refused),
    'Fine:',
    ...rule.examples.good.map((good) => fence(textOf(good))),
    '## Change it',
    change(id),
    '## Sources',
    rule.sources.map((source) => `- ${source.title} (${source.date})`).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function change(id: string): string {
  const severity = `In \`chatapp.config.json\`: \`{ "rules": { "${id}": "off" } }\`, or with \`"error"\`, \`"warning"\` or \`"info"\`.`;
  if (id.startsWith('document/')) return severity;
  return `${severity} For one place, with the reason: \`// ${ignoreNextLine} ${id}: our own reason\` above its line.`;
}

function refused(bad: BadExample): string[] {
  const parts = [fence(bad.text), `> ${bad.message}`];
  return bad.fixed === undefined ? parts : [...parts, 'Mended:', fence(bad.fixed)];
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
    // A member that stands twice would be lost, and a special spelling of a text too.
    return JSON.stringify(value) === bare ? stringify(value, { maxLength: width }) : text;
  } catch {
    return text;
  }
}

/** Signs of a line that a page has room for. */
const width = 90;

/** Signs of an example that a person still reads; the rest is more of the same. */
const longest = 1200;
