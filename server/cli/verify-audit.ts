import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { checkAuditChain } from "../store/tables/audit-chain.ts";
import { auditTable } from "../store/tables/audit-table.ts";
import type { AdminResult } from "./admin-command.ts";

const HEAD = /^(\d{1,15}):([0-9a-f]{64})$/;

/**
 * Checks the audit's hash chain. With the newest row of an earlier export, as `ID:HASH`, it also finds
 * out whether a person who could write to the database cut rows off or made the whole chain anew since.
 */
export async function verifyAudit(
  { store }: Pick<ApplianceParts, "store">,
  known: string | null,
): Promise<AdminResult> {
  const parsed = known === null ? null : HEAD.exec(known);
  if (known !== null && parsed === null) {
    return {
      done: false,
      text: "ID:HASH are the columns id and hash of a row of an export, such as 120:4f…",
    };
  }
  const check = () => store.read((db) => checkAuditChain(db));
  const first = await check();
  // Old rows may have been cut off between two of its reads.
  const report = first.kind === "broken" ? await check() : first;
  switch (report.kind) {
    case "broken":
      return {
        done: false,
        text: `The audit was tampered with: at row ${report.seq} a row was changed, removed or put elsewhere.`,
      };
    case "cut":
      return {
        done: false,
        text:
          report.to < report.from
            ? "The audit was tampered with: the note of its newest row is missing."
            : `The audit was tampered with: rows ${report.from} to ${report.to} at its end are missing.`,
      };
    case "whole":
      break;
    default:
      return report satisfies never;
  }
  const [, id, hash] = parsed ?? [];
  if (id !== undefined && (await store.read((db) => auditTable.hashOf(db, Number(id)))) !== hash) {
    return {
      done: false,
      text: `The audit was tampered with: row ${id} is missing or not what the export says.`,
    };
  }
  const { rows, plain, head } = report;
  const old = plain === 0 ? "" : ` ${plain} are older than 0.3.0: the first row after them seals them.`;
  return {
    done: true,
    text: `The audit is whole: ${rows} rows, none changed, removed or reordered.${old} Its newest row is ${head.seq}:${head.hash}. Keep that in another place: only against it a later cut shows.`,
  };
}
