import type { PersonName } from "../people.ts";

/** What an agent can ask before anything secret; the first three are the app's own checks, under the names it records. */
export const checkNames = ["callback", "manager", "question"] as const;

export type CheckName = (typeof checkNames)[number];

/** What an answer is compared with: `number` is that of their request, which is no check of the gate. */
export type Compared = CheckName | "number";

/** The calls that can come in, in the order of their numbers: nobody can tell from a number who lies. */
export const callIds = [
  "new-here",
  "airport",
  "new-phone",
  "boss",
  "impatient",
  "insider",
  "elsewhere",
  "asked",
  "password",
  "relayed",
  "guess",
] as const;

export type CallId = (typeof callIds)[number];

/** A scripted caller. What they say are the texts `practice.call.<id>.…`. */
export interface Caller {
  readonly id: CallId;
  /** Whose account the call is about. */
  readonly person: keyof typeof directory;
  readonly honest: boolean;
  /** Whether each answer fits what the directory says. */
  readonly fits: Readonly<Record<Compared, boolean>>;
  /** From which browser a new phone was asked for in that name before the call; null for none. */
  readonly asks: "known" | "new" | null;
  /** What goes wrong with the phone of a person who may be helped. */
  readonly trouble: "none" | "mistyped-key" | "slow-clock";
}

const right = { callback: true, manager: true, question: true, number: true } as const;
const wrong = { callback: false, manager: false, question: false, number: false } as const;
const usual = { asks: null, trouble: "none" } as const;

export const callers: Readonly<Record<CallId, Caller>> = {
  "new-here": { id: "new-here", person: "rita", honest: true, fits: right, ...usual },
  airport: { id: "airport", person: "grace", honest: false, fits: wrong, ...usual },
  "new-phone": {
    id: "new-phone",
    person: "ravi",
    honest: true,
    fits: right,
    ...usual,
    trouble: "slow-clock",
  },
  boss: { id: "boss", person: "dora", honest: false, fits: wrong, ...usual },
  impatient: { id: "impatient", person: "ada", honest: true, fits: right, ...usual, trouble: "mistyped-key" },
  insider: {
    id: "insider",
    person: "rita",
    honest: false,
    fits: { ...wrong, question: true },
    ...usual,
  },
  elsewhere: { id: "elsewhere", person: "ines", honest: true, fits: right, ...usual },
  asked: { ...usual, id: "asked", person: "mina", honest: true, fits: right, asks: "known" },
  password: {
    ...usual,
    id: "password",
    person: "grace",
    honest: false,
    fits: { ...wrong, number: true },
    asks: "new",
  },
  relayed: {
    ...usual,
    id: "relayed",
    person: "mina",
    honest: false,
    fits: { ...right, manager: false },
    asks: "new",
  },
  guess: { ...usual, id: "guess", person: "mina", honest: false, fits: wrong, asks: "known" },
};

interface DirectoryEntry {
  readonly number: string;
  /** Who confirms that somebody works here, and at which number. */
  readonly manager: string;
}

/** The company's directory; `practice.directory.<name>` is what each last asked the help desk for. */
export const directory = {
  ada: { number: "4410", manager: "Tom Becker, 4400" },
  grace: { number: "4402", manager: "Sara Novak, 4300" },
  ravi: { number: "4423", manager: "Sara Novak, 4300" },
  rita: { number: "4417", manager: "Tom Becker, 4400" },
  ines: { number: "4431", manager: "Tom Becker, 4400" },
  mina: { number: "4419", manager: "Sara Novak, 4300" },
  dora: { number: "4001", manager: "Leo Marsh, 4002" },
} as const satisfies Partial<Record<PersonName, DirectoryEntry>>;

/** The next call: one that was not taken yet, while there is one. `random` is 0 ≤ x < 1. */
export function nextCall(taken: readonly CallId[], random: () => number): CallId {
  const fresh = callIds.filter((id) => !taken.includes(id));
  const choice = fresh.length > 0 ? fresh : callIds.filter((id) => id !== taken.at(-1));
  return choice[Math.floor(random() * choice.length)] ?? callIds[0];
}
