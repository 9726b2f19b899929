import type { JsonObject } from '../../core/document/document.ts';
import { isObject, valueAt } from '../../core/document/members.ts';
import { type Path, toPointer } from '../../core/document/path.ts';
import type { Dialect } from '../../core/kind.ts';
import { dialects } from '../../kinds/index.ts';
import type { Fixtures } from './fixtures/table.ts';

/** A document, and what is wrong with it: one thing, at one place. */
export interface Case {
  name: string;
  document: unknown;
  wrong?: { keywords: readonly string[]; pointer: string; member?: string };
}

/** The fixtures of a schema: `cams-flow.schema.json` has them in `fixtures/cams-flow.ts`, under the dialect's name. */
async function tableOf({ name, file }: Dialect): Promise<Fixtures> {
  const module = file.replace('.schema.json', '.ts');
  const tables: { readonly [name: string]: Fixtures } = await import(
    new URL(`./fixtures/${module}`, import.meta.url).href
  );
  const table = tables[name];
  if (!table) throw new Error(`test/schemas/fixtures/${module} has to export the cases as ${name}.`);
  return table;
}

/** Every dialect with its cases. */
export const cases: readonly { dialect: Dialect; cases: readonly Case[] }[] = await Promise.all(
  dialects.map(async (dialect) => ({ dialect, cases: casesOf(await tableOf(dialect)) })),
);

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
