/** Draws of one seed: the same on every machine. */
export interface Draw {
  /** 0 ≤ x < 1. */
  readonly unit: () => number;
  /** 0 ≤ n < limit, whole. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  /** @throws RangeError for an empty list */
  readonly of: <T>(list: readonly T[]) => T;
}

/** Mulberry32, by Tommy Ettinger. @param seed a whole number */
export function drawOf(seed: number): Draw {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(unit() * limit);
  return {
    unit,
    below,
    chance: (probability) => unit() < probability,
    of: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new RangeError("there is nothing to draw from");
      return one;
    },
  };
}
