import { tokenHash } from "../../../server/secrets/opaque-token.ts";
import { createAlarmsDue } from "./alarms-due.ts";
import { countedTooOften } from "./counted-too-often.ts";
import { watchEndedSessions } from "./ended-sessions.ts";
import { watchComparisons } from "./comparisons.ts";
import { createFactors, type Turn } from "./factors.ts";
import { createGuessing } from "./guessing.ts";
import { createOpenedSignIns } from "./opened-sign-ins.ts";
import { createLifeOfCases, type LifeOfCases } from "./life-of-cases.ts";
import type { Roles } from "./roles.ts";
import { underWay, type UnderWay } from "./not-me.ts";
import { createSecondPerson } from "./second-person.ts";
import type { System } from "./system.ts";
import { createWhoMay } from "./who-may.ts";
import type { World } from "./world.ts";

/** What must be so after every step, whatever happened. */
export interface Truth {
  /** What was not so. */
  readonly faults: readonly string[];
  /** Looks at the stores, past all seams. */
  readonly look: () => Promise<void>;
  /** The screen says that this entry is on, that it is not, or that it never will be. */
  readonly claim: (what: "on" | "off" | "dead", userId: string, secretKey: string) => Promise<void>;
  /**
   * The screen says that this entry is on, from a reading of an account that had MFA off when its setup began: that tells
   * nobody's phone from another's.
   * @param since how many of `turns` there were then
   */
  readonly claimRead: (userId: string, secretKey: string, since: number) => Promise<void>;
  readonly isOn: (userId: string, secretKey: string) => Promise<boolean>;
  /** @param name of a seeded user */
  readonly idOf: (name: string) => string;
  readonly say: (fault: string) => void;
  /** What others have under way about this user. */
  readonly underWay: (userId: string) => Promise<UnderWay>;
  /** This user was told that all that is over. @param isAlarm that something was */
  readonly wasNotMe: (userId: string, all: UnderWay, isAlarm: boolean) => Promise<void>;
  /** An agent was told that the number about this user was wrong. */
  readonly wrongNumber: (userId: string) => void;
  /** The cases as they became what they are. */
  readonly cases: LifeOfCases;
  /** A browser was given the token of a request for a new phone. */
  readonly gotRequest: (token: string, browser: string) => Promise<void>;
  /** Every change that the appliance's store has shown. */
  readonly turns: readonly Turn[];
}

/** @param ids of the seeded users, by name */
export function createTruth(
  system: System,
  world: World,
  roles: Roles,
  ids: ReadonlyMap<string, string>,
): Truth {
  const { guardStore, watch } = system;
  const faults: string[] = [];
  const turns: Turn[] = [];
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  const nameOf = (id: string) => names.get(id);
  const say = (fault: string) => {
    world.trace(`not so: ${fault}`);
    faults.push(fault);
  };
  const ended = watchEndedSessions(watch, system.applianceStore, say);
  const factors = createFactors(system);
  const alarms = createAlarmsDue(guardStore, (name) => ids.get(name) ?? "");
  const second = createSecondPerson(system, roles, alarms);
  const cases = createLifeOfCases({ system, world, second, alarms });
  const whoMay = createWhoMay({ watch, factors, cases, isNow: world.isNow, nameOf });
  const goingOn = (id: string, since: number) => underWay(system, { id, name: nameOf(id) ?? "" }, since);
  const guessing = createGuessing(system, world);
  const lookAtOpened = createOpenedSignIns(guardStore, guessing);
  watchComparisons({ guessing, factors, watch, names: [...ids.keys()], say });
  const askedBy = new Map<string, string>();
  let lookedAt = -1;
  const neverOn = (userId: string) => say(`${userId}: the screen says "MFA is on", and it never was`);

  async function look(): Promise<void> {
    if (world.writes() === lookedAt) return;
    lookedAt = world.writes();
    if (world.isSiege) await lookAtOpened();
    const seen = await factors.look();
    (await cases.look()).forEach(say);
    const silent = await alarms.look();
    if (silent !== null) say(silent);
    whoMay.look();
    turns.push(...seen);
    for (const turn of seen) {
      guessing.reopen(nameOf(turn.userId) ?? "");
      const fault = whoMay.faultOf(turn);
      if (fault !== null) say(`${turn.userId}: ${fault}`);
      ended.turned(turn, nameOf(turn.userId));
    }
    await ended.look();
    const stale = whoMay.stale();
    if (stale !== undefined) say(`${stale.userId}: ${stale.call} by somebody without a fresh code`);
    countedTooOften(watch).forEach(say);
    for (const userId of names.keys()) {
      const fault = whoMay.changedTwice(userId);
      if (fault !== null) say(`${userId}: ${fault}`);
    }
  }

  return {
    faults,
    turns,
    cases,
    say,
    wrongNumber: (userId) => alarms.due(userId, "wrong-number"),
    underWay: (userId) => goingOn(userId, alarms.notMeSince(userId)),
    wasNotMe: async (userId, all, isAlarm) => {
      if (isAlarm) alarms.due(userId, "not-me");
      await look();
      const { ids: still } = await goingOn(userId, all.since);
      if ([...still].some((id) => all.ids.has(id))) say(`${userId}: something goes on that they had ended`);
    },
    gotRequest: async (token, browser) => {
      const row = await guardStore.read((db) =>
        db
          .selectFrom("guard_requests")
          .select("id")
          .where("token_hash", "=", tokenHash(token))
          .executeTakeFirst(),
      );
      if (row === undefined) return;
      if ((askedBy.get(row.id) ?? browser) !== browser)
        say(`${row.id}: a request went on in a browser that had not asked for it`);
      askedBy.set(row.id, browser);
    },
    look,
    isOn: async (userId, secretKey) => {
      await look();
      return factors.isOn(userId, secretKey);
    },
    idOf: (name) => ids.get(name) ?? "",
    claim: async (what, userId, secretKey) => {
      await look();
      const on = factors.isOn(userId, secretKey);
      if (what === "on" && !factors.wasEverOn(userId, secretKey)) neverOn(userId);
      if (what === "off" && on) say(`${userId}: the screen says "MFA is still off", and it is on`);
      if (what === "dead" && on) say(`${userId}: the screen says "delete", and it is on`);
    },
    claimRead: async (userId, secretKey, since) => {
      await look();
      const isOn = turns.slice(since).some((turn) => turn.userId === userId && turn.after !== undefined);
      if (!isOn && !factors.wasEverOn(userId, secretKey)) neverOn(userId);
    },
  };
}
