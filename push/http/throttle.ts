/**
 * How long a place stays taken after an answer. The provider's second may be a little longer than ours: clocks are
 * slowed down to be set right, and milliseconds are rounded.
 */
const AFTER_ANSWER_MS = 1010;

/** The same where no answer came: the bytes that left may still be on their way when nobody waits any more. */
const AFTER_SILENCE_MS = 2000;

/** Permission for one request. */
export interface Turn {
  /**
   * Ends it, once the request has.
   *
   * @param how `answered`: the provider has counted it by now. `silent`: nobody knows whether and when it arrived.
   *   `not-sent`: it never left, so that the next one may go at once
   */
  end(how: 'answered' | 'silent' | 'not-sent'): void;
}

/** What waits for its turn, and what has one, under one key. */
interface Queue {
  /** How many turns are taken. A turn is taken until a second after its request was answered. */
  taken: number;
  waiting: (() => void)[];
}

const queues = new Map<string, Queue>();

/**
 * Waits for this process's turn to send, so that the provider never sees more than `qps` requests of one key within a
 * second, from whichever window or file they come.
 *
 * There are `qps` places, and a request that has one keeps it until a second after its answer came. The provider counts
 * a request before it answers, and the next one in the same place leaves after that second. So two requests in one place
 * arrive at least a second apart however long either was on its way, and of `qps + 1` requests two have the same place.
 * Spacing what leaves could not promise that: a slow request and a quick one after it arrive close together.
 *
 * @param key what the provider counts by: operation, place and account
 * @returns the turn, which must be ended
 * @throws the signal's abort error; then no turn is taken
 */
export async function takeTurn(key: string, qps: number, signal: AbortSignal): Promise<Turn> {
  signal.throwIfAborted();
  const queue = queues.get(key) ?? { taken: 0, waiting: [] };
  queues.set(key, queue);
  if (queue.taken >= qps) await next(queue, signal);
  else queue.taken++;
  let isOver = false;
  return {
    end: (how) => {
      if (isOver) return;
      isOver = true;
      if (how === 'not-sent') free(key, queue);
      else afterAtLeast(how === 'answered' ? AFTER_ANSWER_MS : AFTER_SILENCE_MS, () => free(key, queue));
    },
  };
}

/** Waits, in the order in which it was asked, until a place is handed on. */
function next({ waiting }: Queue, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    // The timers of places that are kept end with the process; whoever waits for one does not.
    const alive = setInterval(() => {}, 60_000);
    const go = () => {
      clearInterval(alive);
      signal.removeEventListener('abort', leave);
      resolve();
    };
    const leave = () => {
      clearInterval(alive);
      waiting.splice(waiting.indexOf(go), 1);
      reject(signal.reason);
    };
    waiting.push(go);
    signal.addEventListener('abort', leave, { once: true });
  });
}

/** Hands a place on, or gives it up where nobody waits. */
function free(key: string, queue: Queue): void {
  const [go] = queue.waiting.splice(0, 1);
  if (go) {
    go();
    return;
  }
  queue.taken--;
  if (queue.taken === 0) queues.delete(key);
}

/** Node's timers may be a millisecond early. */
function afterAtLeast(ms: number, then: () => void, end = performance.now() + ms): void {
  setTimeout(
    () => {
      if (performance.now() < end) afterAtLeast(0, then, end);
      else then();
    },
    Math.max(1, end - performance.now()),
  ).unref();
}
