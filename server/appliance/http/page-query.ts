import { ProblemError } from "../problem-error.ts";

const CAP = 200;

export interface PageQuery {
  readonly offset: number;
  readonly limit: number;
  /** Other parameters, names in lower case. */
  readonly rest: ReadonlyMap<string, string>;
}

/**
 * `Offset` (>= 0) and `Limit` (>= -1; -1 is as many as the cap of 200 allows), names in any case; `$offset` and other
 * unknown names are ignored (contract.md section 1).
 * @throws ProblemError bad-request with the name of the refused parameter
 */
export function pageQuery(query: URLSearchParams, defaultLimit: number): PageQuery {
  const rest = new Map<string, string>();
  for (const [name, value] of query) {
    if (!rest.has(name.toLowerCase())) rest.set(name.toLowerCase(), value);
  }
  const offset = integer(rest.get("offset"), 0, 0, "Offset");
  const limit = integer(rest.get("limit"), -1, defaultLimit, "Limit");
  return { offset, limit: limit === -1 ? CAP : Math.min(limit, CAP), rest };
}

function integer(text: string | undefined, lowest: number, otherwise: number, name: string): number {
  if (text === undefined) return otherwise;
  const value = /^-?[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= lowest) return value;
  throw new ProblemError("bad-request", { errors: { [name]: [`A whole number from ${lowest} is needed.`] } });
}
