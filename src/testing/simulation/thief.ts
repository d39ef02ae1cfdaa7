import * as v from "valibot";
import { passwordOf } from "../passwords.ts";
import { askForPhone } from "./new-phone.ts";
import { attempt, GaveUp, orGiveUp, pause, type Person, type Wish } from "./person.ts";
import type { World } from "./world.ts";

/** A challenge lives for five minutes; then a refusal says nothing of the code. */
const CHALLENGE_MS = 200_000;

/** As somebody who knows a password: guesses codes from everywhere, and changes what isn't theirs. */
export const attack: Wish = async (thief, others) => {
  const { world, browser } = thief;
  const client = browser.client();
  const asking = others.filter(({ name }) => world.asking.has(name));
  const victim = world.draw.of(asking.length > 0 && world.draw.chance(0.5) ? asking : others);
  if (world.draw.chance(0.25)) return askForPhone(thief, victim);
  const signedIn = await attempt(client.signIn({ userName: victim.name, password: passwordOf(victim.name) }));
  if ("failure" in signedIn) throw new GaveUp("the password did not do");
  if (signedIn.value.kind === "challenge") {
    const lasts = world.isSiege ? [800_000, 3_000_000] : [200_000, 400_000, 800_000];
    const end = Date.now() + world.draw.of(lasts);
    const siege = { victim, atOnce: [1, 1, 2, 4], begun: () => {}, isOver: () => Date.now() > end };
    world.besieged.add(victim.name);
    await guessCodes(thief, siege)
      .then(() => besiege(thief, siege))
      .finally(() => world.besieged.delete(victim.name));
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

/** Some at once. @returns whether somebody looked at one, perhaps: a second step that is over is refused likewise */
async function guessSome({ browser, world }: Person, atOnce: Siege["atOnce"]): Promise<boolean> {
  const codes = Array.from({ length: world.draw.of(atOnce) }, () =>
    String(world.draw.below(1_000_000)).padStart(6, "0"),
  );
  const tried = await Promise.all(codes.map((code) => attempt(browser.client().answerChallenge(code))));
  return tried.some(isWrong);
}

function isWrong(tried: object): boolean {
  return "failure" in tried && v.is(v.object({ reason: v.literal("invalid-grant") }), tried.failure);
}

/** A siege of one account. */
interface Siege {
  readonly victim: Person;
  /** How many codes go together. */
  readonly atOnce: readonly number[];
  /** The limits say no. */
  readonly begun: () => void;
  readonly isOver: () => boolean;
}

/** Guesses somebody's password, or their codes, as fast as the server lets them, until it is over. */
export async function besiege(thief: Person, siege: Siege): Promise<void> {
  const { name } = siege.victim;
  const { draw, isSiege } = thief.world;
  const knowsIt = draw.chance(0.7);
  while (!siege.isOver()) {
    // The same account, whatever its case.
    const userName = draw.of([name, name, name.toUpperCase()]);
    // A right one in between may forgive what the wrong ones owe.
    const isRight = isSiege ? draw.chance(0.3) : knowsIt;
    const password = isRight ? passwordOf(name) : `wrong ${draw.below(1_000_000)}`;
    const signedIn = await attempt(thief.browser.client().signIn({ userName, password }));
    if ("value" in signedIn && signedIn.value.kind === "challenge") {
      if (!isSiege || draw.chance(0.5)) await guessCodes(thief, siege);
    } else if (!isWrong(signedIn)) {
      siege.begun();
      await pause(4_000);
    }
  }
}

/** A code a minute: nothing is owed any more when the next one comes, and still each counts. */
export async function guessPatiently(thief: Person, { name }: Person): Promise<void> {
  const signIn = { userName: name, password: passwordOf(name) };
  for (let tries = 0; tries < 110; tries += 1) {
    await attempt(thief.browser.client().signIn(signIn));
    await guessSome(thief, [1]);
    await pause(61_000);
  }
}

async function guessCodes(thief: Person, siege: Siege): Promise<void> {
  const { begun, isOver } = siege;
  const until = Date.now() + CHALLENGE_MS;
  while (!isOver() && Date.now() < until) {
    // Who is patient is noticed less.
    const rest = thief.world.draw.chance(0.2) ? thief.world.draw.below(60_000) : 0;
    if (await guessSome(thief, siege.atOnce)) {
      await pause(rest);
      continue;
    }
    begun();
    await pause(thief.world.draw.of([1_000, 4_000, 20_000]));
  }
}

/** From many networks, from one, or from one address, for a while each; in a siege from the office as well. */
export function everywhere({ draw: { below, chance, of }, isSiege }: World): () => string {
  const [many, one, address] = [{ networks: 60 }, { hosts: 20 }, {}] as const;
  let place: Place = many;
  return () => {
    if (chance(isSiege ? 0.1 : 0.02))
      place = of<Place>(isSiege ? [many, one, OFFICE] : [many, many, one, address]);
    const { within = "10.9", networks = 1, hosts = 1 } = place;
    return `${within}.${below(networks)}.${1 + below(hosts)}`;
  };
}

interface Place {
  readonly within?: string;
  readonly networks?: number;
  readonly hosts?: number;
}

/** Where some of those who play are. */
const OFFICE: Place = { within: "10.2", hosts: 20 };
