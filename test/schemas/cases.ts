import type { JsonObject } from '../../core/document/document.ts';
import { isObject, valueAt } from '../../core/document/members.ts';
import { type Path, toPointer } from '../../core/document/path.ts';
import type { Dialect } from '../../core/kind.ts';
import { dialects } from '../../kinds/index.ts';
import { camsAutomation } from './fixtures/cams-automation.ts';
import { camsFlow } from './fixtures/cams-flow.ts';
import { camsTemplate } from './fixtures/cams-template.ts';
import { metaAutomation } from './fixtures/meta-automation.ts';
import type { Fixtures } from './fixtures/table.ts';

/** A document, and what is wrong with it: one thing, at one place. */
export interface Case {
  name: string;
  document: unknown;
  wrong?: { keywords: readonly string[]; pointer: string; member?: string };
}

const tables: { readonly [dialect in Dialect['name']]: Fixtures } = {
  camsTemplate,
  camsFlow,
  camsAutomation,
  metaAutomation,
};

function tableOf({ name }: Dialect): Fixtures {
  const table = tables[name];
  if (!table) throw new Error(`There are no cases of the schema ${name}: add them to test/schemas/fixtures.`);
  return table;
}

/** Every dialect with its cases. */
export const cases: readonly { dialect: Dialect; cases: readonly Case[] }[] = dialects.map((dialect) => ({
  dialect,
  cases: casesOf(tableOf(dialect)),
}));

function casesOf({ base, valid, invalid, required }: Fixtures): Case[] {
  const change = (path: Path, edit: (parent: JsonObject, key: string) => void): JsonObject => {
    const document = structuredClone(base);
    const parent = valueAt(document, path.slice(0, -1));
    if (typeof parent !== 'object' || parent === null) throw new Error(`Nothing stands at ${toPointer(path)}.`);
    edit(parent as JsonObject, String(path.at(-1)));
    return document;
  };
  const setting = (path: Path, value: unknown): unknown =>
    path.length === 0
      ? value
      : change(path, (parent, key) => {
          parent[key] = value;
        });
  return [
    { name: 'the whole document', document: base },
    ...Object.entries(valid).flatMap(([place, values]) =>
      values.map((value) => ({ name: `${place} = ${brief(value)}`, document: setting(pathOf(place, base), value) })),
    ),
    ...Object.entries(invalid).flatMap(([place, byKeyword]) =>
      Object.entries(byKeyword).flatMap(([keywords, values]) =>
        values.map((value) => ({
          name: `${place} = ${brief(value)} (${keywords})`,
          document: setting(pathOf(place, base), value),
          wrong: { keywords: keywords.split(' '), pointer: toPointer(pathOf(place, base)) },
        })),
      ),
    ),
    ...required.map((place) => {
      const path = pathOf(place, base);
      const without = change(path, (parent, key) => {
        if (!Object.hasOwn(parent, key)) throw new Error(`There is no ${place} to take away.`);
        delete parent[key];
      });
      const [member, pointer] = [String(path.at(-1)), toPointer(path.slice(0, -1))];
      return { name: `without ${place}`, document: without, wrong: { keywords: ['required'], pointer, member } };
    }),
  ];
}

function pathOf(place: string, base: JsonObject): Path {
  const path: (string | number)[] = [];
  for (const segment of place.split('/').slice(1)) {
    const kind = /^\[(\w+)\]$/.exec(segment)?.[1];
    const list = valueAt(base, path);
    const index = Array.isArray(list) && kind ? list.findIndex((entry) => isOf(entry, kind)) : -1;
    if (kind && index < 0) throw new Error(`Nothing at ${place} is a ${kind}.`);
    path.push(kind ? index : Array.isArray(list) ? Number(segment) : segment);
  }
  return path;
}

function isOf(entry: unknown, kind: string): boolean {
  return isObject(entry) && (entry.Format === kind || entry.Type === kind);
}

function brief(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
