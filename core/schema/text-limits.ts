import type { JsonObject } from '../document/document.ts';
import { entryOf, valueAt } from '../document/members.ts';
import type { Path } from '../document/path.ts';
import type { DocumentKind } from '../kind.ts';
import { fieldAt } from './lookup.ts';
import type { Schema } from './schema.ts';

/**
 * How many characters the text at a path can have at most; undefined where no page names a limit. The schema has the
 * limits (`x-limit`); what depends on another part of the document the kind says.
 */
export function textLimit(
  dialect: { schema: Schema; kind: Pick<DocumentKind, 'textLimit' | 'fieldSchema'> },
  value: JsonObject,
  path: Path,
): number | undefined {
  const { kind } = dialect;
  const stated = fieldAt(dialect, value, path)?.['x-limit'];
  const limit =
    typeof stated === 'object' ? entryOf(stated, String(valueAt(value, [...path.slice(0, -1), 'Type']))) : stated;
  if (limit === undefined) return undefined;
  return kind.textLimit ? kind.textLimit(value, path, limit) : limit;
}
