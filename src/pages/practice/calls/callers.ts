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

type Person = Caller["person"];

/** A caller who is who they say they are. */
function honest(person: Person, further: Partial<Caller> = {}) {
  const fits = { callback: true, manager: true, question: true, number: true };
  return { person, honest: true, fits, asks: null, trouble: "none", ...further } as const;
}

/** A caller who isn't. @param known the checks that they pass all the same */
function impostor(person: Person, known: readonly Compared[] = [], asks: Caller["asks"] = null) {
  const fits = { callback: false, manager: false, question: false, number: false };
  for (const name of known) fits[name] = true;
  return { person, honest: false, fits, asks, trouble: "none" } as const;
}

export const callers: Readonly<Record<CallId, Omit<Caller, "id">>> = {
  "new-here": honest("rita"),
  airport: impostor("grace"),
  "new-phone": honest("ravi", { trouble: "slow-clock" }),
  boss: impostor("dora"),
  impatient: honest("ada", { trouble: "mistyped-key" }),
  insider: impostor("rita", ["question"]),
  elsewhere: honest("ines"),
  asked: honest("mina", { asks: "known" }),
  password: impostor("grace", ["number"], "new"),
  relayed: impostor("mina", ["callback", "question", "number"], "new"),
  guess: impostor("mina", [], "known"),
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
