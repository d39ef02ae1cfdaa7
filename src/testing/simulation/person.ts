import { FailureError } from "../../api/failure.ts";
import type { Failure } from "../../api/failure.ts";
import { passwordOf } from "../passwords.ts";
import type { Browser } from "./browser.ts";
import type { Phone } from "./phone.ts";
import type { Truth } from "./truth.ts";
import type { World } from "./world.ts";

/** Somebody with an account, a browser, and a phone. */
export interface Person {
  readonly name: string;
  readonly browser: Browser;
  readonly phone: Phone;
  /** They are at something, or on the telephone. */
  busy: boolean;
  readonly world: World;
  readonly truth: Truth;
}

/** Ends what somebody was about to do; they begin with something else. */
export class GaveUp extends Error {}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Does it, or says why not; a failure of the app itself goes on. */
export async function attempt<T>(
  call: Promise<T>,
): Promise<{ readonly value: T } | { readonly failure: Failure }> {
  try {
    return { value: await call };
  } catch (error) {
    if (error instanceof FailureError) return { failure: error.failure };
    throw error;
  }
}

/** @throws GaveUp */
export async function orGiveUp<T>(call: Promise<T>): Promise<T> {
  const tried = await attempt(call);
  if ("value" in tried) return tried.value;
  throw new GaveUp(tried.failure.kind === "refused" ? tried.failure.reason : tried.failure.kind);
}

/** Password, and where it is asked for a code: of each entry in turn, or a scratch code. @throws GaveUp */
export async function signIn(person: Person): Promise<void> {
  const client = person.browser.client();
  const { kind } = await orGiveUp(
    client.signIn({ userName: person.name, password: passwordOf(person.name) }),
  );
  if (kind === "challenge") await answerChallenge(person);
}

/** @throws GaveUp */
export async function answerChallenge({ browser, phone, world }: Person): Promise<void> {
  const client = browser.client();
  const [newest] = phone.entries();
  const scratch = newest?.scratchCodes[world.draw.below(2)];
  // Nobody crosses out what they used.
  if (scratch !== undefined && world.draw.chance(0.2)) return orGiveUp(client.answerChallenge(scratch));
  // The code on the phone may have been used just now: the next one does then.
  for (const entry of phone.entries().flatMap((one) => [one, one])) {
    const tried = await attempt(client.answerChallenge(entry.codeAt(Date.now())));
    if ("value" in tried) return;
    if (tried.failure.kind !== "refused" || tried.failure.reason !== "invalid-grant") break;
    await pause(31_000);
  }
  throw new GaveUp("no code is taken");
}

/** Signed in, and freshly so where that is asked for. @throws GaveUp */
export async function beFresh(person: Person): Promise<void> {
  const client = person.browser.client();
  if (client.session.state().kind !== "signed-in") return signIn(person);
  if (!client.session.stepUpDue()) return;
  const { kind } = await orGiveUp(client.stepUp(passwordOf(person.name)));
  if (kind === "challenge") await answerChallenge(person);
}
