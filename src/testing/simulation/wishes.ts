import * as v from "valibot";
import type { Intent } from "../../../server/calls/policy.ts";
import { passwordOf } from "../passwords.ts";
import { answerRequest, askForPhone } from "./new-phone.ts";
import { attempt, beFresh, GaveUp, orGiveUp, pause, signIn } from "./person.ts";
import type { Person } from "./person.ts";
import { setUp } from "./set-up.ts";

/** One thing that somebody wants. @throws GaveUp */
export type Wish = (person: Person, others: readonly Person[]) => Promise<void>;

const caseAnswer = v.object({
  id: v.string(),
  state: v.string(),
  openedBy: v.string(),
  request: v.optional(v.object({ browser: v.string() })),
});
const casesAnswer = v.object({ results: v.array(caseAnswer) });

const reader =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (json: unknown): T | null => {
    const read = v.safeParse(schema, json);
    return read.success ? read.output : null;
  };

/** Sets themselves up, anew where MFA is on. */
const setUpOwn: Wish = async (person) => {
  const { browser, phone, world, truth } = person;
  await beFresh(person);
  const client = browser.client();
  const user = await orGiveUp(client.findOwnUser());
  if (user.mfa === "on" && world.draw.chance(0.5)) return;
  await setUp({ client, user, recreate: user.mfa === "on", phone, world, truth });
  if (!world.draw.chance(0.3)) return;
  // They try it at once.
  await client.signOut();
  await signIn(person);
};

const turnOffOwn: Wish = async (person) => {
  await beFresh(person);
  const client = person.browser.client();
  const { id } = await orGiveUp(client.findOwnUser());
  await orGiveUp(client.disableMfa({ userId: id }));
};

const losePhone: Wish = async ({ phone, world, name }) => {
  world.trace(`${name} loses the phone`);
  phone.lose();
};

const askAnew: Wish = async (person) => {
  if (person.phone.entries().length > 0) throw new GaveUp("they have their phone");
  await askForPhone(person);
};

const leave: Wish = ({ browser }) => browser.client().signOut();

/** Begins a page anew in the middle of whatever it was. */
const reload: Wish = async ({ browser }) => browser.reload();

/** As an agent for somebody who is on the telephone meanwhile. */
const helpSomebody: Wish = async (agent, others) => {
  const free = others.filter(({ busy }) => !busy);
  if (free.length === 0) throw new GaveUp("nobody calls");
  const subject = agent.world.draw.of(free);
  subject.busy = true;
  await help(agent, subject).finally(() => {
    subject.busy = false;
  });
};

/** Gate, case, approval where one is due, change. @throws GaveUp */
async function help(agent: Person, subject: Person): Promise<void> {
  const { world, browser, truth } = agent;
  await beFresh(agent);
  const client = browser.client();
  const page = await orGiveUp(client.listUsers({ offset: 0, limit: 1, nameFilter: subject.name }));
  const user = page.rows.find(({ name }) => name === subject.name);
  if (user === undefined) throw new GaveUp("nobody has that name");
  const intent: Intent = user.mfa === "off" ? "setUp" : world.draw.of(["recreate", "turnOff"]);
  const opened = await orGiveUp(
    client.tellGuard(
      "/cases",
      { userId: user.id, intent, reason: "lost phone", checks: checksFor(agent), way: "inPerson" },
      reader(caseAnswer),
    ),
  );
  // A second administrator may come to it meanwhile.
  if (opened.state === "waiting") await pause(world.draw.below(600_000));
  world.cases.push(opened.id);
  // Sometimes without the case, or with another.
  const caseId = world.draw.chance(0.1)
    ? null
    : world.draw.chance(0.1)
      ? world.draw.of(world.cases)
      : opened.id;
  if (intent === "turnOff") {
    await orGiveUp(client.disableMfa({ userId: user.id, caseId }));
    // Twice with one case is once too often.
    if (world.draw.chance(0.2)) await attempt(client.disableMfa({ userId: user.id, caseId }));
    return;
  }
  const recreate = intent === "recreate";
  await setUp({
    client,
    user,
    recreate,
    ...(caseId === null ? {} : { caseId }),
    phone: subject.phone,
    world,
    truth,
  });
}

function checksFor({ world }: Person) {
  const answer = world.draw.of(["passed", "passed", "passed", "passed", "failed", "notAsked"]);
  return [{ name: "callback", answer }];
}

/** As an administrator: decides what waits. Who asks from a browser that nobody knows is called back, and it wasn't them. */
const decide: Wish = async (agent) => {
  await beFresh(agent);
  const client = agent.browser.client();
  const { results } = await orGiveUp(client.askGuard("/cases", reader(casesAnswer)));
  for (const { id, request } of results.filter(
    ({ state, openedBy }) => state === "waiting" && openedBy !== agent.name,
  )) {
    const isThem = request?.browser !== "new" && agent.world.draw.chance(0.8);
    const decision = isThem ? "approve" : "decline";
    await orGiveUp(client.tellGuard(`/cases/${id}/${decision}`, { reason: "" }, reader(caseAnswer)));
  }
};

/** As somebody who knows a password: guesses codes, and changes what isn't theirs. */
const attack: Wish = async (thief, others) => {
  const { world, browser } = thief;
  const client = browser.client();
  const victim = world.draw.of(others);
  if (world.draw.chance(0.3)) return askForPhone(thief, victim);
  const signedIn = await attempt(client.signIn({ userName: victim.name, password: passwordOf(victim.name) }));
  if ("failure" in signedIn) throw new GaveUp("the password did not do");
  if (signedIn.value.kind === "challenge") {
    for (let guesses = 0; guesses < 12; guesses += 1)
      await orGiveUp(client.answerChallenge(String(world.draw.below(1_000_000)).padStart(6, "0")));
    return;
  }
  const user = await orGiveUp(client.findOwnUser());
  const other = String(Number(user.id) + 1);
  await attempt(client.disableMfa({ userId: other, caseId: "AAAAAAAAAAAAAAAAAAAA" }));
  await attempt(client.enableMfa({ userId: other, userName: "x", recreate: true, caseId: null }));
};

export const wishes = {
  first: setUpOwn,
  anybody: [
    setUpOwn,
    setUpOwn,
    setUpOwn,
    setUpOwn,
    turnOffOwn,
    losePhone,
    askAnew,
    askAnew,
    leave,
    reload,
    signIn,
  ],
  administrator: [
    leave,
    reload,
    ...Array.from<Wish>({ length: 7 }).fill(helpSomebody),
    ...Array.from<Wish>({ length: 3 }).fill(answerRequest),
    ...Array.from<Wish>({ length: 3 }).fill(decide),
  ],
  thief: [attack],
} as const;
