/** Time that stands until it is moved; the global timers and clocks follow it. */
export interface VirtualTime {
  readonly now: () => number;
  /** The same without what everything has slept. */
  readonly awake: () => number;
  /** When the next timer is due; null where there is none. */
  readonly nextDue: () => number | null;
  /** To an instant, and runs the first timer that is due by then, if there is one. */
  readonly moveTo: (instant: number) => void;
  /** Everything sleeps meanwhile; what was due then runs after it. */
  readonly skip: (milliseconds: number) => void;
  readonly end: () => void;
}

interface Timer {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
  readonly every: number | null;
}

/** @param start epoch milliseconds */
export function installVirtualTime(start: number): VirtualTime {
  const timers = new Map<number, Timer>();
  let now = start;
  let slept = 0;
  let made = 0;

  const add =
    (every: boolean) =>
    (run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
      made += 1;
      const ms = Math.max(1, Math.trunc(delay ?? 0) || 1);
      timers.set(made, { due: now + ms, order: made, run: () => run(...args), every: every ? ms : null });
      return handleOf(made);
    };
  const remove = (handle: unknown) => void timers.delete(Number(handle));
  const next = () => [...timers].toSorted(([, a], [, b]) => a.due - b.due || a.order - b.order)[0];

  class VirtualDate extends Date {
    constructor(...given: [] | [number | string | Date]) {
      super(given[0] ?? now);
    }
    static override now(): number {
      return now;
    }
  }
  const real = new Map<string, PropertyDescriptor | undefined>();
  const replace = (name: string, value: unknown) => {
    real.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  };
  replace("setTimeout", add(false));
  replace("setInterval", add(true));
  replace("clearTimeout", remove);
  replace("clearInterval", remove);
  replace("Date", VirtualDate);
  replace("performance", { now: () => now - start });

  return {
    now: () => now,
    awake: () => now - slept,
    nextDue: () => next()?.[1].due ?? null,
    moveTo: (instant) => {
      const [id, timer] = next() ?? [];
      if (id === undefined || timer === undefined || timer.due > instant) {
        now = Math.max(now, instant);
        return;
      }
      now = Math.max(now, timer.due);
      if (timer.every === null) timers.delete(id);
      else timers.set(id, { ...timer, due: now + timer.every });
      timer.run();
    },
    skip: (milliseconds) => {
      now += milliseconds;
      slept += milliseconds;
    },
    end: () => {
      for (const [name, descriptor] of real)
        if (descriptor !== undefined) Object.defineProperty(globalThis, name, descriptor);
    },
  };
}

/** As Node's: an object that stands for its number. */
function handleOf(id: number) {
  const handle = {
    ref: () => handle,
    unref: () => handle,
    hasRef: () => false,
    refresh: () => handle,
    [Symbol.toPrimitive]: () => id,
  };
  return handle;
}
