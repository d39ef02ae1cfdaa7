import type { Version } from "../versions.ts";
import { json } from "./answers.ts";
import { withBearer } from "./common-problems.ts";
import { auditQuery } from "./request-schemas.ts";
import { auditRow, pageOf } from "./response-schemas.ts";
import type { Route } from "./route.ts";

/** The audit, an extension of v8.1. */
export function auditRoutes(version: Version): Route[] {
  if (version.name !== "v8.1") return [];
  return [
    {
      operationId: "listAudit",
      version,
      method: "GET",
      path: `/api/${version.name}/audit`,
      summary: "Extension: the audit, newest first; CSV when asked by Accept: text/csv",
      bearer: true,
      query: auditQuery,
      body: { kind: "none" },
      answers: [
        json(200, "A page of the audit", pageOf(auditRow)),
        { status: 200, description: "The page as CSV", body: { mediaType: "text/csv", schema: null } },
      ],
      problems: [...withBearer, "bad-request", "not-allowed"],
    },
  ];
}
