import { rulePageName } from '../../core/rules/pages.ts';
import { kinds, rulePage, rules } from '../../kinds/index.ts';
import type { GeneratedFile } from './file.ts';
import { rulePath } from './registry.ts';

/** What heads the rules of each family. */
const familyTitles: { readonly [family: string]: string } = {
  document: 'Document: the file itself',
  ...Object.fromEntries(kinds.map(({ id, title }) => [id, title])),
};

/** One page per rule, and an index by family. */
export function docsFiles(): GeneratedFile[] {
  const pages = Object.keys(rules).map((id) => ({
    path: `docs/rules/${rulePageName(id)}`,
    text: `<!-- Written by "npm run generate" from ${rulePath(id)}. Do not edit. -->\n\n${rulePage(id)}`,
  }));
  return [...pages, { path: 'docs/rules/README.md', text: index() }];
}

function index(): string {
  const sections = Object.entries(familyTitles).map(([family, title]) => {
    const rows = Object.entries(rules)
      .filter(([id]) => id.startsWith(`${family}/`))
      .map(([id, rule]) => `| [\`${id}\`](${rulePageName(id)}) | ${rule.severity} | ${rule.title} |`);
    return [`## ${title}`, '', '| rule | severity | what it asks |', '|---|---|---|', ...rows].join('\n');
  });
  return `<!-- Written by "npm run generate". Do not edit. -->\n\n# Rules\n\n${Object.keys(rules).length} rules. [What is not checked](not-checked.md), and why.\n\n${sections.join('\n\n')}\n`;
}
