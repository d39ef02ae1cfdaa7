import type { GuardCasesRow } from "../store/guard-schema.ts";
import { CASE_MS } from "./case.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A case that nobody has answered yet, by whom and about whom. */
export function newCase(user: Named, by: Named, now: number): Omit<GuardCasesRow, "id" | "intent"> {
  return {
    user_id: user.id,
    user_name: user.name,
    reason: "",
    ticket: "",
    checks: "[]",
    way: "",
    state: "open",
    privileged: 0,
    opened_by_id: by.id,
    opened_by: by.name,
    opened_at: now,
    expires_at: now + CASE_MS,
    decided_by_id: null,
    decided_by: null,
    decided_at: null,
    used_at: null,
    outcome: null,
    note: null,
    steps: null,
    ended_at: null,
    request: null,
    confirmed_at: null,
  };
}
