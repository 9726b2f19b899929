import type { JsonObject } from '../../core/document/document.ts';
import { stringAt } from '../../core/document/members.ts';

/** A flow as rules see it. */
export interface Flow {
  value: JsonObject;
  name: string | undefined;
  /** The categories that are texts, with their index in the list. */
  categories: readonly { index: number; value: string }[];
}

/** Reads a parsed document as a flow. */
export function toFlow(value: JsonObject): Flow {
  const list = Array.isArray(value.Categories) ? value.Categories : [];
  return {
    value,
    name: stringAt(value, 'FlowName'),
    categories: list.flatMap((entry, index) => (typeof entry === 'string' ? [{ index, value: entry }] : [])),
  };
}
