import type { Selectable } from "kysely";
import * as v from "valibot";
import { pageQuery } from "../../http/paging.ts";
import type { AuditTableRow } from "../../store/audit-schema.ts";
import { auditPages, MOST_COUNTED, type AuditFilter } from "../../store/tables/audit-pages.ts";
import { csvStream, inPieces } from "../csv-stream.ts";
import { guardEndpoint, type GuardHost } from "../guard-call.ts";
import { oneOf, pageEntries, rangeParameters } from "../users/users-filter.ts";
import { AUDIT_COLUMNS, auditCells, auditRowSchema, presentAudit } from "./audit-row.ts";
import { recordedName } from "../../calls/write-audit.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { findableText } from "../../store/findable-text.ts";
import type { Store } from "../../store/store.ts";
import { auditPeople, type RecordedAs } from "../../store/tables/audit-people.ts";

const time = v.pipe(v.string(), v.isoTimestamp());

/** The parameters that choose rows, as the OpenAPI document shows them. */
const auditParameters = {
  event: v.optional(v.string()),
  outcome: v.optional(v.picklist(["done", "refused"])),
  actor: v.optional(v.string()),
  user: v.optional(v.string()),
  from: v.optional(time),
  to: v.optional(time),
};

/** Rows of a page where nobody says how many. */
const USUAL_LIMIT = 50;

const pageSchema = v.object({
  ...pageEntries,
  /** There are more than were counted. */
  more: v.boolean(),
  results: v.array(auditRowSchema),
});

/** `GET /api/guard/audit`: newest first. */
export const findAudit = guardEndpoint({
  summary: `The audit, newest first, counted up to ${MOST_COUNTED}. \`event\` also takes "changes": all but sign-ins`,
  query: { ...auditParameters, ...rangeParameters },
  answer: ["A page of the audit", pageSchema],
  handle: async ({ store, url }) => {
    const { offset, limit, rest } = pageQuery(url.searchParams, USUAL_LIMIT);
    const filter = await auditFilterOf(store, rest);
    const [count, rows] = await store.read((db) =>
      Promise.all([
        auditPages.count(db, filter),
        auditPages.page(db, filter, { offset, limit, below: null }),
      ]),
    );
    const totalCount = Math.min(count, MOST_COUNTED);
    return { offset, limit, totalCount, more: count > totalCount, results: rows.map(presentAudit) };
  },
});

/** Rows that are read at a time: a few milliseconds. */
const PIECE = 200;

/** `GET /api/guard/audit/export`: every row that the filter finds, then the head of the whole chain. */
export const exportAudit = guardEndpoint({
  summary: "The audit as CSV, newest first. The last line is the head of the chain, for verify-audit",
  query: auditParameters,
  answer: ["The audit", "csv"],
  handle: async ({ store, url }) => {
    const filter = await auditFilterOf(store, pageQuery(url.searchParams, USUAL_LIMIT).rest);
    return csvStream("mfa-audit.csv", AUDIT_COLUMNS, pieces(store, filter));
  },
});

/** What is written meanwhile comes after the head, so the file is of one moment. */
async function* pieces(
  store: GuardHost["store"],
  filter: AuditFilter,
): AsyncGenerator<readonly (readonly string[])[]> {
  const head = await store.read((db) => auditPages.head(db));
  const after = (last: Selectable<AuditTableRow> | null) => {
    const range = { offset: 0, limit: PIECE, below: last?.seq ?? (head?.seq ?? 0) + 1 };
    return store.read((db) => auditPages.page(db, filter, range));
  };
  yield* inPieces(PIECE, after, (row) => auditCells(presentAudit(row)));
  const seal = head === undefined ? "" : `${head.seq}:${head.hash}`;
  yield [AUDIT_COLUMNS.map((column) => (column === "id" ? "head" : column === "hash" ? seal : ""))];
}

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
