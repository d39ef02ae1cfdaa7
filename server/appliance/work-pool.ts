import { BusyError } from "./busy-error.ts";

/** Runs heavy jobs a few at a time, and refuses rather than piling up. */
export interface WorkPool {
  /** True while another job would be taken. */
  readonly hasRoom: () => boolean;
  /** @throws BusyError at once when the queue is full */
  readonly run: <T>(job: () => Promise<T>) => Promise<T>;
}

/** `workers` jobs run, `queue` more wait in order (security.md section 5: 2 and 64). */
export function createWorkPool(workers: number, queue: number): WorkPool {
  const waiting: (() => void)[] = [];
  let running = 0;
  const hasRoom = (): boolean => running < workers || waiting.length < queue;
  return {
    hasRoom,
    run: async (job) => {
      if (!hasRoom()) throw new BusyError();
      if (running >= workers) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      } else {
        running += 1;
      }
      try {
        return await job();
      } finally {
        const next = waiting.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
  };
}
