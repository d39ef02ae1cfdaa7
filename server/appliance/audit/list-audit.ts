import * as v from "valibot";
import { jsonAnswer, type SignedInEndpoint } from "../../calls/endpoint.ts";
import { auditCsv, auditRowSchema, presentAudit } from "../../guard/audit/audit-row.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { pageSchema, pageParameters } from "../../../contract/paging.ts";
import { pageQuery } from "../../http/paging.ts";
import { findableText } from "../../store/findable-text.ts";
import { auditTable } from "../../store/tables/audit-table.ts";

/** `GET /api/v8.1/audit` (our extension): newest first, `Offset`, `Limit`, `UserId`; CSV for `Accept: text/csv`. */
export const listAudit: SignedInEndpoint = {
  describe: () => ({
    summary: "Extension: the audit, newest first. Send Accept: text/csv for CSV",
    query: { ...pageParameters, UserId: v.optional(v.string()) },
    answers: [
      jsonAnswer(200, "A page of the audit", pageSchema(auditRowSchema)),
      { status: 200, description: "The page as CSV", body: { mediaType: "text/csv", schema: null } },
    ],
  }),
  handle: async ({ parts, version, request, url }) => {
    const { offset, limit, rest } = pageQuery(url.searchParams, version.defaultLimit);
    const userId = rest.get("userid");
    const ofUser = userId === undefined ? undefined : findableText(userId);
    const rows = await parts.store.read((db) => auditTable.page(db, { userId: ofUser, offset, limit }));
    const results = rows.map(presentAudit);
    if ((request.headers.get("accept") ?? "").startsWith("text/csv")) {
      const headers = {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="mfa-audit.csv"',
      };
      return new Response(auditCsv(results), { status: 200, headers });
    }
    const totalCount = await parts.store.read((db) => auditTable.count(db, ofUser));
    const suffix = userId === undefined ? "" : `&userId=${encodeURIComponent(userId)}`;
    const self = `/api/${version.name}/audit?offset=${offset}&limit=${limit}${suffix}`;
    return jsonResponse(200, { offset, limit, totalCount, results, _links: { self: { href: self } } });
  },
};
