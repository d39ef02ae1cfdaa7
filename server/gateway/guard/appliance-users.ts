import * as v from "valibot";
import type { ApiVersion, ProductCall, Product } from "../../../contract/product.ts";
import { readAnswer } from "../../../contract/words.ts";
import type { Seen } from "../../calls/identities.ts";
import { strongestRole } from "../../calls/policy-rights.ts";
import { storableText } from "../../store/findable-text.ts";
import { targetOf } from "../allow-list.ts";
import { UpstreamError, type Upstream, type UpstreamAnswer, type UpstreamCall } from "../upstream.ts";
import { jsonOf } from "./guarded-call.ts";

/** Without what a database or a path can't hold. */
const text = v.pipe(v.string(), v.transform(storableText));

/** What names a user in paths. */
const keys = {
  id: v.object({ id: v.pipe(v.union([text, v.number()]), v.transform(String)) }),
  name: v.pipe(
    v.object({ name: text }),
    v.transform(({ name }) => ({ id: name })),
  ),
} as const;

const person = v.object({
  name: text,
  role: v.pipe(
    v.optional(v.unknown(), null),
    v.transform((role) => strongestRole(role)),
  ),
  // Only shown: one in another shape is as good as none, and so is a state.
  type: v.fallback(v.nullish(text, null), null),
  mfaEnabled: v.fallback(v.nullish(v.boolean(), null), null),
});

/** An index of PostgreSQL holds no text of any length. */
const LONGEST_NAME = 256;

const listed = v.object({
  ...person.entries,
  name: v.pipe(text, v.minLength(1), v.maxLength(LONGEST_NAME)),
  description: v.fallback(v.nullish(text, ""), ""),
  // A state that isn't told is never taken for off: then there is no index.
  mfaEnabled: v.boolean(),
  isDefault: v.fallback(v.nullish(v.boolean(), false), false),
});

/** A user as a product tells them, by what names users in its paths. */
const userSchemas = {
  id: { person: v.intersect([keys.id, person]), listed: v.intersect([keys.id, listed]) },
  name: { person: v.intersect([keys.name, person]), listed: v.intersect([keys.name, listed]) },
} as const;

export type ListedUser = v.InferOutput<(typeof userSchemas)["id"]["listed"]>;

interface ToldUser extends Seen {
  readonly mfaEnabled: boolean | null;
}

interface Listing {
  readonly status: number;
  readonly page: {
    readonly total: number;
    /** How many it has, with those who can't be read. */
    readonly rows: number;
    readonly users: readonly ListedUser[];
  } | null;
}

/** On whose token the appliance is asked, and until when they wait. */
export interface Reader extends Pick<UpstreamCall, "until"> {
  readonly authorization: string;
}

/** What the appliance says to the caller's own token about users: the gateway has no rights of its own. */
export type ApplianceUsers = ReturnType<typeof createApplianceUsers>;

/** A name as it is told, in one of the ways to write its letters. */
export function exactName(name: string): string {
  return name.normalize("NFC");
}

/**
 * Reads users from the appliance.
 * @param newest the version of the API to ask in (newest-version.ts)
 * @param send takes answers of the API alone (ofApi)
 * @throws UpstreamError, for a user that can't be read too: that says nothing of anybody or any session
 */
export function createApplianceUsers(
  send: Upstream,
  product: Product,
  newest: (reader: Reader) => Promise<ApiVersion>,
) {
  const schema = userSchemas[product.key];
  const { offset: atOffset, limit: most, nameFilter } = product.query;
  const get = async (reader: Reader, call: ProductCall, userId: string, query: string) => {
    const { authorization, until } = reader;
    const headers = { accept: "application/json", "accept-encoding": "identity", authorization };
    const target = targetOf(product, call, await newest(reader), userId) + query;
    const { method } = product.calls[call];
    const sent = { method, target, headers: { ...headers, ...product.headers }, body: null, until };
    const answer = await send(sent);
    return { ...answer, json: readAnswer(product, call, jsonOf(answer.body)) };
  };
  const readAll = <T>(one: v.GenericSchema<unknown, T>, rows: readonly unknown[]): T[] =>
    rows.flatMap((row) => {
      const read = v.safeParse(one, row);
      return read.success ? [read.output] : [];
    });
  /** The user of an id, as it is without escapes, or the appliance's refusal. */
  const user = async (reader: Reader, userId: string): Promise<ToldUser | UpstreamAnswer> => {
    const { json, ...answer } = await get(reader, "getUser", userId, "");
    const parsed = v.safeParse(schema.person, json);
    if (answer.status === 200 && parsed.success) return parsed.output;
    // Passed on as the answer to a change, it would say that one was done.
    if (answer.status < 300) throw new UpstreamError("unreadable", null);
    return answer;
  };
  return {
    user,
    /** It is so where people are known by name. */
    listIsForAdministrators: product.key === "name",
    /** The one user of that name; null where the appliance doesn't tell, or tells two. */
    named: async (reader: Reader, userName: string): Promise<Seen | null> => {
      if (product.key === "name") {
        const own = await user(reader, userName);
        return "status" in own ? null : own;
      }
      const query = `?${nameFilter}=${encodeURIComponent(userName)}&${most}=200`;
      const { status, json } = await get(reader, "listUsers", "", query);
      const list = v.safeParse(v.object({ results: v.array(v.unknown()) }), json);
      if (status !== 200 || !list.success) return null;
      const same = readAll(schema.person, list.output.results).filter(
        ({ name }) => exactName(name).toLowerCase() === exactName(userName).toLowerCase(),
      );
      return same.length === 1 ? (same[0] ?? null) : null;
    },
    /** A page of the list; null for one that can't be read. */
    page: async (reader: Reader, { offset, limit }: Record<"offset" | "limit", number>): Promise<Listing> => {
      const { status, json } = await get(reader, "listUsers", "", `?${atOffset}=${offset}&${most}=${limit}`);
      const pageSchema = v.object({ totalCount: v.number(), results: v.array(v.unknown()) });
      const read = v.safeParse(pageSchema, json);
      if (!read.success) return { status, page: null };
      const { totalCount: total, results } = read.output;
      return { status, page: { total, rows: results.length, users: readAll(schema.listed, results) } };
    },
    /** Whether the appliance tells the roles of others. */
    tellsRoles: async (reader: Reader): Promise<boolean> => product.withRoles.includes(await newest(reader)),
  };
}
