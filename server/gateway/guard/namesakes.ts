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
  const page = v.object({ totalCount: v.optional(v.number()), results: v.array(person) });
  const found = new Map<string, Target>();
  const seen = new Set<string>();
  // A name that is part of many others is on a later page.
  const patientUntil = performance.now() + PATIENCE_MS;
  for (let [offset, pages] = [0, 0]; pages < MOST_PAGES && performance.now() < patientUntil; pages += 1) {
    const answer = await get(`&Limit=${PAGE}${offset === 0 ? "" : `&Offset=${offset}`}`);
    const read = v.safeParse(page, answer.json);
    if (answer.status !== 200 || !read.success) return offset === 0 ? undefined : null;
    const { results, totalCount } = read.output;
    for (const one of results) if (readsAsOne(one.name, userName)) found.set(one.id, one);
    offset += results.length;
    const before = seen.size;
    for (const { id } of results) seen.add(id);
    // Without a number of all, or with one that is the page's own, only a page of nobody new is the last.
    const isLast = totalCount !== undefined && offset >= totalCount && results.length < PAGE;
    if (isLast || seen.size === before) return found;
  }
  return null;
}
