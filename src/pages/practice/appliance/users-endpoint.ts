import { pageLinks, readPageQuery } from "../../../../contract/paging.ts";
import { userAnswer } from "../../../../contract/user-answer.ts";
import type { Version } from "../../../../contract/product.ts";
import { isAdministrator, userInReach, type UsersCall } from "./authenticate.ts";
import { jsonAnswer, RefusalError } from "./http.ts";
import { apiBase, operationOf } from "./versions.ts";
import { userNameKey } from "../../../lib/user-name.ts";
import type { PracticeUser } from "./world.ts";

/** One page of users; without an administrator's rights people find only themselves (docs/contract.md §1 and §3). */
export function listUsers({ world, session, version, request }: UsersCall): Response {
  const url = new URL(request.url);
  const query = readPageQuery(url.searchParams, version.defaultLimit);
  if ("errors" in query) throw new RefusalError("bad-request");
  const { offset, limit, rest } = query;
  const filter = rest.get("namefilter") ?? "";
  const found = world.users
    .filter((user) => isAdministrator(session.user) || user === session.user)
    .filter(({ name }) => userNameKey(name).startsWith(userNameKey(filter)))
    .sort((a, b) => (userNameKey(a.name) < userNameKey(b.name) ? -1 : 1));
  const page = { offset, limit, total: found.length, filter };
  return jsonAnswer({
    offset,
    limit,
    totalCount: found.length,
    results: found.slice(offset, offset + limit).map((user) => bodyOf(version, url, user)),
    _links: pageLinks(usersAt(version, url), page, version.linksNeighbours),
  });
}

export function showUser(call: UsersCall): Response {
  return jsonAnswer(bodyOf(call.version, new URL(call.request.url), userInReach(call)));
}

function bodyOf(version: Version, url: URL, user: PracticeUser): object {
  return userAnswer(version, usersAt(version, url), shownUser(user));
}

function usersAt(version: Version, url: URL): string {
  return url.origin + apiBase + operationOf(version, "listUsers").path;
}

/** What answers may show of a user. */
export function shownUser(user: PracticeUser) {
  return {
    id: user.id,
    name: user.name,
    description: user.description(),
    mfaEnabled: user.factor !== null,
    isDefault: user.isDefault,
    role: user.role,
    type: user.password === null ? "IdentityProvider" : "Internal",
  };
}
