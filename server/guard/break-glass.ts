import { randomBytes } from "node:crypto";
import { identities } from "../calls/identities.ts";
import type { Intent } from "../calls/policy.ts";
import { foldedText } from "../store/findable-text.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { CASE_MS, stateOf } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import type { Caller } from "../calls/call.ts";
import type { Target } from "./guard-call.ts";

/** What the command on the server's machine says, by name: a gateway doesn't know everybody's id. */
interface Said {
  readonly user: string;
  readonly agent: string;
  readonly intent: Intent;
  readonly now: number;
}

const approvedAt = (now: number) =>
  ({
    state: "approved",
    decided_by_id: null,
    decided_by: "",
    decided_at: now,
    expires_at: now + CASE_MS,
  }) as const;

export const breakGlass = {
  /** Approves the agent's case that waits, or else the next one they open about that user with that intent. */
  approve: async (tx: Db, { user, agent, intent, now }: Said): Promise<GuardCasesRow> => {
    const waiting = await rowsOf(tx, "waiting", { user, intent, now });
    for (const row of waiting) {
      const { opened_by_id: id, opened_by: name } = row;
      const opener = await identities.read(tx, { id, name, role: null });
      if (opener.grantedName !== foldedText(agent)) continue;
      await casesTable.update(tx, row.id, approvedAt(now));
      return { ...row, ...approvedAt(now) };
    }
    const row = {
      ...newCase({ id: "", name: user }, { id: "", name: agent }, now),
      id: randomBytes(15).toString("base64url"),
      intent,
      ...approvedAt(now),
    };
    await casesTable.insert(tx, row);
    return row;
  },

  /** What an agent's new case is approved by, once. The agent is who the name belongs to by id, as everywhere in the policy. */
  take: async (tx: Db, caller: Caller, target: Target, of: { intent: Intent; now: number }) => {
    const given = await rowsOf(tx, "approved", { ...of, user: target.name });
    const row = given.find(
      (one) => one.opened_by_id === "" && foldedText(one.opened_by) === caller.grantedName,
    );
    if (row === undefined || (await casesTable.lock(tx, row.id))?.state !== "approved") return {};
    await casesTable.remove(tx, row.id);
    return approvedAt(of.now);
  },
};

async function rowsOf(
  tx: Db,
  state: "waiting" | "approved",
  { user, intent, now }: Omit<Said, "agent">,
): Promise<readonly GuardCasesRow[]> {
  const rows = await tx
    .selectFrom("guard_cases")
    .selectAll()
    .where("state", "=", state)
    .where("intent", "=", intent)
    .where("expires_at", ">", now)
    .orderBy("opened_at", "desc")
    .execute();
  const named = rows.filter((row) => foldedText(row.user_name) === foldedText(user));
  return named.filter((row) => stateOf(row, now) === state);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who asked for an undecided case, and about whom. */
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
    ended_at: null,
    request: null,
    confirmed_at: null,
  };
}
