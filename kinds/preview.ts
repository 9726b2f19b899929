import { isObject } from '../core/document/members.ts';
import { toPage } from '../core/preview/html.ts';
import type { PreviewNode, PreviewOptions } from '../core/preview/tree.ts';
import { dialectOf } from '../core/registry.ts';
import { registry } from './index.ts';
import { previews } from './previews.generated.ts';

/** The value of a document as the customer sees it; undefined where it is of no kind, or of one that nobody draws. */
export function previewOf(value: unknown, options: PreviewOptions = {}): PreviewNode | undefined {
  const dialect = isObject(value) ? dialectOf(registry, value) : undefined;
  const draw = dialect && Object.hasOwn(previews, dialect.kind.id) ? previews[dialect.kind.id] : undefined;
  if (!dialect || !draw || !isObject(value)) return undefined;
  return draw(dialect.kind.model(value, dialect) as never, options);
}

/** The same as a page of its own without scripts; null where nothing is drawn. */
export function previewPage(value: unknown): string | null {
  const root = previewOf(value);
  return root ? toPage('Preview', [{ title: '', root }]) : null;
}
