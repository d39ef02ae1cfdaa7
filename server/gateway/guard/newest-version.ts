import type { Logger } from "pino";
import * as v from "valibot";
import type { ApiVersion, Product } from "../../../contract/product.ts";
import { strongestRole } from "../../calls/policy-rights.ts";
import type { Clock } from "../../http/clock.ts";
import { storableText } from "../../store/findable-text.ts";
import { targetOf } from "../allow-list.ts";
import type { Upstream } from "../upstream.ts";
import type { Warnings } from "../readiness.ts";
import type { Reader } from "./appliance-users.ts";

/** An appliance may be upgraded while the gateway runs. */
const KEPT_MS = 60_000;

/**
 * Finds the newest version of the API that the appliance has, whichever its clients use: an older one tells no roles, and who
 * is privileged must not be up to whoever calls first. Asked as the app asks (docs/contract.md section 1), on the token of a
 * caller, and kept for a minute; the log says which it is, and each other one later.
 * @param note told whether there is one that is known here
 * @returns its name; the newest that there is where the appliance tells nothing
 */
export function createNewestVersion(
  send: Upstream,
  product: Product,
  clock: Clock,
  note: Warnings["note"],
  log: Logger,
): (reader: Reader) => Promise<ApiVersion> {
  const [newest, ...older] = product.versions;
  if (older.length === 0) return async () => newest;
  let found: { readonly version: ApiVersion; readonly at: number } = { version: newest, at: -Infinity };
  return async ({ authorization, until }) => {
    if (Math.abs(clock.now() - found.at) < KEPT_MS) return found.version;
    const headers = { accept: "application/json", authorization, ...product.headers };
    for (const version of product.versions) {
      const target = `${targetOf(product, "listUsers", version)}?${product.query.limit}=1`;
      const { status } = await send({ method: "GET", target, headers, body: null, until });
      if (status === 404) continue;
      if (status === 200 || status === 403) {
        if (found.at < 0 || found.version !== version)
          log.info({ event: "gateway.version", version }, "the appliance answers this version of the API");
        found = { version, at: clock.now() };
        note("unknown-version", false);
      }
      return version;
    }
    note("unknown-version", true);
    return newest;
  };
}

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
export const userSchemas = {
  id: { person: v.intersect([keys.id, person]), listed: v.intersect([keys.id, listed]) },
  name: { person: v.intersect([keys.name, person]), listed: v.intersect([keys.name, listed]) },
} as const;

export type ListedUser = v.InferOutput<(typeof userSchemas)["id"]["listed"]>;
