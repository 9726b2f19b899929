import { isObject } from '../providers/verdict.ts';
import type { Delivery } from './send.ts';

/** What became of a request. An answer is parsed here, once, and whoever sent the request interprets it. */
export type Delivered =
  | Exclude<Delivery, { type: 'answer' }>
  | {
      type: 'answer';
      status: number;
      retryAfter: string | null;
      /** `null` where the answer is no JSON object. */
      body: { readonly [name: string]: unknown } | null;
    };

/** Parses the answer of a delivery, if there is one. */
export function parseDelivery(delivery: Delivery): Delivered {
  if (delivery.type !== 'answer') return delivery;
  const { type, status, retryAfter, text } = delivery;
  return { type, status, retryAfter, body: parseObject(text) };
}

function parseObject(text: string): { readonly [name: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
