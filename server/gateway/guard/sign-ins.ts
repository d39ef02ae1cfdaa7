import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { identities, type Seen } from "../../calls/identities.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { newestMap } from "../../limits/newest-map.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { Store } from "../../store/store.ts";
import { UpstreamError } from "../upstream.ts";
import type { ApplianceUsers, Reader } from "./appliance-users.ts";
import { givenTokens, tokenRows, tokensTable, type GuardTokensRow, type SignIn } from "./tokens-table.ts";
import type { TokenForm } from "./token-form.ts";
import { changesTable } from "../../guard/changes.ts";
import { unlessDown } from "./patience.ts";

export type SignIns = ReturnType<typeof createSignIns>;

/** What passes through the token endpoint. Tokens are kept hashed, in the store and in the process. */
export function createSignIns(store: Store, users: Pick<ApplianceUsers, "named">, log: Logger) {
  /** A known token costs no statement, and self-service outlives the store. */
  const memory = newestMap<GuardTokensRow>();
  const ofSession = (sessionId: string) => memory.values().filter((row) => row.session_id === sessionId);
  /** Sessions that were made while the store was down. */
  const onlyHere = newestMap<true>();
  /** Null where only the store could say whether another node has seen it. */
  async function rowOf(
    token: string,
    now: number,
    surely = false,
  ): Promise<GuardTokensRow | undefined | null> {
    const hash = tokenHash(token);
    const kept = memory.get(hash);
    // Another node may know more of a session that is nobody's yet.
    const isSure = kept !== undefined && kept.user_id !== null && !surely;
    if (kept !== undefined && (isSure || onlyHere.get(kept.session_id) === true))
      return kept.expires_at > now ? kept : undefined;
    const read = await unlessDown(store.read(async (db) => (await tokensTable.byHash(db, hash)) ?? null));
    if (read === undefined && kept === undefined) return null;
    const known = read === undefined ? kept : (read ?? undefined);
    if (known === undefined) memory.delete(hash);
    if (known === undefined || known.expires_at <= now) return undefined;
    memory.set(hash, known);
    return known;
  }
  /** Who signed in, by the name at the appliance now; null where it doesn't tell, or could mean two. */
  async function ownerOf(reader: Reader, userName: string): Promise<Seen | null> {
    try {
      const owner = await users.named(reader, userName);
      const text = "the appliance doesn't tell which user signed in: they act on nobody but themselves";
      if (owner === null) log.warn({ event: "guard.caller-unknown" }, text);
      return owner;
    } catch (error) {
      if (error instanceof UpstreamError) return null;
      throw error;
    }
  }
  return {
    /**
     * Remembers an exchange that the appliance answered with tokens, and whose they are.
     * @returns null when the age of the sign-in isn't known
     */
    watch: async (
      form: TokenForm,
      answer: unknown,
      { now, until }: { now: number; until: Reader["until"] },
    ): Promise<SignIn | null> => {
      const given = givenTokens(answer);
      if (given === null) return null;
      const { access_token, username, roleName } = given;
      const refreshed = form.grant === "refresh_token";
      const before = refreshed ? await rowOf(form.refresh_token, now, true) : undefined;
      if (refreshed && !before) return null;
      const reader = { authorization: `Bearer ${access_token}`, until };
      const owner = refreshed ? null : await ownerOf(reader, username);
      const role = roleName ?? owner?.role ?? null;
      const about = {
        session_id: before?.session_id ?? randomUUID(),
        user_name: username,
        role: before ? before.role : role,
        auth_time: before?.auth_time ?? now,
        user_id: before?.user_id ?? owner?.id ?? null,
        with_code: before?.with_code ?? (form.grant === "mfa" ? 1 : 0),
      };
      const rows = tokenRows(given, about, now);
      const kept = await unlessDown(
        store.transaction("watchTokens", async (tx) => {
          if (owner !== null) await identities.see(tx, { ...owner, role }, now);
          if (owner !== null) await changesTable.countSignIn(tx, owner.id);
          await tokensTable.add(tx, rows);
          return true;
        }),
      );
      if (kept === undefined) onlyHere.set(about.session_id, true);
      for (const row of rows) memory.set(row.hash, row);
      return about;
    },
    /** Says whose a session is that the appliance has told of now. @returns false when it is somebody else's */
    bind: async ({ session_id: sessionId }: SignIn, userId: string): Promise<boolean> => {
      const bound = store.transaction("bindSession", async (tx) => {
        const theirs = await tokensTable.bind(tx, sessionId, userId);
        if (theirs) await changesTable.countSignIn(tx, userId);
        return theirs;
      });
      const isTheirs = (await unlessDown(bound)) ?? true;
      for (const row of ofSession(sessionId))
        if (isTheirs) memory.set(row.hash, { ...row, user_id: userId, role: null });
        else memory.delete(row.hash);
      return isTheirs;
    },
    /**
     * Undefined for a token that was not seen being made.
     * @param surely whether the store is asked, where another node may have ended the session
     * @throws ProblemError guard-unavailable: surely, and only the store could say
     */
    find: async (accessToken: string, now: number, surely?: boolean): Promise<SignIn | undefined> => {
      const row = await rowOf(accessToken, now, surely);
      if (row === null && surely) throw new ProblemError("guard-unavailable");
      return row ?? undefined;
    },
    forget: async (accessToken: string, now: number): Promise<void> => {
      const row = await rowOf(accessToken, now);
      if (!row) return;
      for (const { hash } of ofSession(row.session_id)) memory.delete(hash);
      await unlessDown(store.transaction("forgetTokens", (tx) => tokensTable.endSession(tx, row.session_id)));
    },
  };
}
