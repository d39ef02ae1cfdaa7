import * as v from "valibot";

/** The most rows that a page has. */
export const PAGE_CAP = 200;

/** The parameters of every list, as the OpenAPI document shows them. */
export const pageParameters = {
  Offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  Limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-1))),
};

/** `_links` of an answer, by relation. */
export const linksSchema = v.record(v.string(), v.object({ href: v.string() }));

/** The schema of a page of rows. */
export function pageSchema<T extends v.GenericSchema>(row: T) {
  return v.object({
    offset: v.number(),
    limit: v.number(),
    totalCount: v.number(),
    results: v.array(row),
    _links: linksSchema,
  });
}

/** What a client asked for. */
interface PageQuery {
  readonly offset: number;
  readonly limit: number;
  /** Other parameters, names in lower case. */
  readonly rest: ReadonlyMap<string, string>;
}

/** Refused parameters, with why. */
interface PageFault {
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

/**
 * `Offset` (>= 0) and `Limit` (>= -1; -1 is as many as the cap allows), names in any case; `$offset` and other unknown
 * names are ignored (docs/contract.md section 1).
 */
export function readPageQuery(query: URLSearchParams, defaultLimit: number): PageQuery | PageFault {
  const rest = new Map<string, string>();
  for (const [name, value] of query) {
    if (!rest.has(name.toLowerCase())) rest.set(name.toLowerCase(), value);
  }
  const offset = integer(rest.get("offset"), 0, 0);
  if (offset === null) return fault("Offset", 0);
  const limit = integer(rest.get("limit"), -1, defaultLimit);
  if (limit === null) return fault("Limit", -1);
  return { offset, limit: limit === -1 ? PAGE_CAP : Math.min(limit, PAGE_CAP), rest };
}

function integer(text: string | undefined, lowest: number, otherwise: number): number | null {
  if (text === undefined) return otherwise;
  const value = /^-?[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
  return value >= lowest ? value : null;
}

function fault(name: string, lowest: number): PageFault {
  return { errors: { [name]: [`A whole number from ${lowest} is needed.`] } };
}

/**
 * `_links` of a page: `self`, and in v1 `first`, `prev`, `next` when there are more pages; lower-case names
 * (docs/contract.md section 1). From past the end `prev` leads to the last page that has rows.
 */
export function pageLinks(
  path: string,
  page: { readonly offset: number; readonly limit: number; readonly total: number; readonly filter: string },
  neighbours: boolean,
): Record<string, { href: string }> {
  const { offset, limit, total, filter } = page;
  const suffix = filter === "" ? "" : `&nameFilter=${encodeURIComponent(filter)}`;
  const link = (at: number): { href: string } => ({ href: `${path}?offset=${at}&limit=${limit}${suffix}` });
  const links = { self: link(offset) };
  if (!neighbours || limit === 0 || total === 0 || (offset === 0 && total <= limit)) return links;
  const last = Math.floor((total - 1) / limit) * limit;
  return {
    ...links,
    first: link(0),
    ...(offset > 0 ? { prev: link(Math.max(0, Math.min(offset - limit, last))) } : {}),
    ...(offset + limit < total ? { next: link(offset + limit) } : {}),
  };
}
