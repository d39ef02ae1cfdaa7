import { isUnusual } from "../../../contract/request-state.ts";
import { isPastCoolingOff, identities } from "../../../server/calls/identities.ts";
import { checksOf, requestOf } from "../../../server/guard/proof.ts";
import type { GuardCasesRow } from "../../../server/store/guard-schema.ts";
import type { Roles } from "./roles.ts";
import type { System } from "./system.ts";

const ALARM_MS = 72 * 3_600_000;
const SURELY_MS = 60_000;

/** Whether two people stand behind a case, where two have to. */
export interface SecondPerson {
  /** Somebody was told that something failed about this user, or that they say it isn't them. */
  readonly alarm: (userId: string) => void;
  /** What is missing of a case that is being used; null for nothing. */
  readonly missing: (row: GuardCasesRow) => Promise<string | null>;
  /** Whether somebody may approve; behind a gateway, as far as an answer has told it. */
  readonly mayApprove: (id: string) => Promise<boolean>;
}

export function createSecondPerson({ guardStore, shape }: System, roles: Roles): SecondPerson {
  const alarms = new Map<string, number>();

  function isDue(row: GuardCasesRow): boolean {
    const alarmed = (alarms.get(row.user_id) ?? -Infinity) > Date.now() - ALARM_MS + SURELY_MS;
    const request = requestOf(row);
    return alarmed || row.privileged === 1 || (request !== null && isUnusual(request));
  }

  /** A role that was taken and given back between two answers was never away for a gateway. */
  async function isKnownForADay(id: string): Promise<boolean> {
    const known = await guardStore.read((db) => identities.read(db, { id, name: "", role: null }));
    return isPastCoolingOff(known, Date.now() + SURELY_MS);
  }

  async function may(id: string, then: (id: string) => boolean): Promise<boolean> {
    return shape === "embedded" ? then(id) : isKnownForADay(id);
  }

  return {
    mayApprove: (id) => may(id, roles.wasOfADay),
    alarm: (userId) => void alarms.set(userId, Date.now()),
    missing: async (row) => {
      if (!isProved(row)) return "a proof";
      if (!roles.wasAdministrator(row.opened_by_id)) return "an administrator who opened it";
      if (row.decided_by_id !== null && !(await may(row.decided_by_id, roles.isOfADay)))
        return "somebody who may still approve it";
      return isDue(row) && row.decided_by_id === null ? "the second person that it needs" : null;
    },
  };
}

function isProved({ checks, request }: GuardCasesRow): boolean {
  return request !== null || checksOf(checks).some(({ answer }) => answer === "passed");
}
