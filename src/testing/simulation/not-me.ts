import { decodeNotMe } from "../../api/contract/new-phone.ts";
import { isLiving } from "./case-steps.ts";
import { beFresh, orGiveUp, type Wish } from "./person.ts";
import type { System } from "./system.ts";

const ENROLLMENT_MS = 15 * 60_000;
const SURELY_MS = 60_000;

export interface UnderWay {
  /** Of cases and requests. */
  readonly ids: ReadonlySet<string>;
  /** When the person concerned had first said that it isn't them: what was approved after that stays. */
  readonly since: number;
}

/** Ends whatever others have under way about them. */
export const notMe: Wish = async (person) => {
  const { browser, truth, name } = person;
  await beFresh(person);
  const id = truth.idOf(name);
  const all = await truth.underWay(id);
  const told = await orGiveUp(browser.client().tellGuard("/requests/mine/not-me", {}, decodeNotMe));
  await truth.wasNotMe(id, all, told.requests + told.cases > 0);
};

/** Requests, cases and setups about somebody that go on, as the store has them. */
export async function underWay(
  { guardStore }: System,
  { id: userId, name }: { readonly id: string; readonly name: string },
  since: number,
): Promise<UnderWay> {
  const now = Date.now();
  const rows = await guardStore.read((db) =>
    db.selectFrom("guard_cases").selectAll().where("user_id", "=", userId).execute(),
  );
  const kept = new Set(
    rows.filter(({ decided_at }) => (decided_at ?? 0) > since - SURELY_MS).map(({ id }) => id),
  );
  const cases = rows.filter(
    (row) =>
      isLiving(row, now) ||
      (row.state === "used" &&
        row.intent !== "turnOff" &&
        row.confirmed_at === null &&
        (row.used_at ?? 0) > now - ENROLLMENT_MS + SURELY_MS),
  );
  const requests = await guardStore.read((db) =>
    db
      .selectFrom("guard_requests")
      .select(["id", "case_id"])
      .where("user_name", "=", name)
      .where("state", "in", ["asked", "picked", "setup"])
      .where("expires_at", ">", now + SURELY_MS)
      .execute(),
  );
  // With its case a request is over as well.
  const asked = requests.filter(
    ({ case_id }) => case_id === null || cases.some(({ id }) => id === case_id && !kept.has(id)),
  );
  return { ids: new Set([...cases.filter(({ id }) => !kept.has(id)), ...asked].map(({ id }) => id)), since };
}
