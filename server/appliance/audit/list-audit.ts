import { findableText } from "../../store/findable-text.ts";
import { auditTable } from "../../store/tables/audit-table.ts";
import { authenticate } from "../authenticate.ts";
import type { Call } from "../call.ts";
import { pageQuery } from "../http/page-query.ts";
import { jsonResponse } from "../json-response.ts";
import { requireAdmin } from "../require-right-on-user.ts";
import { auditCsv } from "./audit-csv.ts";
import { presentAudit } from "./present-audit.ts";

/**
 * `GET /api/v8.1/audit` (our extension), PortalAdmin only: newest first, `Offset`, `Limit`, `UserId`; as CSV when asked
 * by `Accept: text/csv`.
 * @throws ProblemError not-allowed, bad-request
 */
export async function listAudit(call: Call): Promise<Response> {
  requireAdmin(await authenticate(call));
  const { offset, limit, rest } = pageQuery(call.url.searchParams, call.version.defaultLimit);
  const userId = rest.get("userid");
  const ofUser = userId === undefined ? undefined : findableText(userId);
  const rows = await call.parts.store.read((db) => auditTable.page(db, { userId: ofUser, offset, limit }));
  const results = rows.map(presentAudit);
  if ((call.request.headers.get("accept") ?? "").startsWith("text/csv")) {
    const headers = {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="mfa-audit.csv"',
    };
    return new Response(auditCsv(results), { status: 200, headers });
  }
  const totalCount = await call.parts.store.read((db) => auditTable.count(db, ofUser));
  const suffix = userId === undefined ? "" : `&userId=${encodeURIComponent(userId)}`;
  const self = `/api/${call.version.name}/audit?offset=${offset}&limit=${limit}${suffix}`;
  return jsonResponse(200, { offset, limit, totalCount, results, _links: { self: { href: self } } });
}
