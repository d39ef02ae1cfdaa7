import { isSiege } from "./cast.ts";
import { createNotes, type Notes } from "./notes.ts";
import { drawOf, type Draw } from "./random.ts";
import { installVirtualTime } from "./virtual-time.ts";

/** What can stop, for good or until it is started again: a node of a server, or a browser. */
export interface Owner {
  readonly name: string;
  readonly isAlive: () => boolean;
}

/** One life of a server's process. */
export interface Life extends Owner {
  /** When it was killed, by the time that somebody was awake; Infinity while it lives. */
  readonly endedAt: () => number;
}

/** A call that stands at a seam until the world lets it go on. */
interface Gate {
  readonly name: string;
  readonly owner: Owner;
  /** What may become of it besides going well. */
  readonly faults: readonly string[];
  readonly open: (fault: string | null) => void;
}

export interface World extends Notes {
  readonly draw: Draw;
  /** What kind of day it is. */
  readonly isSiege: boolean;
  /** Stands at a seam. Answers which fault happens, null for none; never, once the owner has stopped. */
  readonly seam: (owner: Owner, name: string, faults: readonly string[]) => Promise<string | null>;
  readonly trace: (line: string) => void;
  readonly lines: readonly string[];
  /** Lets one waiting call go on. False where none waits. */
  readonly letOneGo: () => Promise<boolean>;
  readonly advance: (milliseconds: number) => Promise<void>;
  /** The time so far without the days on which nobody does anything, no server either. */
  readonly awake: () => number;
  /** Whether an instant is now, or was so before such a day for a call that was on its way. */
  readonly isNow: (instant: number) => boolean;
  /** Such a day. */
  readonly holiday: () => void;
  /** Nothing is read or written by this one for a while. */
  readonly failStore: (owner: string, uses: number) => void;
  /** From here on calls fail, with most seeds; not before. */
  readonly spoil: () => void;
  /** Whether anything goes wrong by itself just now. */
  readonly isSpoiled: () => boolean;
  /** From here on nothing goes wrong by itself. */
  readonly heal: () => void;
  readonly end: () => void;
}

/** Longer than one, so that a clock that is set doesn't matter. */
export const DAY_MS = 25 * 3_600_000;
/** Longer than clocks differ. */
const SURELY_MS = 60_000;
const START = Date.UTC(2026, 0, 1);
/** Calls that fail, of those that can: one of these, by the seed. */
const FAULTY = [0, 0.003, 0.01, 0.02, 0.05];
/** How much oftener those do that change a second factor, or write that down, and those that look at a code. */
function worse(name: string): number {
  if (/(?:enable|accept|disable)Mfa|commits record/.test(name)) return 4;
  return /commits mfaGrant|hears \d+ to POST \S*token/.test(name) ? 8 : 1;
}

const realImmediate = setImmediate;

/** One virtual time, one thread, and one seed that says in which order things happen and which of them fail. */
export function createWorld(seed: number): World {
  const draw = drawOf(seed);
  const time = installVirtualTime(START);
  const lines: string[] = [];
  let gates: Gate[] = [];
  let arrived = 0;
  let faulty = 0;
  const failing = new Map<string, number>();
  const trace = (line: string) => void lines.push(`${time.now() - START} ${line}`);

  function faultAt({ owner, name, faults }: Gate): string | null {
    const left = faults.includes("storage") ? (failing.get(owner.name) ?? 0) : 0;
    if (left > 0) failing.set(owner.name, left - 1);
    if (left > 0) return "storage";
    const rate = faulty * worse(name);
    return faults.length > 0 && draw.chance(rate) ? draw.of(faults) : null;
  }

  /** Until nothing more happens by itself: promises, and what waits for a turn of the event loop. */
  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 4; quiet += 1) {
      const before = arrived;
      await new Promise((resolve) => realImmediate(resolve));
      if (arrived !== before) quiet = -1;
    }
  }

  return {
    ...createNotes(),
    draw,
    isSiege: isSiege(seed),
    trace,
    lines,
    seam: (owner, name, faults) =>
      new Promise((resolve) => {
        arrived += 1;
        if (owner.isAlive()) gates.push({ owner, name, faults, open: resolve });
      }),
    letOneGo: async () => {
      await settle();
      gates = gates.filter(({ owner }) => owner.isAlive());
      const [gate] = gates.splice(draw.below(gates.length), 1);
      if (gate === undefined) return false;
      const fault = faultAt(gate);
      trace(`${gate.owner.name} ${gate.name}${fault === null ? "" : `: ${fault}`}`);
      gate.open(fault);
      await settle();
      return true;
    },
    advance: async (milliseconds) => {
      const until = time.now() + milliseconds;
      await settle();
      // Timer by timer: what follows from one may stop the next, or wait at a seam.
      while (time.now() < until && gates.length === 0) {
        time.moveTo(Math.min(until, time.nextDue() ?? until));
        await settle();
      }
    },
    awake: time.awake,
    isNow: (instant) => [0, DAY_MS].some((slept) => Math.abs(time.now() - slept - instant) <= SURELY_MS),
    holiday: () => {
      trace("a day goes by");
      time.skip(DAY_MS);
    },
    failStore: (owner, uses) => {
      trace(`${owner}'s store fails ${uses} times`);
      failing.set(owner, uses);
    },
    spoil: () => {
      faulty = draw.of(FAULTY);
    },
    isSpoiled: () => faulty > 0,
    heal: () => {
      faulty = 0;
      failing.clear();
    },
    end: time.end,
  };
}
