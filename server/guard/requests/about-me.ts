import * as v from "valibot";
import { requestSchemas } from "../../../contract/guard-request.ts";
import { ENROLLMENT_MS } from "../../calls/lifetimes.ts";
import { foldedText } from "../../store/findable-text.ts";
import type { GuardCasesRow } from "../../store/guard-schema.ts";
import type { Db } from "../../store/schema.ts";
import { LIVING, stateOf } from "../case.ts";
import type { Caller } from "../../calls/call.ts";
import { guardEndpoint } from "../guard-call.ts";
import { placeOf } from "./request.ts";
import { requestsTable, type KnownRequest } from "./requests-table.ts";

/** Who looks: signed in, or waiting with a request of their own. */
export interface Concerned {
  /** Null where nobody has looked them up yet. */
  readonly userId: string | null;
  readonly name: string;
  /** Their own request, which is nobody else's. */
  readonly own: KnownRequest | null;
  /** When they signed in with a code: a phone that counted by then is theirs. Left out without one. */
  readonly heldAt?: number | undefined;
}

/** What somebody else has under way about a person. */
export interface AboutMe {
  readonly known: readonly KnownRequest[];
  /** Cases that may still be used. */
  readonly cases: readonly GuardCasesRow[];
  /** Cases under which a setup was begun that isn't confirmed. */
  readonly setups: readonly GuardCasesRow[];
  /** Those whose setup was confirmed a moment ago, and may be in a thief's hands. */
  readonly confirmed: readonly GuardCasesRow[];
}

/** Everything that is under way about somebody, but for their own request and its case. */
export async function aboutMe(
  db: Db,
  { userId, name, own, heldAt = 0 }: Concerned,
  now: number,
): Promise<AboutMe> {
  const requests = await requestsTable.about(db, { userId, nameKey: foldedText(name) }, now);
  const since = now - ENROLLMENT_MS;
  const rows = await db
    .selectFrom("guard_cases")
    .selectAll()
    .where((eb) => (userId === null ? eb("user_name", "=", name) : eb("user_id", "=", userId)))
    .where((eb) =>
      eb.or([
        eb("state", "in", [...LIVING]).and("expires_at", ">", now),
        eb("state", "=", "used").and("used_at", ">", since),
      ]),
    )
    .orderBy("opened_at")
    .limit(500)
    .execute();
  const others = rows.filter(({ id }) => id !== own?.row.case_id);
  const used = others.filter(({ state, intent }) => state === "used" && intent !== "turnOff");
  return {
    known: requests.filter(({ row }) => row.id !== own?.row.id),
    cases: others.filter((row) => LIVING.has(stateOf(row, now))),
    setups: used.filter(({ confirmed_at }) => confirmed_at === null),
    confirmed: used.filter(({ confirmed_at }) => confirmed_at !== null && confirmed_at >= heldAt),
  };
}

/** Somebody who is signed in. */
export function signedIn({ id, listed, name }: Caller): Concerned {
  return { userId: listed ? id : null, name, own: null };
}

/** The same as numbers. */
export function countsOf({ known, cases, setups }: AboutMe) {
  return { requests: known.length, cases: cases.length, setups: setups.length };
}

const schema = requestSchemas({ text: v.string(), time: v.string() }).aboutMe;

/** `GET /guard/requests/mine`: what is under way about the person who is signed in, by others. */
export const readAboutMe = guardEndpoint({
  summary: "Guard: requests, cases and setups about me that somebody else has under way",
  answer: ["What is under way", schema],
  handle: async ({ store, clock, caller }) => {
    const now = clock.now();
    const found = await store.read((db) => aboutMe(db, signedIn(caller), now));
    return {
      requests: found.known.map(({ row }) => ({
        askedAt: new Date(row.asked_at).toISOString(),
        ...placeOf(row),
      })),
      cases: found.cases.map((row) => ({
        id: row.id,
        openedBy: row.opened_by,
        intent: row.intent,
        openedAt: new Date(row.opened_at).toISOString(),
        state: stateOf(row, now),
      })),
      setups: countsOf(found).setups,
    };
  },
});
