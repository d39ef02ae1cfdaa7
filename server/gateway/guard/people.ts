import * as v from "valibot";
import { isAdministratorRole } from "../../calls/role-name.ts";
import { versionHeaders } from "../../calls/versions.ts";
import type { ProductName } from "../../calls/versions.ts";
import type { Target } from "../../guard/guard-call.ts";
import { foldedText, readsAsOne } from "../../store/findable-text.ts";
import { readOwnAnswer } from "../passed-answer.ts";
import { UpstreamError } from "../upstream.ts";
import type { Upstream, UpstreamAnswer } from "../upstream.ts";
import { jsonOf } from "./call-body.ts";
import { readNamesakes } from "./namesakes.ts";
import type { Namesakes } from "./namesakes.ts";
import type { SeenNames } from "./seen-names.ts";
import { userSchemas } from "./user-schemas.ts";
import type { ListedUser } from "./user-schemas.ts";

interface ListedPage {
  readonly total: number;
  /** How many it has, with those who can't be read. */
  readonly rows: number;
  readonly users: readonly ListedUser[];
}

/** The list's parameter that looks for a part of a name. */
const FILTERS: Readonly<Record<ProductName, string>> = { azure: "NameFilter", aws: "SearchPattern" };

/** The id of who may be two: they are nobody. */
export const NOBODY = "";

/** On whose token the appliance is asked. */
export interface Reader {
  readonly authorization: string;
}

/** As whom somebody signed in: the name they gave, and the role the appliance told, if it did. */
interface SignedIn {
  readonly userName: string;
  readonly role: string | null;
}

/** What the appliance says to the caller's own token about people: the gateway has no rights of its own. */
export interface People {
  /** The user of an id, as it is without escapes, or the appliance's refusal. */
  readonly user: (reader: Reader, userId: string) => Promise<Target | UpstreamAnswer>;
  /**
   * The caller's own id, by the name of their sign-in; null when the appliance doesn't tell it, `NOBODY` when it lists two whom
   * it may read as one there: then nobody knows which of them an administrator is. Whom it told at the sign-in that they have
   * another role, it lets act on themselves alone: they are who has just that name.
   * @param about the user a call is about: how somebody is known whom the appliance does not list
   */
  readonly ownId: (reader: Reader, signedIn: SignedIn, about: string) => Promise<string | null>;
  readonly namesakes: (reader: Reader, userName: string) => Promise<Namesakes>;
  /** A page of the list; null for one that can't be read. */
  readonly page: (
    reader: Reader,
    part: { readonly offset: number; readonly limit: number },
  ) => Promise<{ readonly status: number; readonly page: ListedPage | null }>;
  /** The users that an answer tells, of a list or alone. */
  readonly told: (body: Uint8Array) => readonly ListedUser[];
}

/** Signed in as an administrator and listed as none, or the other way round: the name was read as somebody else's. */
function isOther(listed: string | null, told: string | null): boolean {
  return listed !== null && told !== null && isAdministratorRole(listed) !== isAdministratorRole(told);
}

/**
 * Reads users from the appliance.
 * @param newest the version of the API to ask in (newest-version.ts)
 * @param seenNames who had which name when the list was read (seen-names.ts)
 * @throws UpstreamError, for a foreign page and a user that can't be read too: they say nothing of anybody or any session
 */
export function createPeople(
  send: Upstream,
  product: ProductName,
  newest: (authorization: string) => Promise<string>,
  seenNames: SeenNames,
): People {
  const schema = userSchemas[product];
  const get = async ({ authorization }: Reader, rest: string) => {
    const headers = { accept: "application/json", "accept-encoding": "identity", authorization };
    const target = `/api/${await newest(authorization)}/users${rest}`;
    const call = { method: "GET", target, headers: { ...headers, ...versionHeaders[product] }, body: null };
    return readOwnAnswer(await send(call));
  };
  const readable = (rows: readonly unknown[]) =>
    rows.flatMap((row) => {
      const one = v.safeParse(schema.listed, row);
      return one.success ? [one.output] : [];
    });
  const user: People["user"] = async (reader, userId) => {
    const { json, ...answer } = await get(reader, `/${encodeURIComponent(userId)}`);
    const parsed = v.safeParse(schema.person, json);
    return answer.status === 200 && parsed.success ? parsed.output : answer;
  };
  const namesakes: People["namesakes"] = async (reader, userName) => {
    const filter = `?${FILTERS[product]}=${encodeURIComponent(userName)}`;
    const found = await readNamesakes(userName, schema.person, (rest) => get(reader, filter + rest));
    // So many names hold this one: who may create accounts can make them.
    const ids = found === null ? await seenNames(userName) : null;
    if (ids === null) return found;
    const seen = new Map<string, Target>();
    for (const id of ids) {
      const one = await user(reader, id);
      if (!("status" in one) && readsAsOne(one.name, userName)) seen.set(one.id, one);
    }
    return seen;
  };
  return {
    user: async (reader, userId) => {
      const found = await user(reader, userId);
      // Passed on as the answer to a change, it would say that one was done.
      if ("status" in found && found.status < 300) throw new UpstreamError("unreadable", null);
      return found;
    },
    namesakes,
    ownId: async (reader, { userName, role }, about) => {
      const wanted = foldedText(userName);
      const found = await namesakes(reader, userName);
      const all = [...(found?.values() ?? [])];
      if (found === null || (all.length > 1 && (role === null || isAdministratorRole(role)))) return NOBODY;
      const same = all.filter((one) => foldedText(one.name) === wanted);
      const listed = same.find((one) => one.name === userName) ?? same[0];
      if (all.length > 0) return listed === undefined || isOther(listed.role, role) ? NOBODY : listed.id;
      for (const asked of product === "aws" ? [userName, about] : [about]) {
        const own = asked === "" ? null : await user(reader, asked);
        if (own !== null && !("status" in own) && foldedText(own.name) === wanted) return own.id;
      }
      return null;
    },
    page: async (reader, { offset, limit }) => {
      const { status, json } = await get(reader, `?Offset=${offset}&Limit=${limit}`);
      const pageSchema = v.object({ totalCount: v.number(), results: v.array(v.unknown()) });
      const read = v.safeParse(pageSchema, json);
      if (!read.success) return { status, page: null };
      const { totalCount: total, results } = read.output;
      return { status, page: { total, rows: results.length, users: readable(results) } };
    },
    told: (body) => {
      const json = jsonOf(body);
      const alone = v.safeParse(schema.listed, json);
      if (alone.success) return [alone.output];
      const list = v.safeParse(v.object({ results: v.array(v.unknown()) }), json);
      return readable(list.success ? list.output.results : []);
    },
  };
}
