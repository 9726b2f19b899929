import { existsSync } from 'node:fs';
import { rulePageName } from '../../core/rules/pages.ts';
import { kinds, rulePage, rules } from '../../kinds/index.ts';
import type { GeneratedFile } from './file.ts';
import { rulePath } from './registry.ts';

/** The heading of each family of rules. */
const familyTitles: { readonly [family: string]: string } = {
  document: 'Document: the file itself',
  ...Object.fromEntries(kinds.map(({ id, title }) => [id, title])),
};

/** One page per rule, an index of them by family, and one of the kinds. */
export function docsFiles(): GeneratedFile[] {
  const pages = Object.keys(rules).map((id) => ({
    path: `docs/rules/${rulePageName(id)}`,
    text: `<!-- Written by "npm run generate" from ${rulePath(id)}. Do not edit. -->\n\n${rulePage(id)}`,
  }));
  return [
    ...pages,
    { path: 'docs/rules/README.md', text: index() },
    { path: 'docs/kinds/README.md', text: kindsIndex() },
  ];
}

function index(): string {
  const sections = Object.entries(familyTitles).map(([family, title]) => {
    const rows = Object.entries(rules)
      .filter(([id]) => id.startsWith(`${family}/`))
      .map(([id, rule]) => `| [\`${id}\`](${rulePageName(id)}) | ${rule.severity} | ${rule.title} |`);
    return [`## ${title}`, '', '| rule | severity | what it requires |', '|---|---|---|', ...rows].join('\n');
  });
  return `<!-- Written by "npm run generate". Do not edit. -->\n\n# Rules\n\n${Object.keys(rules).length} rules. [What is not checked](not-checked.md), and why.\n\n${sections.join('\n\n')}\n`;
}

/** How each kind of document is recognized, and where to read more: a kind can have a page of its own there. */
function kindsIndex(): string {
  const rows = kinds.flatMap(({ id, dialects, fileEnding }) =>
    dialects.map(({ title, tellingProperty, recognizedBy = [tellingProperty], file }) => {
      const name = existsSync(`docs/kinds/${id}.md`) ? `[${title}](${id}.md)` : title;
      const count = Object.keys(rules).filter((rule) => rule.startsWith(`${id}/`)).length;
      const seen = [...recognizedBy, ...(fileEnding ? [`*${fileEnding}`] : [])].map((it) => `\`${it}\``).join(', ');
      return `| ${name} | ${seen} | [\`${file}\`](../../schemas/${file}) | ${count} |`;
    }),
  );
  const table = ['| kind | recognized by | schema | rules |', '|---|---|---|---|', ...rows].join('\n');
  return `<!-- Written by "npm run generate". Do not edit. -->\n\n# Kinds of document\n\n${table}\n\n[All rules](../rules/README.md)\n`;
}
