import type { BadExample, GoodExample, Rule } from './rule.ts';

/** The file name of a rule's page in `docs/rules`: `template/body-too-long` is `template-body-too-long.md`. */
export const rulePageName = (rule: string) => `${rule.replace('/', '-')}.md`;

/** What there is to know of a rule, as Markdown. */
export function rulePage(id: string, rule: Rule): string {
  const fixable = rule.examples.bad.some((bad) => bad.fixed !== undefined);
  const parts = [
    `# ${rule.title}`,
    `\`${id}\` · ${rule.severity}${fixable ? ' · has a fix' : ''}`,
    rule.why,
    ...(rule.dispute ? [`**Disputed.** ${rule.dispute}`] : []),
    '## Examples',
    'Refused:',
    ...rule.examples.bad.flatMap(refused),
    'Accepted:',
    ...rule.examples.good.map((good) => fence(textOf(good))),
    '## Change it',
    `In the setting \`chatapp.rules\`: \`"${id}"\` with \`"error"\`, \`"warning"\`, \`"info"\` or \`"off"\`.`,
    '## Sources',
    rule.sources.map((source) => `- ${source.title} (${source.date})`).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function refused(bad: BadExample): string[] {
  const parts = [fence(bad.text), `> ${bad.message}`];
  return bad.fixed === undefined ? parts : [...parts, 'Mended:', fence(bad.fixed)];
}

const textOf = (good: GoodExample) => (typeof good === 'string' ? good : good.text);

const fence = (text: string) => `\`\`\`jsonc\n${abridged(text).trim()}\n\`\`\``;

/** An example for people to read: without its marks, and with texts that are long on purpose cut short. */
export function abridged(example: string): string {
  const text = example
    .replaceAll(/[«»]/g, '')
    .replaceAll(
      /"((?:[^"\\]|\\.){160,})"/g,
      (_, long: string) => `"${long.slice(0, 60)} … (${[...long].length} characters)"`,
    );
  return text.length <= longest ? text : `${text.slice(0, longest)} …`;
}

/** Signs of an example that a person still reads; the rest is more of the same. */
const longest = 1200;
