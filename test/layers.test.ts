import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { kinds } from '../kinds/index.ts';
import { providerIds } from '../push/providers/index.ts';

const kindIds: ReadonlySet<string> = new Set(kinds.map(({ id }) => id));
const ofProviders: ReadonlySet<string> = new Set(providerIds);
const rooms = 'core,kinds,push,server,client,cli,files,l10n,schemas';

/** What is spelled like the id of a kind and means something else, or has no place with the kind yet. */
const exceptions = [
  // The member of a message to send, which is no document of ours.
  "core/rules/looks-like.ts: 'template'",
  // A property of Flow JSON that only Meta's own tools write.
  "kinds/flow-json/shared/closed.ts: 'meta'",
];

/** What other documents have a member for as well: one such name alone is no table of kinds. */
const usualMembers = new Set(['flow']);

test.each<[what: string, ids: ReadonlySet<string>, mayName: RegExp]>([
  ['kinds', kindIds, /^kinds\//],
  [
    'providers',
    ofProviders,
    // An automation has a form for each provider, with names of its own, which its model and its rules tell apart.
    /^(kinds\/[^/]+\/(remote\.[a-z0-9-]+|kind|model)\.ts|kinds\/[^/]+\/rules\/|push\/providers\/[^/]+\/)/,
  ],
])('only their own files name %s by their ids', (_, ids, mayName) => {
  expect(ids.size).toBeGreaterThan(1);
  const files = globSync(`{${rooms}}/**/*.ts`).filter((file) => !mayName.test(file));
  expect(files.length).toBeGreaterThan(100);
  const named = files.flatMap((file) => namesIn(file, readFileSync(file, 'utf8'), ids));
  expect(named.filter((name) => !exceptions.includes(name))).toEqual([]);
});

test.each([
  ["if (kind === 'flow') edit();", "'flow'"],
  ['const isFlow = ["flow"].includes(kind);', '"flow"'],
  ['switch (kind) { case `flow`: edit(); }', '`flow`'],
  ["type Some = 'flow' | 'other';", "'flow'"],
  ['const words = { template: 1, flow: 2 };', 'template, flow'],
  ['interface Words { template: string; flow: string }', 'template, flow'],
  ['const isFlow = /^(flow|other)$/.test(kind);', '/^(flow|other)$/'],
  ['const { template, flow } = words;', 'template, flow'],
  // With another way for all the others.
  ['const words = { template: 1 };', 'template'],
  ['const { template } = words;', 'template'],
  ['show(words.template ?? words.other);', 'template'],
])('a name is found in %s', (code, name) => {
  expect(namesIn('a.ts', code, kindIds)).toEqual([`a.ts: ${name}`]);
});

test.each(['const flow = flowOf(text); show({ flow });', "say('Create a new flow.');", '// A flow'])(
  'no name is found in %s',
  (code) => {
    expect(namesIn('a.ts', code, kindIds)).toEqual([]);
  },
);

/** Every place of a file where an id stands as a text, in a pattern, or as a member of a table. */
function namesIn(file: string, text: string, ids: ReadonlySet<string>): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && ids.has(node.text)) names.push(node.getText(source));
    if (ts.isRegularExpressionLiteral(node) && node.text.split(/[^\w-]+/).some((word) => ids.has(word))) {
      names.push(node.text);
    }
    const members = membersOf(node).flatMap((name) => name?.getText(source) ?? []);
    const known = members.filter((name) => ids.has(name));
    if (known.length > 1 || known.some((name) => !usualMembers.has(name))) names.push(known.join(', '));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names.map((name) => `${file}: ${name}`);
}

/** The names of the members of an object, of its type, or of what is taken out of either. */
function membersOf(node: ts.Node): (ts.Node | undefined)[] {
  if (ts.isObjectLiteralExpression(node)) return node.properties.map(({ name }) => name);
  if (ts.isTypeLiteralNode(node) || ts.isInterfaceDeclaration(node)) return node.members.map(({ name }) => name);
  if (ts.isPropertyAccessExpression(node)) return [node.name];
  if (ts.isObjectBindingPattern(node)) return node.elements.map(({ propertyName, name }) => propertyName ?? name);
  return [];
}
