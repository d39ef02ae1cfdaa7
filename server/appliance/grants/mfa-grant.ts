import type { Call } from "../../calls/call.ts";
import { CLOCK_TOLERANCE_MS } from "../../calls/lifetimes.ts";
import { done, refuse, unwrapOutcome } from "../../calls/outcome.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { userDigest } from "../../limits/password-limiter.ts";
import {
  forgiveOwnAttempts,
  reserveOwnAttempt,
  reserveSecondFactorAttempt,
  secondFactorTriesLeft,
} from "../../limits/user-limits.ts";
import { BusyError, userClaim } from "../../limits/work-pool.ts";
import type { Claim } from "../../limits/work-pool.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import { findScratchCode } from "../../secrets/scratch-codes.ts";
import type { Db, MfaTokensRow, UsersRow } from "../../store/schema.ts";
import { mfaActiveTable, scratchCodesTable } from "../../store/tables/factor-tables.ts";
import { mfaTokensTable } from "../../store/tables/session-tables.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { writeRefusal } from "../audit/write-refusal.ts";
import { consumeSecondFactor } from "./consume-second-factor.ts";
import { knownDevice } from "./device-cookie.ts";
import { issueSession } from "./session-tokens.ts";
import type { Granted } from "./session-tokens.ts";
import { tokenAnswer } from "./token-answer.ts";

const TOTP = /^[0-9]{6}$/;
const SCRATCH = /^[0-9]{8}$/;

/**
 * The Mfa grant: a 6-digit code or an unused scratch code turns an `mfa_token` into a session. A malformed code counts
 * nowhere; any other is counted before it is checked (security rule 5).
 * @throws ProblemError invalid-grant, code-replayed, too-many-attempts
 */
export async function mfaGrant(call: Call, mfaToken: string, code: string): Promise<Granted> {
  const { store, clock, hasher } = call.parts;
  const hash = tokenHash(mfaToken);
  const token = await store.read((db) => mfaTokensTable.find(db, hash));
  if (token === undefined || !isAlive(token, clock.now())) throw new ProblemError("invalid-grant");
  call.isOf(token.user_id);
  if (!TOTP.test(code) && !SCRATCH.test(code)) throw new ProblemError("invalid-grant");
  const claim = userClaim(token.user_id);
  if (SCRATCH.test(code) && !hasher.hasRoom(claim)) throw new BusyError();
  await countAttempt(call, token.user_id);
  const scratchId = SCRATCH.test(code) ? await scratchCodeId(call, token.user_id, code, claim) : null;
  const outcome = await store.transaction("mfaGrant", async (tx) => {
    const user = await usersTable.lock(tx, token.user_id);
    const now = clock.now();
    const current = await mfaTokensTable.find(tx, hash);
    if (user === undefined || current === undefined || !isAlive(current, now)) return refuse("invalid-grant");
    const consumed = await consumeSecondFactor(tx, call, user, scratchId, code, now);
    if (consumed.kind === "refused") {
      const triesLeft = await secondFactorTriesLeft(tx, user.id);
      return refuse(consumed.type, triesLeft === undefined ? {} : { members: { triesLeft } });
    }
    const own = ownBrowser(call, user);
    if (own !== null) await forgiveOwnAttempts(tx, own.userKey, own.nonce);
    await mfaTokensTable.use(tx, hash);
    const tokens = await issueSession(tx, call, user, token.short_lived === 1, now);
    const left = scratchId === null ? {} : { scratchCodesLeft: await scratchCodesLeft(tx, user.id) };
    return done({ answer: { ...tokenAnswer(tokens), ...left }, signedIn: user });
  });
  return unwrapOutcome(outcome);
}

/** How many codes the user can still sign in with. */
async function scratchCodesLeft(tx: Db, userId: string): Promise<number> {
  const active = await mfaActiveTable.byUser(tx, userId);
  const codes = active === undefined ? [] : await scratchCodesTable.ofEpoch(tx, userId, active.epoch);
  return codes.filter(({ used_at }) => used_at === null).length;
}

function isAlive(token: MfaTokensRow, now: number): boolean {
  return token.expires_at > now && token.issued_at <= now + CLOCK_TOLERANCE_MS;
}

/** The browser, if it has signed in as this user before. */
function ownBrowser(call: Call, user: UsersRow): { userKey: string; nonce: string } | null {
  const nonce = knownDevice(call, user);
  return nonce === null ? null : { userKey: userDigest(user.name_key, call.parts.keyRing.pepper), nonce };
}

async function countAttempt(call: Call, userId: string): Promise<void> {
  const { store, clock } = call.parts;
  const wait = await store.transaction("secondFactorAttempt", async (tx) => {
    const user = await usersTable.lock(tx, userId);
    if (user === undefined) return 0;
    // Only now: a call that waited for the row may be the later one.
    const now = clock.now();
    const own = ownBrowser(call, user);
    if (own !== null && (await reserveOwnAttempt(tx, own.userKey, own.nonce, now))) return 0;
    const seconds = await reserveSecondFactorAttempt(tx, userId, now);
    if (seconds > 0) await writeRefusal(tx, call, "second-factor", user, now);
    return seconds;
  });
  if (wait > 0) throw new ProblemError("too-many-attempts", { retryAfterSeconds: wait });
}

/** The hash is slow, so it runs between the transactions; the conditional update in the second one decides. */
async function scratchCodeId(call: Call, userId: string, code: string, claim: Claim): Promise<string | null> {
  const rows = await call.parts.store.read(async (db) => {
    const active = await mfaActiveTable.byUser(db, userId);
    return active === undefined ? [] : scratchCodesTable.ofEpoch(db, userId, active.epoch);
  });
  return (await findScratchCode(call.parts, rows, code, claim))?.id ?? null;
}
