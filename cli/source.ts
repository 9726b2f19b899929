import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { plainText } from '../core/document/plain.ts';
import type { Source } from '../push/workflow/addressed.ts';
import { type CheckedFile, checkFile, documentIn } from './checked.ts';
import { readText } from './files.ts';
import type { RulesIn } from './settings.ts';

/** A file with its folder, where the document may be that says where it goes. */
export function sourceOf(file: string, { text = '' }: CheckedFile, cwd: string, rulesIn: RulesIn): Source {
  const folder = path.dirname(file);
  return {
    name: path.basename(file),
    text: plainText(text),
    folder: {
      names: () => readdir(folder),
      document: async (name, mayBe) => {
        const other = path.join(folder, name);
        const read = readText(other);
        if (!('text' in read) || !mayBe(read.text)) return null;
        return documentIn(checkFile(other, cwd, rulesIn, read).result);
      },
    },
  };
}
