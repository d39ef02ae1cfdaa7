import type { Selectable } from "kysely";
import * as v from "valibot";
import { pageQuery } from "../../http/paging.ts";
import type { AuditTableRow } from "../../store/audit-schema.ts";
import { auditPages, MOST_COUNTED } from "../../store/tables/audit-pages.ts";
import type { AuditFilter } from "../../store/tables/audit-pages.ts";
import { csvStream, inPieces } from "../csv-stream.ts";
import { guardEndpoint } from "../guard-call.ts";
import type { GuardHost } from "../guard-call.ts";
import { pageEntries, rangeParameters } from "../users/users-filter.ts";
import { auditFilterOf, auditParameters } from "./audit-filter.ts";
import { AUDIT_COLUMNS, auditCells, auditRowSchema, presentAudit } from "./audit-row.ts";

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
