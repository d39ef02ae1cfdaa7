import * as v from "valibot";
import type { Db, Schema } from "../../store/schema.ts";
import { REFRESH_MS } from "../../calls/lifetimes.ts";
import { strongestRole } from "../../calls/policy-rights.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import { storableText } from "../../store/findable-text.ts";

export type GuardTokensRow = Schema["guard_tokens"];

/**
 * Who a token speaks for, as the exchange said when it passed through. `auth_time`: when they last proved who they are, which
 * a refresh does not move; `user_id`: null where the appliance didn't tell.
 */
export type SignIn = Omit<GuardTokensRow, "hash" | "expires_at" | "kind">;

/** The kinds of rows: of sessions, and of second steps. */
const [SESSION, CHALLENGE] = ["session", "challenge"] as const;

/** Tokens that the appliance gave out through this gateway, hashed, with whom they speak for. */
export const tokensTable = {
  add: (tx: Db, rows: readonly GuardTokensRow[]) =>
    tx
      .insertInto("guard_tokens")
      .values(rows)
      .onConflict((conflict) => conflict.column("hash").doNothing())
      .execute(),

  byHash: (db: Db, hash: string): Promise<GuardTokensRow | undefined> =>
    db
      .selectFrom("guard_tokens")
      .selectAll()
      .where("hash", "=", hash)
      .where("kind", "<>", CHALLENGE)
      .executeTakeFirst(),

  /** A second step that was given out through this gateway: it opens nothing by itself. */
  addChallenge: async (
    tx: Db,
    row: Pick<GuardTokensRow, "hash" | "user_name" | "auth_time" | "expires_at">,
  ): Promise<void> => {
    const none = { session_id: row.hash, role: null, user_id: "", with_code: 0 };
    const again = { user_name: row.user_name, expires_at: row.expires_at };
    await tx
      .insertInto("guard_tokens")
      .values({ ...row, ...none, kind: CHALLENGE })
      .onConflict((conflict) =>
        conflict.column("hash").doUpdateSet(again).where("guard_tokens.kind", "=", CHALLENGE),
      )
      .execute();
  },

  challenge: (db: Db, hash: string): Promise<GuardTokensRow | undefined> =>
    db
      .selectFrom("guard_tokens")
      .selectAll()
      .where("hash", "=", hash)
      .where("kind", "=", CHALLENGE)
      .executeTakeFirst(),

  /**
   * Says whose the tokens of a session are that the appliance didn't tell of at the sign-in: they act on themselves alone.
   * @returns whether they are theirs now
   */
  bind: async (tx: Db, sessionId: string, userId: string): Promise<boolean> => {
    const ofSession = tx.updateTable("guard_tokens").where("session_id", "=", sessionId);
    await ofSession.set({ user_id: userId, role: null }).where("user_id", "is", null).execute();
    const row = await tx
      .selectFrom("guard_tokens")
      .select("user_id")
      .where("session_id", "=", sessionId)
      .executeTakeFirst();
    return row?.user_id === userId;
  },

  endSession: (tx: Db, sessionId: string) =>
    tx.deleteFrom("guard_tokens").where("session_id", "=", sessionId).execute(),

  deleteExpired: (tx: Db, now: number) =>
    tx.deleteFrom("guard_tokens").where("expires_at", "<=", now).execute(),
};

/** In seconds. No token is known for longer than a refresh token; what is no whole number is as good as not told. */
const life = v.pipe(v.number(), v.integer(), v.toMinValue(0), v.toMaxValue(REFRESH_MS / 1_000));

const schema = v.object({
  // What no header holds signs nobody in.
  access_token: v.pipe(v.string(), v.regex(/^[!-~]+$/)),
  refresh_token: v.fallback(v.optional(v.string()), undefined),
  expires_in: v.fallback(v.optional(life, 3_600), 3_600),
  username: v.pipe(v.string(), v.check(isStorable)),
  roleName: v.pipe(
    v.optional(v.unknown(), null),
    v.transform((role) => strongestRole(role)),
  ),
});

/** Half of a surrogate pair is in no path. */
function isStorable(name: string): boolean {
  return storableText(name) === name;
}

type GivenTokens = v.InferOutput<typeof schema>;

/** The tokens in a token endpoint's answer, and who signed in; null where there are none. */
export function givenTokens(answer: unknown): GivenTokens | null {
  const parsed = v.safeParse(schema, answer);
  return parsed.success ? parsed.output : null;
}

/** The rows of a pair of tokens, or of one alone. */
export function tokenRows(
  { access_token, refresh_token, expires_in }: GivenTokens,
  about: SignIn,
  now: number,
): readonly GuardTokensRow[] {
  const access = {
    hash: tokenHash(access_token),
    ...about,
    kind: SESSION,
    expires_at: now + expires_in * 1_000,
  };
  if (refresh_token === undefined) return [access];
  return [access, { hash: tokenHash(refresh_token), ...about, kind: SESSION, expires_at: now + REFRESH_MS }];
}
