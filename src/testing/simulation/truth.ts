import { readBase32 } from "../../../contract/base32.ts";
import { countedTooOften } from "./counted-too-often.ts";
import { createEndedSessions } from "./ended-sessions.ts";
import { createGuessing } from "./guessing.ts";
import type { System } from "./system.ts";
import { createWhoMay } from "./who-may.ts";
import type { Turn } from "./who-may.ts";
import type { World } from "./world.ts";

/** What must be so after every step, whatever happened. */
export interface Truth {
  /** What was not so. */
  readonly faults: readonly string[];
  /** Looks at the stores, past all seams. */
  readonly look: () => Promise<void>;
  /** The screen says that this entry is on, that it is not, or that it never will be. */
  readonly claim: (what: "on" | "off" | "dead", userId: string, secretKey: string) => Promise<void>;
  readonly isOn: (userId: string, secretKey: string) => Promise<boolean>;
  /** @param name of a seeded user */
  readonly idOf: (name: string) => string;
  readonly say: (fault: string) => void;
  readonly clockWasSet: () => void;
  /** A thief was told that a code of this user's is wrong; in a browser in which they had signed in once, perhaps as this user. */
  readonly guessed: (userId: string, ownBrowser: boolean) => void;
  /** This user was told that what others had under way about them is over. */
  readonly wasNotMe: (userId: string) => void;
  readonly notMe: readonly { readonly userId: string; readonly at: number }[];
  /** Every change that the appliance's store has shown. */
  readonly turns: readonly Turn[];
}

/** @param ids of the seeded users, by name */
export function createTruth(
  system: System,
  { writes, uncounted }: Pick<World, "writes" | "uncounted">,
  ids: ReadonlyMap<string, string>,
): Truth {
  const { applianceStore, parts, watch } = system;
  const whoMay = createWhoMay(system);
  const faults: string[] = [];
  const turns: Turn[] = [];
  const notMe: { userId: string; at: number }[] = [];
  const guessing = createGuessing(uncounted);
  const ended = createEndedSessions(watch.changes, watch.sessions);
  const nameOf = new Map([...ids].map(([name, id]) => [id, name]));
  const say = (fault: string) => void faults.push(fault);
  /** Every secret that ever was on, by user. */
  const everOn = new Map<string, Set<string>>();
  /** Whose setup a secret was made for. */
  const madeFor = new Map<string, string>();
  let lookedAt = -1;
  let active = new Map<string, string>();

  async function read(table: "mfa_active" | "mfa_pending"): Promise<Map<string, string>> {
    const rows = await applianceStore.read((db) =>
      db.selectFrom(table).select(["user_id", "secret_ct", "key_version"]).execute(),
    );
    return new Map(
      rows.map(({ user_id: userId, secret_ct, key_version }) => [
        userId,
        hexOf(parts.keyRing.decrypt(secret_ct, key_version, { table, userId, column: "secret_ct" })),
      ]),
    );
  }

  async function look(): Promise<void> {
    if (writes() === lookedAt) return;
    lookedAt = writes();
    for (const [userId, secret] of await read("mfa_pending")) madeFor.set(secret, userId);
    const now = await read("mfa_active");
    const people = new Set([...active.keys(), ...now.keys()]);
    const seen = [...people]
      .map((userId): Turn => ({ userId, before: active.get(userId), after: now.get(userId) }))
      .filter(({ before, after }) => before !== after);
    active = now;
    turns.push(...seen);
    for (const turn of seen) {
      guessing.reopen(turn.userId);
      if (turn.after !== undefined)
        everOn.set(turn.userId, (everOn.get(turn.userId) ?? new Set()).add(turn.after));
      for (const fault of await whoMay.faultsOf(turn, madeFor)) say(fault);
      if (turn.after !== undefined) ended.turnedOn(turn.userId, nameOf.get(turn.userId));
    }
    const late = ended.actedOn();
    if (late !== undefined) say(`${late.userId}: ${late.call} in a session that had ended`);
    countedTooOften(watch).forEach(say);
    for (const fault of await whoMay.changedTwice(people)) say(fault);
  }

  async function isOn(userId: string, secretKey: string): Promise<boolean> {
    await look();
    return active.get(userId) === hexOfKey(secretKey);
  }

  return {
    faults,
    turns,
    notMe,
    say,
    guessed: (userId, ownBrowser) => {
      if (guessing.isTooMuch(userId, ownBrowser))
        say(`${userId}: more codes were looked at than the limits let through`);
    },
    clockWasSet: guessing.reopenAll,
    wasNotMe: (userId) => void notMe.push({ userId, at: Date.now() }),
    look,
    isOn,
    idOf: (name) => ids.get(name) ?? "",
    claim: async (what, userId, secretKey) => {
      const on = await isOn(userId, secretKey);
      if (what === "on" && everOn.get(userId)?.has(hexOfKey(secretKey)) !== true)
        say(`${userId}: the screen says "MFA is on", and it never was`);
      if (what === "off" && on) say(`${userId}: the screen says "MFA is still off", and it is on`);
      if (what === "dead" && on) say(`${userId}: the screen says "delete", and it is on`);
    },
  };
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

function hexOfKey(secretKey: string): string {
  const read = readBase32(secretKey);
  return read === null ? "" : hexOf(read.bytes);
}
