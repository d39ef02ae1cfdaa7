import * as v from "valibot";
import { isPastCoolingOff, identities } from "../../../server/calls/identities.ts";
import type { GuardCasesRow } from "../../../server/store/guard-schema.ts";
import type { AlarmsDue } from "./alarms-due.ts";
import type { Roles } from "./roles.ts";
import type { System } from "./system.ts";

const SURELY_MS = 60_000;

/** Whether two people stand behind a case, where two have to. */
export interface SecondPerson {
  /** Whether a second person has to agree, whatever was so when the case was opened. */
  readonly isDue: (row: GuardCasesRow) => boolean;
  /** What is missing of a case that is being used; null for nothing. */
  readonly missing: (row: GuardCasesRow) => Promise<string | null>;
  /** Whether somebody may approve; behind a gateway, as far as an answer has told it. */
  readonly mayApprove: (id: string) => Promise<boolean>;
}

export function createSecondPerson(
  { guardStore, shape }: System,
  roles: Roles,
  alarms: AlarmsDue,
): SecondPerson {
  const isDue = (row: GuardCasesRow): boolean =>
    alarms.isOn(row.user_id) || row.privileged === 1 || roles.isSurelyOne(row.user_id) || isUnusual(row);

  /** A role that was taken and given back between two answers was never away for a gateway. */
  async function isKnownForADay(id: string): Promise<boolean> {
    const known = await guardStore.read((db) => identities.read(db, { id, name: "", role: null }));
    return isPastCoolingOff(known, Date.now() + SURELY_MS);
  }

  async function may(id: string, then: (id: string) => boolean): Promise<boolean> {
    return shape === "embedded" ? then(id) : isKnownForADay(id);
  }

  return {
    isDue,
    mayApprove: (id) => may(id, roles.wasOfADay),
    missing: async (row) => {
      if (!roles.wasAdministrator(row.opened_by_id)) return "an administrator who opened it";
      if (row.decided_by_id !== null && !(await may(row.decided_by_id, roles.isOfADay)))
        return "somebody who may still approve it";
      return isDue(row) && row.decided_by_id === null ? "the second person that it needs" : null;
    },
  };
}

const requestSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ browser: v.string(), network: v.string(), others: v.number() }),
);

/** From another browser or network than ever, or beside another request. */
function isUnusual({ request }: GuardCasesRow): boolean {
  if (request === null) return false;
  const { browser, network, others } = v.parse(requestSchema, request);
  return browser !== "known" || network !== "usual" || others > 0;
}
