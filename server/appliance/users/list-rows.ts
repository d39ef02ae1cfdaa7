import * as v from "valibot";
import type { Actor, Call } from "../../calls/call.ts";
import { requireAdministrator } from "../../calls/rights.ts";
import type { Version } from "../../../contract/product.ts";
import { usersPage } from "../../guard/users/users-page.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { pageParameters } from "../../../contract/paging.ts";
import { pageQuery } from "../../http/paging.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { userSchema } from "../../../contract/user-answer.ts";
import { presentUser } from "./present-user.ts";

const orders = v.picklist(["nameAsc", "nameDesc", "mfaEnabledAsc", "mfaEnabledDesc"]);

const sorts = {
  nameAsc: "name",
  nameDesc: "-name",
  mfaEnabledAsc: "since",
  mfaEnabledDesc: "-since",
} as const;

export function queryOfRows({ product }: Version) {
  const { nameFilter } = product.query;
  return { ...pageParameters, [nameFilter]: v.optional(v.string()), Sort: v.optional(orders) };
}

export function rowsSchema(version: Version) {
  return v.object({ totalCount: v.number(), results: v.array(userSchema(version)) });
}

/**
 * The list of users as rows and their number: for administrators alone, and its filter is looked for anywhere in names and
 * descriptions.
 * @throws ProblemError not-allowed, bad-request
 */
export async function listRows({ parts, version, url, origin }: Call, actor: Actor): Promise<Response> {
  requireAdministrator(actor);
  const { offset, limit, rest } = pageQuery(url.searchParams, version.defaultLimit);
  const order = v.safeParse(orders, rest.get("sort") ?? "nameAsc");
  if (!order.success) {
    throw new ProblemError("bad-request", { errors: { Sort: [`One of ${orders.options.join(", ")}.`] } });
  }
  const search = rest.get(version.product.query.nameFilter.toLowerCase()) ?? "";
  const filter = { search, mfa: null, role: null, sort: sorts[order.output] };
  const { store } = parts;
  const from = { table: "users", engine: store.engine } as const;
  const { totalCount, rows } = await usersPage(store.read, from, filter, { offset, limit });
  const results = rows.map((row) => {
    const active = row.mfa_since > 0 ? row.id : null;
    return presentUser({ version, origin }, { ...row, active, identity_provider_entity_id: null });
  });
  return jsonResponse(200, { totalCount, results });
}
