import type { ChatDocument, JsonObject } from '../core/document/document.ts';
import { toPage } from '../core/preview/html.ts';
import type { PreviewNode, PreviewOptions } from '../core/preview/tree.ts';
import { dialectOf } from '../core/registry.ts';
import { registry } from './index.ts';
import { previews } from './previews.generated.ts';

/** A document as the customer sees it, as a page of its own without scripts; null where it is none. */
export function previewPage(value: JsonObject): string | null {
  const dialect = dialectOf(registry, value);
  const root = dialect && previewOf({ kind: dialect.kind.id, provider: dialect.provider, value });
  return root ? toPage('Preview', [{ title: '', root }]) : null;
}

/** A document as the customer sees it; undefined for a kind that nobody draws. */
export function previewOf({ kind, value }: ChatDocument, options: PreviewOptions = {}): PreviewNode | undefined {
  const dialect = dialectOf(registry, value);
  const draw = Object.hasOwn(previews, kind) ? previews[kind] : undefined;
  if (!dialect || dialect.kind.id !== kind || !draw) return undefined;
  return draw(dialect.kind.model(value, dialect) as never, options);
}
