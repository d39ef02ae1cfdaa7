import { hexOfKey, type Turn } from "./factors.ts";
import type { SeenChange, Watch } from "./watch-calls.ts";

/** All other sessions end once a second factor goes on or off; a sign-out ends its own at once. */
export interface EndedSessions {
  /** Every session of its owner ended but those that were about to do it. */
  readonly turned: (turn: Turn, owner: string | undefined) => void;
}

/** @param say told of a call that came after its session had ended, and was carried out */
export function watchEndedSessions(watch: Watch, say: (fault: string) => void): EndedSessions {
  const ended = new Set<number>();
  watch.onCall = (session, what) => {
    const wasOver = ended.has(session);
    return () => {
      if (wasOver) say(`${what} in a session that had ended`);
      if (what.startsWith("DELETE ")) ended.add(session);
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
        if (name === owner && !sessions.has(session)) ended.add(session);
    },
  };
}

const isRefused = (status: number | null): boolean => status !== null && status >= 400 && status < 500;
