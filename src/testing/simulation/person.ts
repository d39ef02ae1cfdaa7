import type { Client } from "../../api/client.ts";
import { FailureError, type Failure } from "../../api/failure.ts";
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
  /** Of somebody who calls in another's name. */
  readonly impostors: Phone;
  readonly isAgent: boolean;
  /** They are at something, or on the telephone. */
  busy: boolean;
  readonly world: World;
  readonly truth: Truth;
}

/** One thing that somebody wants. @throws GaveUp */
export type Wish = (person: Person, others: readonly Person[]) => Promise<void>;

/** Ends what somebody was about to do; they begin with something else. */
export class GaveUp extends Error {}

/** @throws anything but a `GaveUp` */
export function unlessGaveUp(error: unknown): void {
  if (!(error instanceof GaveUp)) throw error;
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** With a hand on the mouse, so that the session isn't over. */
export async function dawdle({ session }: Client, minutes: number): Promise<void> {
  for (let gone = 0; gone < minutes; gone += 1) {
    await pause(60_000);
    session.touch();
  }
}

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

/** As people do: once more where it may have been bad luck. @throws GaveUp */
export async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const tried = await attempt(call());
    if ("value" in tried) return tried.value;
    const { failure } = tried;
    const isBadLuck = failure.kind !== "refused" || failure.status >= 500;
    if (!isBadLuck || tries === 3) return orGiveUp(Promise.reject(new FailureError(failure)));
    await pause(3_000);
  }
}

/** How somebody signs in. */
interface Manner {
  /** By no scratch code. */
  readonly byPhone?: boolean;
  /** How often they wait as long as the page says. */
  readonly waits?: number;
}

/** Does it again after as long as the page says. */
async function patiently<T>(waits: number, call: () => Promise<T>): ReturnType<typeof attempt<T>> {
  const tried = await attempt(call());
  if ("value" in tried || waits === 0) return tried;
  const { failure } = tried;
  if (failure.kind !== "refused" || failure.reason !== "too-many-attempts") return tried;
  await pause((failure.retryAfterSeconds ?? 1) * 1_000);
  return patiently(waits - 1, call);
}

/** Password, and where it is asked for a code: of each entry in turn, or a scratch code unless they go by the phone. @throws GaveUp */
export async function signIn(person: Person, manner: Manner = {}): Promise<void> {
  const client = person.browser.client();
  const { kind } = await insist(() =>
    client.signIn({ userName: person.name, password: passwordOf(person.name) }),
  );
  if (kind === "challenge") await answerChallenge(person, manner);
}

/** @throws GaveUp */
export async function answerChallenge(
  { browser, phone, world }: Person,
  { byPhone = false, waits = 0 }: Manner = {},
): Promise<void> {
  const client = browser.client();
  const [newest] = phone.entries();
  const scratch = newest?.scratchCodes[world.draw.below(2)];
  // Nobody crosses out what they used.
  if (!byPhone && scratch !== undefined && world.draw.chance(0.3))
    return orGiveUp(client.answerChallenge(scratch));
  // The code on the phone may have been used just now: the next one does then.
  for (const entry of phone.entries().flatMap((one) => [one, one])) {
    const tried = await patiently(waits, () => client.answerChallenge(entry.codeAt(Date.now())));
    if ("value" in tried) return;
    const { failure } = tried;
    const isBadLuck = failure.kind !== "refused" || failure.status >= 500;
    if (!isBadLuck && failure.reason !== "invalid-grant") break;
    await pause(31_000);
  }
  throw new GaveUp("no code is taken");
}

/** Signed in, and freshly so where that is asked for. @throws GaveUp */
export async function beFresh(person: Person): Promise<void> {
  const client = person.browser.client();
  if (client.session.state().kind !== "signed-in") return signIn(person);
  if (!client.session.stepUpDue()) return;
  const { kind } = await insist(() => client.stepUp(passwordOf(person.name)));
  if (kind === "challenge") await answerChallenge(person);
}
