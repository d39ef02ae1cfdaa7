import type { SeenChange } from "./watch-calls.ts";

/** Who signed in with the password alone is out once MFA is on: their sessions change nothing any more. */
export interface EndedSessions {
  /** A factor went on: every session of its owner ended but those that were about to confirm it. */
  readonly turnedOn: (userId: string, owner: string | undefined) => void;
  /** Whether a call that came since was carried out for one that had ended. */
  readonly actedOn: () => SeenChange | undefined;
}

/** @param sessions whose each is, of those that the appliance gave out */
export function createEndedSessions(
  changes: readonly SeenChange[],
  sessions: ReadonlyMap<number, string>,
): EndedSessions {
  /** How many calls had come when each ended. */
  const ended = new Map<number, number>();
  return {
    turnedOn: (userId, owner) => {
      const confirming = new Set(
        changes
          .filter((one) => one.call === "acceptMfa" && one.userId === userId)
          .map(({ session }) => session),
      );
      for (const [session, name] of sessions)
        if (name === owner && !confirming.has(session) && !ended.has(session))
          ended.set(session, changes.length);
    },
    actedOn: () =>
      changes.find(
        ({ session, status }, index) =>
          session !== null && index >= (ended.get(session) ?? Infinity) && (status ?? 500) < 300,
      ),
  };
}
