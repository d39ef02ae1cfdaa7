import { GaveUp, pause, signIn, unlessGaveUp, type Person } from "./person.ts";
import type { System } from "./system.ts";
import { besiege, guessPatiently } from "./thief.ts";
import type { Truth } from "./truth.ts";
import type { World } from "./world.ts";

interface Scene {
  readonly world: World;
  readonly system: System;
  readonly truth: Truth;
  readonly people: readonly { readonly part: string; readonly person: Person }[];
}

/** As long as the longest wait of an own browser, and until a new one owes nothing for what others have guessed. */
const REST_MS = 120_000;
const PAID_MS = 400_000;
/** So long the guessing goes on after a new browser got in. */
const STILL_MS = 30_000;

/**
 * All faults end. People with a password and the phone they were told to keep get in within minutes: in their own browser
 * while somebody guesses from everywhere, in a new one once nobody does.
 */
export async function letThemIn({ world, system, truth, people }: Scene): Promise<void> {
  world.heal();
  world.trace("all faults end");
  for (const node of [system.appliance, ...system.fronts]) {
    node.start();
    node.setClock(0);
  }
  const until = async (isOver: () => boolean) => {
    for (let turns = 0; !isOver() && turns < 20_000; turns += 1) {
      if (!(await world.letOneGo())) await world.advance(10_000);
      await truth.look();
    }
    return isOver();
  };
  async function ended<T>(what: Promise<T>): Promise<T | null> {
    const got: { is: { readonly value: T } | null } = { is: null };
    void what.then((value) => (got.is = { value }));
    await until(() => got.is !== null);
    return got.is?.value ?? null;
  }
  if (!(await until(() => people.every(({ person }) => !person.busy))))
    return truth.say("somebody waits for ever");
  const thief = people.find((one) => one.part === "thief")?.person;
  const own: Person[] = [];
  for (const { person } of people.filter(({ part }) => part !== "thief")) {
    // Who had the password while MFA was off has a browser that counts as known, and talked an agent into a new phone.
    if (thief !== undefined && (await holdsPhoneOf(person, thief, truth))) continue;
    const rested = Date.now() + (person.browser.isOwn() ? REST_MS : PAID_MS);
    await until(() => Date.now() >= rested);
    const siege = { began: false, isOver: false };
    const besieged = thief !== undefined && person.browser.isOwn() && world.draw.chance(0.4);
    const over = besieged
      ? besiege(thief, {
          victim: person,
          atOnce: [1, 8],
          begun: () => {
            siege.began = true;
          },
          isOver: () => siege.isOver,
        })
      : Promise.resolve();
    if (besieged && !(await until(() => siege.began))) return truth.say("nobody stops who guesses");
    const how = await ended(getIn(person));
    if (how === null) return truth.say(`${person.name} waits for ever`);
    if (how !== "in") truth.say(`${person.name} does not get in: ${how}`);
    if (besieged) await ended(comeElsewhere(person));
    siege.isOver = true;
    await ended(over);
    if (person.browser.isOwn()) own.push(person);
  }
  const [victim] = own;
  if (!world.isSiege || thief === undefined || victim === undefined) return;
  await ended(guessPatiently(thief, victim));
  const how = await ended(getIn(victim));
  if (how !== "in") truth.say(`${victim.name} does not get in after a hundred wrong codes: ${how ?? ""}`);
}

async function holdsPhoneOf({ name }: Person, thief: Person, truth: Truth): Promise<boolean> {
  for (const { secretKey } of thief.phone.entries())
    if (await truth.isOn(truth.idOf(name), secretKey)) return true;
  return false;
}

/** In a new browser too, which takes its turn with those who guess: what they owe stays owed. */
async function comeElsewhere(person: Person): Promise<void> {
  person.browser.forget();
  await signIn(person, { byPhone: true, waits: 3 }).catch(unlessGaveUp);
  await pause(STILL_MS);
}

async function getIn(person: Person): Promise<string> {
  let why = "";
  for (let tries = 0; tries < 5; tries += 1) {
    person.browser.reload();
    const ended = await signIn(person, { byPhone: true }).then(
      () => "in",
      (error: unknown) => {
        if (error instanceof GaveUp) return error.message;
        throw error;
      },
    );
    if (ended === "in") return ended;
    why = ended;
    // Without a phone nobody gets in who has MFA, and that is right.
    if (person.phone.isLost() && why === "no code is taken") return "in";
    await pause(61_000);
  }
  return why;
}
