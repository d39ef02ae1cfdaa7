import * as v from "valibot";
import { passwordOf } from "../passwords.ts";
import { askForPhone } from "./new-phone.ts";
import { attempt, GaveUp, orGiveUp, pause } from "./person.ts";
import type { Person, Wish } from "./person.ts";

/** A challenge lives for five minutes; then a refusal says nothing of the code. */
const CHALLENGE_MS = 200_000;

/** As somebody who knows a password: guesses codes from everywhere, and changes what isn't theirs. */
export const attack: Wish = async (thief, others) => {
  const { world, browser } = thief;
  const client = browser.client();
  const victim = world.draw.of(others);
  if (world.draw.chance(0.2)) return askForPhone(thief, victim);
  const signedIn = await attempt(client.signIn({ userName: victim.name, password: passwordOf(victim.name) }));
  if ("failure" in signedIn) throw new GaveUp("the password did not do");
  if (signedIn.value.kind === "challenge") {
    const until = Date.now() + CHALLENGE_MS;
    for (let guesses = 0; guesses < 16 && Date.now() < until; guesses += 1) await guessCode(thief, victim);
    return;
  }
  const user = await orGiveUp(client.findOwnUser());
  const other = String(Number(user.id) + 1);
  const caseId = world.cases.at(-1)?.id ?? "AAAAAAAAAAAAAAAAAAAA";
  await attempt(client.disableMfa({ userId: other, caseId }));
  await attempt(client.enableMfa({ userId: other, userName: "x", recreate: true, caseId }));
  // And is still there when its owner has turned MFA on.
  await pause(world.draw.below(240_000));
  await attempt(client.disableMfa({ userId: user.id }));
};

/** @returns whether somebody looked at the code */
async function guessCode({ browser, world, truth }: Person, victim: Person): Promise<boolean> {
  const before = world.looks();
  const tried = await attempt(browser.client().answerChallenge(wrongCode(world.draw.below(1_000_000))));
  // A second step that is over is refused likewise, and no code looked at.
  const looked = isWrong(tried) && world.looks() > before;
  if (looked) truth.guessed(truth.idOf(victim.name), browser.isOwn());
  return looked;
}

function isWrong(tried: object): boolean {
  return "failure" in tried && v.is(v.object({ reason: v.literal("invalid-grant") }), tried.failure);
}

const wrongCode = (drawn: number) => String(drawn).padStart(6, "0");

/** A siege of one account. */
interface Siege {
  readonly victim: Person;
  /** The limits say no. */
  readonly begun: () => void;
  readonly isOver: () => boolean;
}

/** Guesses somebody's password, or their codes, as fast as the server lets them, until it is over. */
export async function besiege(thief: Person, siege: Siege): Promise<void> {
  const userName = siege.victim.name;
  const password = thief.world.draw.chance(0.7) ? passwordOf(userName) : "a wrong password";
  while (!siege.isOver()) {
    const signedIn = await attempt(thief.browser.client().signIn({ userName, password }));
    if ("value" in signedIn && signedIn.value.kind === "challenge") await guessCodes(thief, siege);
    else if (!isWrong(signedIn)) {
      siege.begun();
      await pause(4_000);
    }
  }
}

async function guessCodes(thief: Person, { victim, begun, isOver }: Siege): Promise<void> {
  const until = Date.now() + CHALLENGE_MS;
  while (!isOver() && Date.now() < until) {
    if (await guessCode(thief, victim)) continue;
    begun();
    await pause(4_000);
  }
}
