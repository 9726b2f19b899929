import os from 'node:os';

const endings = new Set<() => void>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let isListening = false;

/**
 * Runs `end` when this process ends, also by Ctrl-C or a kill: neither a server nor a folder of ours stays behind.
 * What it does must be synchronous.
 *
 * @returns forgets it: it was done in the ordinary way
 */
export function atEnd(end: () => void): () => void {
  listen();
  endings.add(end);
  return () => {
    endings.delete(end);
  };
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  process.once('exit', () => {
    for (const end of endings) end();
  });
  // By themselves signals end a process without its `exit` event.
  for (const signal of signals) process.once(signal, () => process.exit(128 + os.constants.signals[signal]));
}
