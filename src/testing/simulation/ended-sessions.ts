import { tokenHash } from "../../../server/secrets/opaque-token.ts";
import type { Store } from "../../../server/store/store.ts";
import { sessionsTable } from "../../../server/store/tables/session-tables.ts";
import { hexOfKey, type Turn } from "./factors.ts";
import type { SeenChange, Watch } from "./watch-calls.ts";

/** All other sessions end once a second factor goes on or off; a sign-out ends its own at once. */
export interface EndedSessions {
  /** Every session of its owner ended but those that were about to do it. */
  readonly turned: (turn: Turn, owner: string | undefined) => void;
  /** No token of those that have ended since the last look is good any more. */
  readonly look: () => Promise<void>;
}

/** @param say told of a session that goes on after its end, or of a call in it that was carried out */
export function watchEndedSessions(
  watch: Watch,
  { read }: Pick<Store, "read">,
  say: (fault: string) => void,
): EndedSessions {
  const ended = new Set<number>();
  const unseen = new Set<number>();
  const end = (session: number) => {
    if (!ended.has(session)) unseen.add(session);
    ended.add(session);
  };
  watch.onCall = (session, what) => {
    const wasOver = ended.has(session);
    return () => {
      if (wasOver) say(`${what} in a session that had ended`);
      if (what.startsWith("DELETE ")) end(session);
    };
  };
  return {
    turned: ({ userId, after }, owner) => {
      const isIt = ({ call, token }: SeenChange) =>
        after === undefined
          ? call === "disableMfa"
          : call === "acceptMfa" && hexOfKey(watch.given.keys.get(token) ?? "") === after;
      const doing = watch.changes.filter(
        (one) => one.userId === userId && isIt(one) && !isRefused(one.status),
      );
      const sessions = new Set(doing.map(({ session }) => session));
      for (const [session, name] of watch.given.sessions)
        if (name === owner && !sessions.has(session)) end(session);
    },
    look: async () => {
      const tokens = [...unseen].flatMap(watch.given.tokensOf);
      unseen.clear();
      const isGood = (hash: string) =>
        read(
          async (db) =>
            (await sessionsTable.ownerOfAccess(db, hash)).length > 0 ||
            (await sessionsTable.refreshByHash(db, hash)) !== undefined,
        );
      for (const token of tokens)
        if (await isGood(tokenHash(token))) say("a token is good after its session has ended");
    },
  };
}

const isRefused = (status: number | null): boolean => status !== null && status >= 400 && status < 500;
