import type { Call } from "../../calls/call.ts";
import { guessingStopped } from "../../calls/guessing-stopped.ts";
import { done, refuse, type Outcome } from "../../calls/outcome.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import { recordGuessed } from "../../guard/changes.ts";
import { createCounterStore } from "../../limits/counter-store.ts";
import { accountDigest, type Guess } from "../../limits/guess-counters.ts";
import type { Guessed } from "../../limits/limiter.ts";
import { clockOffSeconds, matchingSteps } from "../../secrets/totp.ts";
import type { Db, MfaActiveRow, UsersRow } from "../../store/schema.ts";
import { mfaActiveTable, scratchCodesTable, usedStepsTable } from "../../store/tables/factor-tables.ts";
import { refuseGuess } from "../audit/refuse-guess.ts";

/** `clockOff`: seconds that the phone's clock is off, where the code is one of another time. */
type Verdict =
  | { readonly kind: "right" }
  | { readonly kind: "replayed" }
  | { readonly kind: "wrong"; readonly clockOff: number | null };

const right: Verdict = { kind: "right" };
const replayed: Verdict = { kind: "replayed" };
const wrong: Verdict = { kind: "wrong", clockOff: null };

/**
 * Consumes the code in the caller's transaction, and writes the audit row either way.
 * @param scratchId the stored scratch code that was entered, or null when none was
 */
export async function consumeSecondFactor(
  tx: Db,
  call: Call,
  user: UsersRow,
  scratchId: string | null,
  code: string,
  now: number,
): Promise<Outcome<null>> {
  const method = code.length === 6 ? "totp" : "scratch-code";
  const verdict = await judge(tx, call, user.id, scratchId, code, now);
  const source = auditSource(call, now);
  if (verdict.kind !== "right") {
    const reason = `${method}-${verdict.kind}`;
    await writeAudit(tx, source, { event: "second-factor", outcome: "refused", reason, actor: user, user });
    if (verdict.kind === "replayed") return refuse("code-replayed");
    const { clockOff } = verdict;
    return refuse("invalid-grant", clockOff === null ? {} : { members: { clockOffSeconds: clockOff } });
  }
  await writeAudit(tx, source, {
    event: "second-factor",
    outcome: "done",
    reason: method,
    actor: user,
    user,
  });
  return done(null);
}

async function judge(
  tx: Db,
  call: Call,
  userId: string,
  scratchId: string | null,
  code: string,
  now: number,
): Promise<Verdict> {
  const active = await mfaActiveTable.byUser(tx, userId);
  if (active === undefined) return wrong;
  if (code.length === 6) return judgeTotp(tx, call, active, code, now);
  if (scratchId === null) return wrong;
  return (await scratchCodesTable.spend(tx, scratchId, now)) ? right : replayed;
}

async function judgeTotp(
  tx: Db,
  call: Call,
  active: MfaActiveRow,
  code: string,
  now: number,
): Promise<Verdict> {
  const place = { table: "mfa_active", userId: active.user_id, column: "secret_ct" } as const;
  const secret = call.parts.keyRing.decrypt(active.secret_ct, active.key_version, place);
  const steps = matchingSteps(secret, code, now);
  const unused = await usedStepsTable.use(tx, active.user_id, active.epoch, steps);
  if (unused) return right;
  if (steps.length > 0) return replayed;
  return { kind: "wrong", clockOff: clockOffSeconds(secret, code, now) };
}

/** A guess at the account of a name, which perhaps nobody has. */
interface AimedGuess extends Pick<Guess, "step" | "ownBrowser"> {
  readonly nameKey: string;
  readonly user: UsersRow | undefined;
}

/** Makes a guess within the limits. @throws ProblemError too-many-attempts, BusyError, what `run` throws */
export async function limitedGuess<T>(
  call: Call,
  { step, ownBrowser, nameKey, user }: AimedGuess,
  run: (left: number) => Promise<Guessed<T>>,
): Promise<T> {
  const { store, keyRing } = call.parts;
  const guess = {
    step,
    ownBrowser,
    account: accountDigest(nameKey, keyRing.pepper),
    user: user ?? null,
    address: call.address,
  };
  const limiter = call.memory.limiter(createCounterStore(store, "refuse"));
  const made = await limiter.guess(guess, run);
  if (made.kind === "limited")
    return refuseGuess(call, step === "password" ? "sign-in" : "second-factor", user, made.waitMs);
  if (made.stopped !== null && user !== undefined) await tellStop(call, user, made.stopped);
  return made.value;
}

async function tellStop(call: Call, user: UsersRow, whose: "strangers" | "own-browser"): Promise<void> {
  const { store, clock } = call.parts;
  await store.transaction("guessingStopped", async (tx) => {
    const now = clock.now();
    await writeAudit(tx, auditSource(call, now), guessingStopped(whose, user));
    await recordGuessed(tx, user.id, now);
  });
}
