/** Every English text that is shown in the reader's language outside of the client: see l10n/texts.ts. */

import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import type { Schema } from '../core/schema/schema.ts';
import { dialects, rules } from '../kinds/index.ts';

/** @returns each text once, in the order of the code */
export function englishTexts(): string[] {
  const fields = dialects.flatMap(({ schema }) => schemaTexts(schema));
  return [...new Set([...saidTexts(), ...ruleTexts(), ...fields, ...snippetTexts(), sentence])];
}

/** How a title becomes a sentence: other languages have another full stop. */
const sentence = '${0}.';

/** A title as a sentence of a language; English where that has no translation yet, which a test finds. */
export function sentenceOf(title: string, translations: Readonly<Record<string, string>>): string {
  const translated = translations[title];
  const pattern = translated === undefined ? sentence : (translations[sentence] ?? sentence);
  return pattern.replace('${0}', () => translated ?? title);
}

/** What `say` marks, and what `plural` counts; `${0}` stands for the first value. */
function saidTexts(): string[] {
  const texts: string[] = [];
  for (const file of globSync('{l10n,core,kinds,push,server}/**/*.ts').sort()) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node) && node.tag.getText(source) === 'say') texts.push(keyOf(node.template));
      if (ts.isCallExpression(node) && node.expression.getText(source) === 'plural') {
        texts.push(...node.arguments.filter(ts.isStringLiteral).map(({ text }) => `\${0} ${text}`));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return texts;
}

function keyOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return (
    template.head.text + template.templateSpans.map(({ literal }, index) => `\${${index}}${literal.text}`).join('')
  );
}

const ruleTexts = () =>
  Object.values(rules).flatMap(({ title, why, dispute }) => [title, why, ...(dispute === undefined ? [] : [dispute])]);

/** What New Document and completion offer to begin with. */
function snippetTexts(): string[] {
  return globSync('snippets/*.json')
    .sort()
    .flatMap((file) => {
      const snippets: { [name: string]: { description: string } } = JSON.parse(readFileSync(file, 'utf8'));
      return Object.entries(snippets).flatMap(([name, { description }]) => [name, description]);
    });
}

/** What hover and completion show of fields and values, at any depth of a schema. */
function schemaTexts(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(schemaTexts);
  if (typeof part !== 'object' || part === null) return [];
  const { description, deprecationMessage, enumDescriptions = [] }: Schema = part;
  const own = [description, deprecationMessage, ...enumDescriptions].filter((text) => typeof text === 'string');
  return [...own, ...Object.values(part).flatMap(schemaTexts)];
}
