import type { Call } from "../../calls/call.ts";
import { CLOCK_TOLERANCE_MS } from "../../http/clock.ts";
import { done, refuse, unwrapOutcome, type Outcome } from "../../calls/outcome.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Guessed } from "../../limits/limiter.ts";
import { BusyError, userTurn, type Turn } from "../../http/turn.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import { findScratchCode } from "../../secrets/scratch-codes.ts";
import type { Db, MfaTokensRow, ScratchCodesRow } from "../../store/schema.ts";
import { mfaActiveTable, scratchCodesTable } from "../../store/tables/factor-tables.ts";
import { mfaTokensTable } from "../../store/tables/session-tables.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { consumeSecondFactor, limitedGuess } from "./consume-second-factor.ts";
import { knownDevice } from "./device-cookie.ts";
import { issueSession, type Granted } from "./session-tokens.ts";
import { tokenAnswer } from "../../../contract/token-answer.ts";

const TOTP = /^[0-9]{6}$/;
const SCRATCH = /^[0-9]{8}$/;

/**
 * The Mfa grant: a 6-digit code or an unused scratch code turns an `mfa_token` into a session. A malformed code counts
 * nowhere; any other is counted before it is checked.
 * @throws ProblemError invalid-grant, code-replayed, too-many-attempts
 */
export async function mfaGrant(call: Call, mfaToken: string, code: string): Promise<Granted> {
  const { store, clock, hasher } = call.parts;
  const hash = tokenHash(mfaToken);
  const token = await store.read((db) => mfaTokensTable.find(db, hash));
  if (token === undefined || !isAlive(token, clock.now())) throw new ProblemError("invalid-grant");
  call.isOf(token.user_id);
  if (!TOTP.test(code) && !SCRATCH.test(code)) throw new ProblemError("invalid-grant");
  const turn = userTurn(token.user_id, call.address);
  if (SCRATCH.test(code) && !hasher.hasRoom(turn)) throw new BusyError();
  const known = await store.read((db) => usersTable.byId(db, token.user_id));
  if (known === undefined) throw new ProblemError("invalid-grant");
  const { name_key: nameKey } = known;
  const guess = { step: "code", nameKey, user: known, ownBrowser: knownDevice(call, known) } as const;
  const outcome = await limitedGuess(call, guess, async (left) => {
    const scratchId = SCRATCH.test(code) ? await scratchCodeId(call, token.user_id, code, turn) : null;
    return store.transaction("mfaGrant", async (tx): Promise<Guessed<Outcome<Granted>>> => {
      const user = await usersTable.lock(tx, token.user_id);
      const now = clock.now();
      const current = await mfaTokensTable.find(tx, hash);
      if (user === undefined || current === undefined || !isAlive(current, now))
        return { outcome: "none", value: refuse("invalid-grant") };
      const consumed = await consumeSecondFactor(tx, call, user, scratchId, code, now);
      if (consumed.kind === "refused") {
        // Somebody who steals a password learns nothing of the phone: only a browser that has signed in before is told.
        const told = guess.ownBrowser === null ? {} : consumed.extras?.members;
        const members = { ...told, ...(left > 0 ? { triesLeft: left } : {}) };
        return { outcome: "wrong", value: refuse(consumed.type, { members }) };
      }
      await mfaTokensTable.use(tx, hash);
      const tokens = await issueSession(
        tx,
        call,
        user,
        { shortLived: token.short_lived === 1, withCode: true },
        now,
      );
      const codes = scratchId === null ? null : await scratchCodesOf(tx, user.id);
      const codesLeft =
        codes === null ? {} : { scratchCodesLeft: codes.filter(({ used_at }) => used_at === null).length };
      return {
        outcome: "right",
        value: done({ answer: { ...tokenAnswer(tokens), ...codesLeft }, signedIn: user }),
      };
    });
  });
  return unwrapOutcome(outcome);
}

/** The codes of the user's factor, used or not. */
async function scratchCodesOf(db: Db, userId: string): Promise<readonly ScratchCodesRow[]> {
  const active = await mfaActiveTable.byUser(db, userId);
  return active === undefined ? [] : scratchCodesTable.ofEpoch(db, userId, active.epoch);
}

/** Whether a second step that was begun can still be taken. */
export function isAlive(token: MfaTokensRow, now: number): boolean {
  return token.expires_at > now && token.issued_at <= now + CLOCK_TOLERANCE_MS;
}

/** The hash is slow, so it runs between the transactions; the conditional update in the second one decides. */
async function scratchCodeId(call: Call, userId: string, code: string, turn: Turn): Promise<string | null> {
  const rows = await call.parts.store.read((db) => scratchCodesOf(db, userId));
  return (await findScratchCode(call.parts, rows, code, turn))?.id ?? null;
}
