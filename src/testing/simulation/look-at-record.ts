import { brokenInvariants } from "../../../server/appliance/testing/invariants.ts";
import { checkAuditChain } from "../../../server/store/tables/audit-chain.ts";
import type { System } from "./system.ts";
import type { Truth } from "./truth.ts";
import type { World } from "./world.ts";

/** What must be written down in the end: every change has its row, every row its place in the chain, and no secret is in the log. */
export async function lookAtRecord(
  system: System,
  { lines }: Pick<World, "lines">,
  { say, turns }: Truth,
): Promise<void> {
  const { guardStore, applianceStore, logged, watch } = system;
  const chain = await guardStore.read((db) => checkAuditChain(db));
  if (chain.kind !== "whole") say(`the chain of the record is ${chain.kind}`);
  for (const fault of await brokenInvariants(applianceStore)) say(fault);
  const rows = await guardStore.read((db) =>
    db
      .selectFrom("audit")
      .select(["user_id", "event"])
      .where("event", "in", ["accept", "disable", "changed-elsewhere"])
      .where("outcome", "<>", "refused")
      .execute(),
  );
  // What a killed gateway had passed on, the next reading of the whole list shows.
  const isWhole = !lines.some((line) => /gateway \d is killed/.test(line));
  for (const userId of isWhole ? new Set(turns.map((turn) => turn.userId)) : []) {
    const changes = turns.filter((turn) => turn.userId === userId).length;
    const told = rows.filter((row) => row.user_id === userId).length;
    if (told < changes) say(`${userId}: ${changes} changes, and the record has ${told}`);
  }
  for (const line of logged) {
    if ([...watch.secrets].some((secret) => line.includes(secret))) say("a secret is in the log");
    if (/"event":"http.failed"|"status":500/.test(line)) say(`the server failed: ${line.slice(0, 600)}`);
  }
}
