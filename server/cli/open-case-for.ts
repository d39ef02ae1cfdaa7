import { writeAudit } from "../calls/write-audit.ts";
import { breakGlass } from "../guard/break-glass.ts";
import { auditCase } from "../guard/use-case.ts";
import type { Clock } from "../http/clock.ts";
import { foldedText } from "../store/findable-text.ts";
import type { Db } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import { adminAuditSource, type AdminResult, type StoreCommand } from "./admin-command.ts";

/**
 * Stands in for the second administrator where there is none: people who can run it can change the database anyway, and the
 * record says that it was used. Everything else that a case needs, the agent still has to bring.
 */
export function openCaseFor(
  { store, clock }: { readonly store: Pick<Store, "transaction">; readonly clock: Clock },
  { userName, agent, intent }: Extract<StoreCommand, { command: "open-case" }>,
): Promise<AdminResult> {
  const source = adminAuditSource(clock);
  const [forWhom, byWhom] = [JSON.stringify(userName.trim()), JSON.stringify(agent.trim())];
  return store.transaction("openCaseFor", async (tx) => {
    if (foldedText(userName) === foldedText(agent))
      return { done: false, text: "Nobody needs a case for themselves. Nothing was changed." };
    for (const one of [userName, agent])
      if (!(await isThere(tx, one)))
        return { done: false, text: `Nobody is called ${JSON.stringify(one.trim())}. Nothing was changed.` };
    const row = await breakGlass.approve(tx, { user: userName, agent, intent, now: source.now });
    const user = { id: row.user_id === "" ? null : row.user_id, name: row.user_name };
    await writeAudit(tx, source, {
      event: "break-glass",
      outcome: "done",
      reason: intent,
      details: { agent: row.opened_by },
      actor: null,
      user,
      case: auditCase(row),
    });
    const what =
      row.user_id === ""
        ? `The next case of ${byWhom} about ${forWhom} is approved.`
        : `The case of ${byWhom} about ${forWhom} is approved.`;
    return { done: true, text: `${what} It can be used once, within 30 minutes.` };
  });
}

/** Also where nobody can tell: a gateway that hasn't read the users yet. */
async function isThere(tx: Db, name: string): Promise<boolean> {
  for (const table of ["users", "guard_users"] as const) {
    const known = await tx.selectFrom(table).select("id").limit(1).executeTakeFirst();
    if (known === undefined) continue;
    const named = await tx
      .selectFrom(table)
      .select("id")
      .where("name_key", "=", foldedText(name))
      .executeTakeFirst();
    return named !== undefined;
  }
  return true;
}
