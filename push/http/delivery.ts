import { isObject } from '../providers/verdict.ts';
import type { Delivery } from './send.ts';

/** What became of a request. An answer is parsed here, once, and whoever sent the request interprets it. */
export type Delivered =
  | Exclude<Delivery, { type: 'answer' }>
  | {
      type: 'answer';
      status: number;
      retryAfter: string | null;
      /** When it was answered, by the clock of whoever did. */
      date?: Date | undefined;
      /** `null` where the answer is no JSON object. */
      body: { readonly [name: string]: unknown } | null;
    };

/** Parses the answer of a delivery, if there is one. */
export function parseDelivery(delivery: Delivery): Delivered {
  if (delivery.type !== 'answer') return delivery;
  const { type, status, retryAfter, date, text } = delivery;
  const at = Date.parse(date ?? '');
  return { type, status, retryAfter, ...(at > 0 && { date: new Date(at) }), body: parseObject(text) };
}

function parseObject(text: string): { readonly [name: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
