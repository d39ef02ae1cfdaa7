import * as v from "valibot";
import { pageLinks, pageParameters, pageSchema } from "../../../contract/paging.ts";
import type { Version } from "../../../contract/product.ts";
import { userAnswer, userSchema } from "../../../contract/user-answer.ts";
import type { Actor, Call } from "../../calls/call.ts";
import { jsonAnswer, type SignedInEndpoint } from "../../calls/endpoint.ts";
import { isAgent, requireAdministrator } from "../../calls/rights.ts";
import { usersPage } from "../../guard/users/users-page.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { pageQuery } from "../../http/paging.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Db, UsersRow } from "../../store/schema.ts";
import { mfaActiveTable } from "../../store/tables/factor-tables.ts";
import { usersTable, type ListedUser } from "../../store/tables/users-table.ts";
import { canonicalUserName } from "./user-rules.ts";

/** `GET /users/{id}`. */
export const getUser: SignedInEndpoint = {
  describe: (version) => ({
    summary: "Reads a user",
    answers: [jsonAnswer(200, "The user", userSchema(version))],
    problems: ["user-gone"],
  }),
  handle: async ({ parts, version, id, origin }) => {
    const user = await parts.store.read((db) => usersTable.withMfa(db, id));
    if (user === undefined) throw new ProblemError("user-gone");
    return jsonResponse(200, presentUser({ version, origin }, user));
  },
};

/**
 * `GET /users`: filter first, then offset. `NameFilter` keeps the names that begin with it, whatever the case: a prefix
 * is what an index answers at any number of users.
 */
export const listUsers: SignedInEndpoint = {
  describe: (version) => ({
    summary: "Lists users by name. Users without the PortalAdmin role see only their own account",
    ...(version.list === "rows"
      ? { query: queryOfRows(version), answers: [jsonAnswer(200, "A page of users", rowsSchema(version))] }
      : {
          query: { ...pageParameters, NameFilter: v.optional(v.string()) },
          answers: [jsonAnswer(200, "A page of users", pageSchema(userSchema(version)))],
        }),
  }),
  handle: async (call, actor) => {
    const { parts, memory, version, url, origin } = call;
    if (version.list === "rows") return listRows(call, actor);
    const { offset, limit, rest } = pageQuery(url.searchParams, version.defaultLimit);
    const filter = rest.get("namefilter") ?? "";
    const range = { prefix: canonicalUserName(filter), offset, limit };
    const { total, users } = await parts.store.read<Page>((db) =>
      isAgent(actor) ? memory.userPages.page(db, range) : ownPage(db, actor, range),
    );
    const page = { offset, limit, total, filter };
    return jsonResponse(200, {
      offset,
      limit,
      totalCount: total,
      results: users.map((user) => presentUser({ version, origin }, user)),
      _links: pageLinks(`${origin}/api/${version.name}/users`, page, version.linksNeighbours),
    });
  },
};

interface Page {
  readonly total: number;
  readonly users: readonly ListedUser[];
}

async function ownPage(
  db: Db,
  actor: Actor,
  range: { prefix: string; offset: number; limit: number },
): Promise<Page> {
  const row = actor.nameKey.startsWith(range.prefix) ? await usersTable.withMfa(db, actor.id) : undefined;
  if (row === undefined) return { total: 0, users: [] };
  return { total: 1, users: range.offset === 0 && range.limit > 0 ? [row] : [] };
}

const orders = v.picklist(["nameAsc", "nameDesc", "mfaEnabledAsc", "mfaEnabledDesc"]);

const sorts = {
  nameAsc: "name",
  nameDesc: "-name",
  mfaEnabledAsc: "since",
  mfaEnabledDesc: "-since",
} as const;

function queryOfRows({ product }: Version) {
  const { nameFilter } = product.query;
  return { ...pageParameters, [nameFilter]: v.optional(v.string()), Sort: v.optional(orders) };
}

function rowsSchema(version: Version) {
  return v.object({ totalCount: v.number(), results: v.array(userSchema(version)) });
}

/**
 * The list of users as rows and their number: for administrators alone, and its filter is looked for anywhere in names and
 * descriptions.
 * @throws ProblemError not-allowed, bad-request
 */
async function listRows({ parts, version, url, origin }: Call, actor: Actor): Promise<Response> {
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

/** A row of the store as the client's version shows it. */
export function presentUser({ version, origin }: Pick<Call, "version" | "origin">, user: ListedUser): object {
  const { id, name, description, role, type, identity_provider_entity_id: entityId } = user;
  return userAnswer(version, `${origin}/api/${version.name}/users`, {
    id,
    name,
    description,
    mfaEnabled: user.active !== null,
    isDefault: user.is_default === 1,
    role,
    type,
    ...(entityId === null ? {} : { identityProviderEntityId: entityId }),
  });
}

/** The user with the state of their factor. */
export async function withMfa(db: Db, user: UsersRow): Promise<ListedUser> {
  const active = await mfaActiveTable.byUser(db, user.id);
  return { ...user, active: active === undefined ? null : user.id };
}
