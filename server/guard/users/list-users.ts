import * as v from "valibot";
import { roleOf } from "../../calls/policy-rights.ts";
import { pageQuery } from "../../http/paging.ts";
import { csvStream, inPieces } from "../csv-stream.ts";
import { guardEndpoint } from "../guard-call.ts";
import { directory, type DirectoryRow } from "./directory.ts";
import { usersPage } from "./users-page.ts";
import { filterOf, filterParameters, pageEntries, rangeParameters } from "./users-filter.ts";

/** Rows of a page where nobody says how many. */
const USUAL_LIMIT = 30;

/** MFA is on, and nobody knows since when: a gateway may not. */
const SOME_TIME = 1;

const rowSchema = v.object({
  id: v.string(),
  name: v.string(),
  description: v.string(),
  /** Left out where the appliance doesn't tell it. */
  role: v.optional(v.string()),
  type: v.optional(v.string()),
  mfaEnabled: v.boolean(),
  since: v.optional(v.string()),
  isDefault: v.boolean(),
  /** They may act for others, and have no MFA of their own. */
  withoutOwnMfa: v.optional(v.literal(true)),
});

type Row = v.InferOutput<typeof rowSchema>;

const pageSchema = v.object({
  ...pageEntries,
  results: v.array(rowSchema),
  /** Of a gateway: everybody was read anew from the appliance since then. */
  asOf: v.optional(v.string()),
  all: v.object({
    total: v.number(),
    canHaveMfa: v.number(),
    on: v.number(),
    roles: v.array(v.string()),
  }),
});

/** `GET /api/guard/users`: what the appliance's own list can't do. */
export const findUsers = guardEndpoint({
  summary: "Searches, filters and sorts the users, and counts how many of all have MFA",
  query: { ...filterParameters, ...rangeParameters },
  answer: ["A page of users", pageSchema],
  problems: ["not-found"],
  handle: async ({ store: { read }, url, policy, ...call }) => {
    const { offset, limit, rest } = pageQuery(url.searchParams, USUAL_LIMIT);
    const filter = filterOf(rest);
    const { from, asOf } = await call.directory();
    const [{ totalCount, rows }, share, roles] = await Promise.all([
      usersPage(read, from, filter, { offset, limit }),
      read((db) => directory.share(db, from)),
      read((db) => directory.roles(db, from)),
    ]);
    const results = rows.map(presentRow).map((row) => {
      const acts = roleOf(policy, { name: row.name, role: row.role ?? null }) !== "self";
      return policy.actorsNeedMfa && acts && !row.mfaEnabled ? { ...row, withoutOwnMfa: true } : row;
    });
    const age = asOf === null ? {} : { asOf: new Date(asOf).toISOString() };
    return { offset, limit, totalCount, results, all: { ...share, roles }, ...age };
  },
});

function presentRow(row: DirectoryRow): Row {
  const { id, name, description, role, type, mfa_since: since } = row;
  return {
    id,
    name,
    description,
    ...(role === "" ? {} : { role }),
    ...(type === "" ? {} : { type }),
    mfaEnabled: since > 0,
    ...(since > SOME_TIME ? { since: new Date(since).toISOString() } : {}),
    isDefault: row.is_default === 1,
  };
}

/** `GET /api/guard/users/selectable`: how many somebody may choose to work through, all at once. */
export const selectableUsers = guardEndpoint({
  summary: "How many the filter finds whose MFA can be set here",
  query: filterParameters,
  answer: ["How many", v.object({ count: v.number() })],
  problems: ["not-found"],
  handle: async (call) => {
    const filter = filterOf(pageQuery(call.url.searchParams, USUAL_LIMIT).rest);
    const { from } = await call.directory();
    return { count: await call.store.read((db) => directory.count(db, from, filter, true)) };
  },
});

const COLUMNS = ["name", "description", "role", "type", "mfa", "since"];
const PIECE = 1_000;

/** `GET /api/guard/users/export`: everybody whom the filter finds, in one answer. */
export const exportUsers = guardEndpoint({
  summary: "Everybody whom the filter finds, as CSV",
  query: filterParameters,
  answer: ["The users", "csv"],
  problems: ["not-found"],
  handle: async (call) => {
    const filter = filterOf(pageQuery(call.url.searchParams, USUAL_LIMIT).rest);
    const { from } = await call.directory();
    const after = (last: DirectoryRow | null) =>
      call.store.read((db) => directory.after(db, from, filter, last, PIECE));
    return csvStream("users.csv", COLUMNS, inPieces(PIECE, after, cellsOf));
  },
});

function cellsOf(row: DirectoryRow): string[] {
  const { name, description, role, type, mfaEnabled, since } = presentRow(row);
  return [name, description, role ?? "", type ?? "", mfaEnabled ? "on" : "off", since ?? ""];
}
