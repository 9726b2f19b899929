import { setFlagsFromString } from 'node:v8';

/** A text of more UTF-16 units makes so much garbage per keystroke that a small heap would cost more than it saves. */
const largeText = 64 * 1024;

/**
 * Keeps the heap small: a check of a usual document makes some 100 KB of garbage, and V8 would let 60 MB of it pile up
 * before it collects. Both flags are read at each collection, so they may change while the server runs.
 *
 * @returns to be called with the length of every text: from the first large one on, V8 has its own way
 */
export function keepHeapSmall(): (length: number) => void {
  let isSmall = true;
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=20');
  return (length) => {
    if (!isSmall || length <= largeText) return;
    isSmall = false;
    setFlagsFromString('--semi-space-growth-factor=2');
    setFlagsFromString('--heap-growing-percent=0');
  };
}
