import type { GuardTokensRow } from "./tokens-table.ts";

/** Tokens, or sessions, that a process remembers. */
export const MOST = 50_000;

/** Kept in the process, so that a known token costs no statement, and self-service outlives the store. */
export function createTokenMemory() {
  const rows = new Map<string, GuardTokensRow>();
  return {
    get: (hash: string) => rows.get(hash),
    keep: (row: GuardTokensRow): void => {
      rows.set(row.hash, row);
      const oldest = rows.size > MOST ? rows.keys().next().value : undefined;
      if (oldest !== undefined) rows.delete(oldest);
    },
    drop: (hash: string): void => void rows.delete(hash),
    ofSession: (sessionId: string) => [...rows.values()].filter((row) => row.session_id === sessionId),
  };
}
