import type { GuardCasesRow } from "../../../server/store/guard-schema.ts";
import type { GivenOut } from "./given-out.ts";
import type { Node } from "./node.ts";

/** A call to the guard, as it reached a front. */
export interface AskedCall {
  /** Below `/api/guard`. */
  readonly path: string;
  /** Whose session it came in; null for nobody's. */
  readonly by: string | null;
  readonly isWithCode: boolean;
  /** They had signed in with a code, a quarter of an hour before at most. */
  readonly isFresh: boolean;
  readonly body: string;
}

export interface Asked {
  readonly seen: (handle: Node["handle"]) => Node["handle"];
  /** Whether somebody has asked for it, in a fresh session with a code where that is needed. */
  readonly was: (path: string, by: string | undefined, isFresh?: boolean) => boolean;
  /** Whether who opened a case has asked for that one, in a session with a code. */
  readonly opened: (row: GuardCasesRow) => boolean;
  readonly calls: readonly AskedCall[];
}

const BASE = "/api/guard";

export function watchAsked(given: GivenOut): Asked {
  const calls: AskedCall[] = [];
  return {
    calls,
    was: (path, by, fresh = false) =>
      calls.some((call) => call.path === path && call.by === by && (!fresh || call.isFresh)),
    opened: ({ opened_by, user_id, intent }) =>
      calls.some(
        ({ path, by, isWithCode, body }) =>
          path === "/cases" &&
          by === opened_by &&
          isWithCode &&
          body.includes(`"userId":"${user_id}"`) &&
          body.includes(`"intent":"${intent}"`),
      ),
    seen: (handle) => async (request, peer) => {
      const { pathname } = new URL(request.url);
      if (request.method !== "POST" || !pathname.startsWith(BASE)) return handle(request, peer);
      const bearer = (request.headers.get("authorization") ?? "").replace(/^Bearer /, "");
      const session = given.sessionOf(bearer) ?? -1;
      calls.push({
        path: pathname.slice(BASE.length),
        by: given.sessions.get(session) ?? null,
        isWithCode: given.isWithCode(session),
        isFresh: given.isFresh(session),
        body: request.body === null ? "" : await request.clone().text(),
      });
      return handle(request, peer);
    },
  };
}
