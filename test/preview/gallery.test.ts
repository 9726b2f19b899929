import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { parse } from '../../core/document/parse.ts';
import { toHtml } from '../../core/preview/html.ts';
import { toSvg } from '../../core/preview/svg.ts';
import { toText } from '../../core/preview/text.ts';
import { previewOf } from '../../kinds/preview.ts';
import { everyNode, valueAt } from './nodes.ts';

// `npx vitest run test/preview -u` writes what is expected again: look at the pictures in docs/preview before you keep it.

const files = globSync(['test/preview/gallery/*.chatapp.json']).sort();

describe.each(files)('%s', (file) => {
  const name = path.basename(file, '.chatapp.json');
  const parsed = parse(readFileSync(file, 'utf8'));
  const root = previewOf(parsed.value);
  if (!root) throw new Error(`${file} has no preview.`);

  test('is the tree that it was', async () => {
    await expect(`${JSON.stringify(root, null, 2)}\n`).toMatchFileSnapshot(`gallery/expected/${name}.tree.json`);
  });

  test('looks in a terminal as it did', async () => {
    await expect(`${toText(root)}\n${toText(root, { width: 60 })}`).toMatchFileSnapshot(`gallery/expected/${name}.txt`);
  });

  test('is the picture that it was', async () => {
    await expect(toSvg(root)).toMatchFileSnapshot(`../../docs/preview/${name}.svg`);
  });

  test('every part leads to where it is drawn from', () => {
    for (const { pointer, type } of everyNode(root)) {
      expect(valueAt(parsed.value, pointer), `${type} ${pointer}`).toBeDefined();
    }
  });

  test('nothing runs, and nothing is asked for', () => {
    for (const drawn of [toHtml(root), toSvg(root)])
      expect(drawn).not.toMatch(/<(?:script|img|image|iframe|a|link|object|foreignObject)\b|\son\w+=|url\(/);
  });
});
