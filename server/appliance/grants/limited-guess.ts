import type { Call } from "../../calls/call.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import { recordGuessed } from "../../guard/changes.ts";
import { createCounterStore } from "../../limits/counter-store.ts";
import { accountDigest } from "../../limits/guess-counters.ts";
import type { Guess } from "../../limits/guess-counters.ts";
import type { Guessed } from "../../limits/limiter.ts";
import type { UsersRow } from "../../store/schema.ts";
import { refuseGuess } from "../audit/write-refusal.ts";

/** A guess at the account of a name, which perhaps nobody has. */
export interface AimedGuess extends Pick<Guess, "step" | "ownBrowser"> {
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

/** A person who has the password entered a hundred wrong codes in a row: the owner is told, and so is who reads events. */
async function tellStop(call: Call, user: UsersRow, whose: "strangers" | "own-browser"): Promise<void> {
  const { store, clock } = call.parts;
  await store.transaction("guessingStopped", async (tx) => {
    const now = clock.now();
    const event = {
      event: "guessing-stopped",
      outcome: "refused",
      reason: whose,
      actor: null,
      user,
    } as const;
    await writeAudit(tx, auditSource(call, now), event);
    await recordGuessed(tx, user.id, now);
  });
}
