/** Lets one caller in at a time, first come, first served, at constant cost however many wait. */
export interface Turnstile {
  readonly enter: () => Promise<void>;
  readonly leave: () => void;
}

/** Makes a free turnstile. */
export function createTurnstile(): Turnstile {
  const waiting: (() => void)[] = [];
  let head = 0;
  let busy = false;
  return {
    enter: async () => {
      if (!busy) {
        busy = true;
        return;
      }
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    },
    leave: () => {
      const next = waiting[head];
      if (next === undefined) {
        waiting.length = 0;
        head = 0;
        busy = false;
        return;
      }
      head += 1;
      next();
    },
  };
}
