import type { Db, MfaTokensRow, RefreshTokensRow, Schema, SessionsRow } from "../schema.ts";

/** A pair of tokens as the store knows them. */
interface TokenRows {
  readonly access: Schema["access_tokens"];
  readonly refresh: RefreshTokensRow;
}

/** Who an access token speaks for. */
export interface TokenOwner {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly role: string;
  readonly type: string;
  readonly mfaSince: number;
  readonly sessionId: string;
  readonly authTime: number;
  readonly with_code: number;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** A name that somebody was seen with; null where there is none. */
export interface SeenName {
  readonly name_key: string | null;
  readonly granted: number | null;
}

/** Sessions are the token families: deleting one ends every access and refresh token of it. */
export const sessionsTable = {
  /** A new session with its first pair of tokens. */
  insert: async (tx: Db, session: SessionsRow, tokens: TokenRows): Promise<void> => {
    await tx.insertInto("sessions").values(session).execute();
    await sessionsTable.insertTokens(tx, tokens);
  },

  /** One more pair of tokens of a session. */
  insertTokens: async (tx: Db, { access, refresh }: TokenRows): Promise<void> => {
    await tx.insertInto("access_tokens").values(access).execute();
    await tx.insertInto("refresh_tokens").values(refresh).execute();
  },

  byId: (db: Db, id: string) => db.selectFrom("sessions").selectAll().where("id", "=", id).executeTakeFirst(),

  extend: (tx: Db, id: string, expiresAt: number) =>
    tx.updateTable("sessions").set({ expires_at: expiresAt }).where("id", "=", id).execute(),

  /** With each name that they were seen with; one row at least. */
  ownerOfAccess: (db: Db, hash: string): Promise<(TokenOwner & SeenName)[]> =>
    db
      .selectFrom("access_tokens")
      .innerJoin("sessions", "sessions.id", "access_tokens.session_id")
      .innerJoin("users", "users.id", "sessions.user_id")
      .leftJoin("guard_names", "guard_names.id", "users.id")
      .select([
        "guard_names.name_key",
        "guard_names.granted",
        "users.id",
        "users.name",
        "users.name_key as nameKey",
        "users.role",
        "users.type",
        "users.mfa_since as mfaSince",
        "sessions.id as sessionId",
        "sessions.auth_time as authTime",
        "sessions.with_code",
        "access_tokens.issued_at as issuedAt",
        "access_tokens.expires_at as expiresAt",
      ])
      .where("access_tokens.hash", "=", hash)
      .execute(),

  /** The owner of a session: a row for each name that they were seen with, at least one; none where the session has ended. */
  namesOf: (db: Db, id: string): Promise<SeenName[]> =>
    db
      .selectFrom("sessions")
      .leftJoin("guard_names", "guard_names.id", "sessions.user_id")
      .select(["guard_names.name_key", "guard_names.granted"])
      .where("sessions.id", "=", id)
      .execute(),

  refreshByHash: (db: Db, hash: string): Promise<(RefreshTokensRow & { user_id: string }) | undefined> =>
    db
      .selectFrom("refresh_tokens")
      .innerJoin("sessions", "sessions.id", "refresh_tokens.session_id")
      .selectAll("refresh_tokens")
      .select("sessions.user_id")
      .where("hash", "=", hash)
      .executeTakeFirst(),

  /** The user must be locked, so that nobody else spends it meanwhile. */
  spendRefresh: (tx: Db, hash: string, at: number) =>
    tx.updateTable("refresh_tokens").set({ used_at: at }).where("hash", "=", hash).execute(),

  delete: (tx: Db, id: string) => tx.deleteFrom("sessions").where("id", "=", id).execute(),

  /** Ends the sessions of a user and their half-done sign-ins, but for the session `keep`. */
  endOthers: async (tx: Db, userId: string, keep: string): Promise<void> => {
    await sessionsTable.endOthersOfFirst(tx, userId, keep);
    await tx.deleteFrom("mfa_tokens").where("user_id", "=", userId).execute();
  },

  /** The same of a user without a factor, who has no half-done sign-in. */
  endOthersOfFirst: (tx: Db, userId: string, keep: string) =>
    tx.deleteFrom("sessions").where("user_id", "=", userId).where("id", "<>", keep).execute(),

  /** Ends every session and every half-done sign-in. */
  endAll: async (tx: Db): Promise<void> => {
    await tx.deleteFrom("sessions").execute();
    await tx.deleteFrom("mfa_tokens").execute();
  },

  deleteExpired: async (tx: Db, at: number): Promise<void> => {
    await tx.deleteFrom("sessions").where("expires_at", "<", at).execute();
    await tx.deleteFrom("mfa_tokens").where("expires_at", "<", at).execute();
  },

  /** Access tokens of one session that are past their life, so that a long family stays small. */
  deleteExpiredAccess: (tx: Db, sessionId: string, at: number) =>
    tx.deleteFrom("access_tokens").where("session_id", "=", sessionId).where("expires_at", "<", at).execute(),
};

/** Tokens of a sign-in that waits for its second step. */
export const mfaTokensTable = {
  insert: (tx: Db, row: MfaTokensRow) => tx.insertInto("mfa_tokens").values(row).execute(),

  find: (db: Db, hash: string): Promise<MfaTokensRow | undefined> =>
    db.selectFrom("mfa_tokens").selectAll().where("hash", "=", hash).executeTakeFirst(),

  /** @returns true when this call used the token up */
  use: async (tx: Db, hash: string): Promise<boolean> => {
    const { numDeletedRows } = await tx.deleteFrom("mfa_tokens").where("hash", "=", hash).executeTakeFirst();
    return numDeletedRows === 1n;
  },
};
