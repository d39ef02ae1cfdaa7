import { defaultPolicy } from "../../../server/calls/policy.ts";
import { checksOf, requestOf } from "../../../server/guard/proof.ts";
import { isUnusual } from "../../../contract/request-state.ts";
import type { GuardCasesRow } from "../../../server/store/guard-schema.ts";
import type { System } from "./system.ts";

/** Cases about a user that were used and could allow something: proved, and agreed to where that is needed. */
export async function usedCases({ applianceStore, guardStore }: System, userId: string) {
  const users = await applianceStore.read((db) =>
    db.selectFrom("users").select(["id", "name", "role"]).execute(),
  );
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const role = users.find(({ id }) => id === userId)?.role ?? "";
  const privileged = defaultPolicy.privilegedRoles.includes(role);
  const rows = await guardStore.read((db) =>
    db
      .selectFrom("guard_cases")
      .selectAll()
      .where("user_id", "=", userId)
      .where("used_at", "is not", null)
      .execute(),
  );
  return {
    names,
    cases: rows.filter((row) => isProved(row) && (!(privileged || isOdd(row)) || isAgreed(row))),
  };
}

function isProved({ checks, request }: GuardCasesRow): boolean {
  return request !== null || checksOf(checks).some(({ answer }) => answer === "passed");
}

/** Somebody with the password alone asks like this. */
function isOdd(row: GuardCasesRow): boolean {
  const request = requestOf(row);
  return request !== null && isUnusual(request);
}

function isAgreed({ decided_by_id, opened_by_id, user_id }: GuardCasesRow): boolean {
  return decided_by_id !== null && decided_by_id !== opened_by_id && decided_by_id !== user_id;
}
