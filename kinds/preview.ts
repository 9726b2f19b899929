import type { ChatDocument } from '../core/document/document.ts';
import type { PreviewNode, PreviewOptions } from '../core/preview/tree.ts';
import { dialectOf } from '../core/registry.ts';
import { registry } from './index.ts';
import { previews } from './previews.generated.ts';

/** A document as the customer sees it; undefined for a kind that nobody draws. */
export function previewOf({ kind, value }: ChatDocument, options: PreviewOptions = {}): PreviewNode | undefined {
  const dialect = dialectOf(registry, value);
  const draw = Object.hasOwn(previews, kind) ? previews[kind] : undefined;
  if (!dialect || dialect.kind.id !== kind || !draw) return undefined;
  return draw(dialect.kind.model(value, dialect) as never, options);
}
