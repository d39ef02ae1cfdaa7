import { isAdministrator, userInReach } from "./authenticate.ts";
import type { UsersCall } from "./authenticate.ts";
import { jsonAnswer, RefusalError } from "./http.ts";
import { apiBase, operationOf } from "./versions.ts";
import type { Version } from "../../../../contract/versions.ts";
import { userNameKey } from "./world.ts";
import type { PracticeUser } from "./world.ts";

const CAP = 200;

/** One page of users; without an administrator's rights people find only themselves (docs/contract.md §1 and §3). */
export function listUsers({ world, session, version, request }: UsersCall): Response {
  const url = new URL(request.url);
  const query = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value] as const));
  const offset = wholeNumber(query.get("offset"), 0, 0);
  const asked = wholeNumber(query.get("limit"), version.defaultLimit, -1);
  const limit = asked === -1 ? CAP : Math.min(asked, CAP);
  const filter = query.get("namefilter") ?? "";
  const found = world.users
    .filter((user) => isAdministrator(session.user) || user === session.user)
    .filter(({ name }) => userNameKey(name).startsWith(userNameKey(filter)))
    .sort((a, b) => (userNameKey(a.name) < userNameKey(b.name) ? -1 : 1));
  return jsonAnswer({
    offset,
    limit,
    totalCount: found.length,
    results: found.slice(offset, offset + limit).map((user) => userBody(version, url, user)),
    _links: links(version, url, { offset, limit, total: found.length, filter }),
  });
}

export function showUser(call: UsersCall): Response {
  return jsonAnswer(userBody(call.version, new URL(call.request.url), userInReach(call)));
}

/** A user as an answer shows them: never a secret, never a pending enrollment (docs/contract.md §3). */
function userBody(version: Version, url: URL, user: PracticeUser): object {
  return {
    id: version.idOf(user.id),
    name: user.name,
    description: user.description(),
    mfaEnabled: user.factor !== null,
    isDefault: user.isDefault,
    ...(version.showsRoles
      ? { role: user.role, type: user.password === null ? "IdentityProvider" : "Internal" }
      : {}),
    _links: {
      self: { href: url.origin + apiBase + operationOf(version, "getUser").path.replace("{user}", user.id) },
    },
  };
}

function wholeNumber(text: string | undefined, otherwise: number, lowest: number): number {
  if (text === undefined) return otherwise;
  const value = /^-?\d{1,15}$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= lowest) return value;
  throw new RefusalError("bad-request");
}

interface Page {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly filter: string;
}

function links(version: Version, url: URL, page: Page): Record<string, { href: string }> {
  const { offset, limit, total, filter } = page;
  const suffix = filter === "" ? "" : `&nameFilter=${encodeURIComponent(filter)}`;
  const link = (at: number) => ({
    href: `${url.origin}${url.pathname}?offset=${at}&limit=${limit}${suffix}`,
  });
  const self = { self: link(offset) };
  const whole = offset === 0 && total <= limit;
  if (!version.linksNeighbours || limit === 0 || total === 0 || whole) return self;
  const last = Math.floor((total - 1) / limit) * limit;
  return {
    ...self,
    first: link(0),
    ...(offset > 0 ? { prev: link(Math.max(0, Math.min(offset - limit, last))) } : {}),
    ...(offset + limit < total ? { next: link(offset + limit) } : {}),
  };
}
