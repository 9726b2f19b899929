import { abridged, rulePageName } from '../../server/rules/pages.ts';
import { rules } from '../../server/rules/registry.generated.ts';
import type { BadExample, GoodExample, Rule } from '../../server/rules/rule.ts';
import type { GeneratedFile } from './file.ts';

const familyTitles: { readonly [family: string]: string } = {
  document: 'Document: the file itself',
  template: 'Template: ModifyChatappTemplate',
  flow: 'Flow: ModifyFlow',
  automation: 'Automation: UpdateConversationalAutomation and conversational_automation',
};

/** One page per rule, and an index by family. */
export function docsFiles(): GeneratedFile[] {
  const pages = Object.entries(rules).map(([id, rule]) => ({
    path: `docs/rules/${rulePageName(id)}`,
    text: page(id, rule),
  }));
  return [...pages, { path: 'docs/rules/README.md', text: index() }];
}

function page(id: string, rule: Rule): string {
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
  return `<!-- Written by "npm run generate" from server/rules/${id}.ts. Do not edit. -->\n\n${parts.join('\n\n')}\n`;
}

function refused(bad: BadExample): string[] {
  const parts = [fence(bad.text), `> ${bad.message}`];
  return bad.fixed === undefined ? parts : [...parts, 'Mended:', fence(bad.fixed)];
}

const textOf = (good: GoodExample) => (typeof good === 'string' ? good : good.text);

const fence = (text: string) => `\`\`\`jsonc\n${abridged(text).trim()}\n\`\`\``;

function index(): string {
  const sections = Object.entries(familyTitles).map(([family, title]) => {
    const rows = Object.entries(rules)
      .filter(([id]) => id.startsWith(`${family}/`))
      .map(([id, rule]) => `| [\`${id}\`](${rulePageName(id)}) | ${rule.severity} | ${rule.title} |`);
    return [`## ${title}`, '', '| rule | severity | what it asks |', '|---|---|---|', ...rows].join('\n');
  });
  return `<!-- Written by "npm run generate". Do not edit. -->\n\n# Rules\n\n${sections.join('\n\n')}\n`;
}
