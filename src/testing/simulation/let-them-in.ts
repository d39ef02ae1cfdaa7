import { attempt, GaveUp, pause, signIn } from "./person.ts";
import { passwordOf } from "../passwords.ts";
import type { Person } from "./person.ts";
import type { System } from "./system.ts";
import type { Truth } from "./truth.ts";
import type { World } from "./world.ts";

interface Scene {
  readonly world: World;
  readonly system: System;
  readonly truth: Truth;
  readonly people: readonly { readonly part: string; readonly person: Person }[];
}

/** As long as the longest wait of an own browser. */
const REST_MS = 120_000;

/** All faults end. Whoever has a password and the phone they were told to keep gets in within minutes, in their own browser. */
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
  if (!(await until(() => people.every(({ person }) => !person.busy))))
    return truth.say("somebody waits for ever");
  const rested = Date.now() + REST_MS;
  await until(() => Date.now() >= rested);
  for (const { part, person } of people) {
    if (part === "thief") continue;
    // Meanwhile somebody else guesses their codes.
    const guessing = people.find((one) => one.part === "thief");
    if (guessing !== undefined) void guess(guessing.person, person);
    const ended = { how: "" };
    void getIn(person).then((how) => (ended.how = how));
    if (!(await until(() => ended.how !== ""))) return truth.say(`${person.name} waits for ever`);
    if (ended.how !== "in") truth.say(`${person.name} does not get in: ${ended.how}`);
  }
}

async function getIn(person: Person): Promise<string> {
  let why = "";
  for (let tries = 0; tries < 5; tries += 1) {
    person.browser.reload();
    const ended = await signIn(person).then(
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

/** With the password, as fast as the server lets them. */
async function guess({ browser, world }: Person, victim: Person): Promise<void> {
  const client = browser.client();
  for (let guesses = 0; guesses < 40; guesses += 1) {
    const { value } = {
      value: undefined,
      ...(await attempt(client.signIn({ userName: victim.name, password: passwordOf(victim.name) }))),
    };
    if (value?.kind !== "challenge") return;
    await attempt(client.answerChallenge(String(world.draw.below(1_000_000)).padStart(6, "0")));
  }
}
