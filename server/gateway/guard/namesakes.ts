import * as v from "valibot";
import type { Target } from "../../guard/guard-call.ts";
import { readsAsOne } from "../../store/findable-text.ts";

const PAGE = 200;
/** Of people whose names hold another name. */
const MOST_PAGES = 50;
/** Somebody waits for their sign-in. */
const PATIENCE_MS = 5_000;

/** By id: whom the appliance lists and may read as one name. Null when not all can be read, undefined when nobody. */
export type Namesakes = ReadonlyMap<string, Target> | null | undefined;

const named = v.object({ name: v.string() });

/**
 * Reads whom the appliance may take for one at the sign-in.
 * @param person how the product tells somebody
 * @param get a page of those whose names hold this one, by the rest of the query
 */
export async function readNamesakes(
  userName: string,
  person: v.GenericSchema<unknown, Target>,
  get: (rest: string) => Promise<{ readonly status: number; readonly json: unknown }>,
): Promise<Namesakes> {
  const page = v.object({ totalCount: v.optional(v.number()), results: v.array(v.unknown()) });
  /** Whom the appliance surely reads as somebody else, whatever else it tells of them. */
  const isOther = (row: unknown) => {
    const read = v.safeParse(named, row);
    return read.success && !readsAsOne(read.output.name, userName);
  };
  const found = new Map<string, Target>();
  const seen = new Set<string>();
  // A name that is part of many others is on a later page.
  const patientUntil = performance.now() + PATIENCE_MS;
  for (let [offset, pages] = [0, 0]; pages < MOST_PAGES && performance.now() < patientUntil; pages += 1) {
    const answer = await get(`&Limit=${PAGE}${offset === 0 ? "" : `&Offset=${offset}`}`);
    const read = v.safeParse(page, answer.json);
    if (answer.status !== 200 || !read.success) return offset === 0 ? undefined : null;
    const { results, totalCount } = read.output;
    const before = seen.size;
    for (const row of results) {
      const one = v.safeParse(person, row);
      if (!one.success && !isOther(row)) return offset === 0 ? undefined : null;
      seen.add(one.success ? one.output.id : JSON.stringify(row));
      if (one.success && readsAsOne(one.output.name, userName)) found.set(one.output.id, one.output);
    }
    offset += results.length;
    // Without a number of all, or with one that is the page's own, only a page of nobody new is the last.
    const isLast = totalCount !== undefined && offset >= totalCount && results.length < PAGE;
    if (isLast || seen.size === before) return found;
  }
  return null;
}
