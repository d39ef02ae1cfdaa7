import * as v from "valibot";
import { recordedName } from "../../calls/write-audit.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { findableText } from "../../store/findable-text.ts";
import type { Store } from "../../store/store.ts";
import type { AuditFilter } from "../../store/tables/audit-pages.ts";
import { auditPeople } from "../../store/tables/audit-people.ts";
import type { RecordedAs } from "../../store/tables/audit-people.ts";
import { oneOf } from "../users/users-filter.ts";

const time = v.pipe(v.string(), v.isoTimestamp());

/** The parameters that choose rows, as the OpenAPI document shows them. */
export const auditParameters = {
  event: v.optional(v.string()),
  outcome: v.optional(v.picklist(["done", "refused"])),
  actor: v.optional(v.string()),
  user: v.optional(v.string()),
  from: v.optional(time),
  to: v.optional(time),
};

/**
 * Reads the filter of a query. A text means everybody who has it as their id or name, and everybody who was recorded under
 * that name: who gets a name, or gives one up, hides nobody's rows.
 * @throws ProblemError bad-request with the name of the refused parameter
 */
export async function auditFilterOf(
  store: Pick<Store, "read">,
  query: ReadonlyMap<string, string>,
): Promise<AuditFilter> {
  return {
    event: findableText(query.get("event") ?? "") || null,
    outcome: oneOf(["done", "refused"], query.get("outcome"), "outcome"),
    actor: await person(store, query.get("actor")),
    user: await person(store, query.get("user")),
    from: instant(query.get("from"), "from"),
    to: instant(query.get("to"), "to"),
  };
}

async function person(store: Pick<Store, "read">, given = ""): Promise<RecordedAs | null> {
  const text = findableText(given.trim());
  if (text === "") return null;
  return store.read((db) => auditPeople.find(db, text, recordedName(text)));
}

function instant(given = "", name: string): number | null {
  if (given === "") return null;
  const at = v.is(time, given) ? Date.parse(given) : Number.NaN;
  if (Number.isFinite(at)) return at;
  throw new ProblemError("bad-request", { errors: { [name]: ["A time by RFC 3339 is needed."] } });
}
