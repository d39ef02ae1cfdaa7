import { randomUUID } from "node:crypto";
import { clientNetwork } from "../../http/client-network.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Db } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import { UpstreamError } from "../upstream.ts";
import type { People } from "./people.ts";
import { givenTokens, tokenRows } from "./given-tokens.ts";
import type { NamesChanging } from "./names-changing.ts";
import type { TokenForm } from "./token-form.ts";
import { signInOf } from "./sign-in.ts";
import type { SignIn } from "./sign-in.ts";
import { createTokenMemory, MOST } from "./token-memory.ts";
import { unlessDown } from "./unless-down.ts";
import { agedRow, tokensTable } from "./tokens-table.ts";
import type { GuardTokensRow } from "./tokens-table.ts";

export interface SignIns {
  /**
   * Remembers an exchange that the appliance answered with tokens, and whose they are: names change hands.
   * @param from `begun` is when the exchange was sent
   * @returns null when the age of the sign-in isn't known
   */
  readonly watch: (
    form: TokenForm,
    answer: unknown,
    from: { readonly address: string; readonly begun: number; readonly now: number },
  ) => Promise<SignIn | null>;
  /**
   * Says whose a session is that the appliance has told of now.
   * @param begun when it was asked
   * @returns false when the name changed hands meanwhile: the session has ended
   */
  readonly bind: (signIn: SignIn, userId: string, begun: number) => Promise<boolean>;
  /**
   * Undefined for a token that was not seen being made.
   * @param surely whether the store is asked, where another node may have ended the session
   * @throws ProblemError guard-unavailable: surely, and only the store could say
   */
  readonly find: (accessToken: string, now: number, surely?: boolean) => Promise<SignIn | undefined>;
  /** Whether the session got a token after this one; false while the store is down. */
  readonly hasNewer: (refreshToken: string, sessionId: string) => Promise<boolean>;
  readonly forget: (accessToken: string, now: number) => Promise<void>;
  /** As `tokensTable.ageFuture`, for what the process remembers. */
  readonly ageFuture: (now: number) => void;
}

/** By grant. */
const KINDS: Readonly<Record<TokenForm["grant"], string>> = {
  password: "password",
  mfa: "second-factor",
  refresh_token: "refresh",
};

/** What passes through the token endpoint. Tokens are kept hashed, in the store and in the process. */
export function createSignIns(
  store: Store,
  people: Pick<People, "ownId">,
  names: Pick<NamesChanging, "settled">,
): SignIns {
  const memory = createTokenMemory();
  /** Sessions that were made while the store was down. */
  const onlyHere = new Set<string>();
  /** Null where only the store could say whether another node has seen it. */
  async function rowOf(
    token: string,
    now: number,
    surely = false,
  ): Promise<GuardTokensRow | undefined | null> {
    const hash = tokenHash(token);
    const kept = memory.get(hash);
    // Of a session that is nobody's yet another node may know more.
    const isSure = kept !== undefined && kept.user_id !== null && !surely;
    if (kept !== undefined && (isSure || onlyHere.has(kept.session_id)))
      return kept.expires_at > now ? agedRow(kept, now) : undefined;
    const read = await unlessDown(store.read(async (db) => (await tokensTable.byHash(db, hash)) ?? null));
    if (read === undefined && kept === undefined) return null;
    const known = read === undefined ? kept : (read ?? undefined);
    if (known === undefined) memory.drop(hash);
    if (known === undefined || known.expires_at <= now) return undefined;
    memory.keep(known);
    return agedRow(known, now);
  }
  /** Who signed in, by the name at the appliance now; null where it doesn't tell. */
  async function ownerOf(token: string, userName: string, role: string | null): Promise<string | null> {
    try {
      return await people.ownId({ authorization: `Bearer ${token}` }, { userName, role }, "");
    } catch (error) {
      if (error instanceof UpstreamError) return null;
      throw error;
    }
  }
  return {
    watch: async (form, answer, { address, begun, now }) => {
      const given = givenTokens(answer);
      if (given === null) return null;
      const { access_token, username, roleName } = given;
      const kind = KINDS[form.grant];
      const refreshed = form.grant === "refresh_token";
      const before = refreshed ? await rowOf(form.refresh_token, now, true) : undefined;
      if (refreshed && !before) return null;
      const about = {
        session_id: before?.session_id ?? randomUUID(),
        user_name: username,
        role: roleName,
        auth_time: before?.auth_time ?? now,
        told: before?.told ?? 0,
        kind,
        network: clientNetwork(address).network,
        user_id: refreshed ? (before?.user_id ?? null) : await ownerOf(access_token, username, roleName),
      };
      const rows = tokenRows(given, about, now);
      const keep = (tx: Db) => tokensTable.add(tx, rows);
      const isKnown = (before?.user_id ?? null) !== null;
      const isTheirs = await unlessDown(
        isKnown
          ? store.transaction("watchTokens", keep).then(() => true)
          : names.settled(username, begun, keep),
      );
      if (onlyHere.size > MOST) onlyHere.clear();
      if (isTheirs === undefined) onlyHere.add(about.session_id);
      if (isTheirs !== false) for (const row of rows) memory.keep(row);
      return signInOf(about);
    },
    bind: async ({ sessionId, userName }, userId, begun) => {
      let isTheirs: boolean | undefined;
      const settled = await unlessDown(
        names.settled(userName, begun, async (tx) => {
          isTheirs = await tokensTable.bind(tx, sessionId, userId);
        }),
      );
      if (settled === false) {
        await unlessDown(store.transaction("forgetTokens", (tx) => tokensTable.endSession(tx, sessionId)));
        isTheirs = false;
      }
      for (const row of memory.ofSession(sessionId))
        if (isTheirs === false) memory.drop(row.hash);
        else memory.keep({ ...row, user_id: userId });
      return isTheirs !== false;
    },
    find: async (accessToken, now, surely) => {
      const row = await rowOf(accessToken, now, surely);
      if (row === null && surely) throw new ProblemError("guard-unavailable");
      return row ? signInOf(row) : undefined;
    },
    hasNewer: async (refreshToken, sessionId) =>
      (await unlessDown(store.read((db) => tokensTable.hasNewer(db, tokenHash(refreshToken), sessionId)))) ??
      false,
    forget: async (accessToken, now) => {
      const row = await rowOf(accessToken, now);
      if (!row) return;
      for (const { hash } of memory.ofSession(row.session_id)) memory.drop(hash);
      await unlessDown(store.transaction("forgetTokens", (tx) => tokensTable.endSession(tx, row.session_id)));
    },
    ageFuture: memory.ageFuture,
  };
}
