/** Something that happens again and again, and that others wait for. */
export interface Signal {
  /** It has happened. */
  tell(): void;
  /** Settles when it next happens. */
  next(): Promise<void>;
}

export function createSignal(): Signal {
  let waiting: (() => void)[] = [];
  return {
    tell: () => {
      const woken = waiting;
      waiting = [];
      for (const resolve of woken) resolve();
    },
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
  };
}
