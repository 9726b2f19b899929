import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** What can go wrong between a request and its answer. `before`: nothing was done; `after`: it was. */
export const faultKinds = [
  'delay',
  'drop-before',
  'drop-after',
  'throttle',
  'error-before',
  'error-after',
  'truncated',
  'garbage',
  'huge',
  'drip',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** A fault that is switched on. */
export interface Fault {
  kind: FaultKind;
  /** The operation that it befalls; every one when left out. */
  operation?: string;
  /** How many requests it befalls before it is over; all when left out. */
  times?: number;
  /** How long a `delay` is, or the pause between two bytes of a `drip`. */
  ms?: number;
}

/** Kinds with which a request is never carried out. */
export const isBefore = (fault: Fault | undefined) =>
  fault !== undefined && ['drop-before', 'throttle', 'error-before'].includes(fault.kind);

/** The fault that befalls a request of this operation, counted as spent. */
export function takeFault(faults: Fault[], operation: string): Fault | undefined {
  const index = faults.findIndex((fault) => fault.operation === undefined || fault.operation === operation);
  const fault = faults[index];
  if (fault?.times !== undefined) {
    if (fault.times <= 1) faults.splice(index, 1);
    else faults[index] = { ...fault, times: fault.times - 1 };
  }
  return fault;
}

/** Longer than any answer that a client should take. */
const HUGE_BYTES = 4 * 1024 * 1024;

/** Answers with a fault: late, in part, with something else, or not at all. */
export async function writeFaulty(response: ServerResponse, { kind, ms }: Fault, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  switch (kind) {
    case 'drop-before':
    case 'drop-after':
      response.destroy();
      return;
    case 'truncated':
      response.setHeader('content-length', bytes.length);
      response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
      return;
    case 'garbage':
      response.end('<html><body>Bad Gateway</body></html>');
      return;
    case 'huge':
      response.end(`${text.slice(0, -1)}, "Padding": "${'x'.repeat(HUGE_BYTES)}"}`);
      return;
    case 'drip':
      for (const byte of bytes) {
        if (response.destroyed) return;
        response.write(Buffer.of(byte));
        await sleep(ms ?? 100, undefined, { ref: false });
      }
      response.end();
      return;
    case 'delay':
      await sleep(ms ?? 2000, undefined, { ref: false });
      response.end(bytes);
      return;
    default:
      response.end(bytes);
  }
}
