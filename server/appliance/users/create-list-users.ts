import type { Db } from "../../store/schema.ts";
import type { ListedUser } from "../../store/tables/user-pages.ts";
import { createUserPages } from "../../store/tables/user-pages.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import type { Actor } from "../actor.ts";
import { authenticate } from "../authenticate.ts";
import type { Call } from "../call.ts";
import { pageLinks } from "../http/page-links.ts";
import { pageQuery } from "../http/page-query.ts";
import { jsonResponse } from "../json-response.ts";
import { ADMIN_ROLE } from "../role.ts";
import { canonicalUserName } from "../user-name.ts";
import { presentUser } from "./present-user.ts";

interface Page {
  readonly total: number;
  readonly users: readonly ListedUser[];
}

/**
 * `GET /users`: filter first, then offset. `NameFilter` keeps the names that begin with it, whatever the case: a prefix
 * is what an index answers at any number of users. Who is no PortalAdmin sees only himself.
 */
export function createListUsers(): (call: Call) => Promise<Response> {
  const pages = createUserPages();
  return async (call) => {
    const actor = await authenticate(call);
    const { offset, limit, rest } = pageQuery(call.url.searchParams, call.version.defaultLimit);
    const filter = rest.get("namefilter") ?? "";
    const prefix = canonicalUserName(filter);
    const range = { prefix, offset, limit };
    const { total, users } = await call.parts.store.read<Page>((db) =>
      actor.role === ADMIN_ROLE ? pages.page(db, range) : ownPage(db, actor, range),
    );
    return jsonResponse(200, {
      offset,
      limit,
      totalCount: total,
      results: users.map((user) => presentUser(call.version, user)),
      _links: pageLinks(
        `/api/${call.version.name}/users`,
        { offset, limit, total, filter },
        call.version.name === "v1",
      ),
    });
  };
}

async function ownPage(
  db: Db,
  actor: Actor,
  range: { prefix: string; offset: number; limit: number },
): Promise<Page> {
  const row = actor.nameKey.startsWith(range.prefix) ? await usersTable.withMfa(db, actor.userId) : undefined;
  if (row === undefined) return { total: 0, users: [] };
  return { total: 1, users: range.offset === 0 && range.limit > 0 ? [row] : [] };
}
