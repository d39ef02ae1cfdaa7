/** Counts the guesses of one thief that somebody looked at, against what docs/limits.md lets through in all. */
export interface Guessing {
  /** @returns whether that was one too many */
  readonly isTooMuch: (userId: string, ownBrowser: boolean) => boolean;
  /** A new setup opens the second step to everybody again. */
  readonly reopen: (userId: string) => void;
  /** A clock went forward: so much of a debt decayed at once. Back, by less than a minute, gives nothing. */
  readonly wentForward: (milliseconds: number) => void;
}

const AT_ONCE = 10;
const EVERY_MS = 40_000;
/** Of an own browser besides. */
const OWN_EVERY_MS = 60_000;
/** Nodes whose clocks differ, and a guess whose answer came late. */
const SLACK = 2;
/** The longest time between counting a guess and answering it. */
const ANSWER_MS = 60_000;

/** @param uncounted when a guess was not counted for all nodes, because their store failed */
export function createGuessing(uncounted: readonly number[]): Guessing {
  const looked = new Map<string, number[]>();
  const forward: { readonly at: number; readonly by: number }[] = [];
  return {
    isTooMuch: (userId, ownBrowser) => {
      const now = Date.now();
      const times = [...(looked.get(userId) ?? []), now];
      looked.set(userId, times);
      const most = (ms: number) => AT_ONCE + ms / EVERY_MS + (ownBrowser ? AT_ONCE + ms / OWN_EVERY_MS : 0);
      const jumped = (since: number) =>
        forward.filter(({ at }) => at >= since).reduce((sum, { by }) => sum + by, 0);
      const extra = (since: number) => uncounted.filter((at) => at > since - ANSWER_MS).length;
      return times.some(
        (at, index) => times.length - index > SLACK + most(now - at + jumped(at)) + extra(at),
      );
    },
    reopen: (userId) => void looked.delete(userId),
    wentForward: (milliseconds) => void forward.push({ at: Date.now(), by: milliseconds }),
  };
}
