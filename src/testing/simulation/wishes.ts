import { helpSomebody, takeUpAgain } from "./agent.ts";
import { changeAtLast } from "./change-for.ts";
import { decide } from "./decide.ts";
import { answerRequest, askForPhone } from "./new-phone.ts";
import { notMe } from "./not-me.ts";
import { openSignIns } from "./open-sign-in.ts";
import { beFresh, GaveUp, orGiveUp, signIn, unlessGaveUp, type Wish } from "./person.ts";
import { attack } from "./thief.ts";
import { turnOffOwn } from "./turn-off-own.ts";

/** Sets themselves up, anew where MFA is on. */
const setUpOwn: Wish = async (person) => {
  const { browser, phone, world } = person;
  await beFresh(person);
  const client = browser.client();
  const row = await orGiveUp(client.findOwnUser());
  if (row.mfa === "on" && world.draw.chance(0.3)) return;
  await changeAtLast(person, phone, { row, intent: row.mfa === "on" ? "recreate" : "setUp", caseId: null });
  if (!world.draw.chance(0.3)) return;
  // They try it at once.
  await client.signOut();
  await signIn(person);
};

/** Who is told that they need MFA of their own is led there by the app, and signs in with it. */
export const ledToOwn =
  (wish: Wish): Wish =>
  async (person, others) =>
    wish(person, others).catch(async (error: unknown) => {
      if (!(error instanceof GaveUp) || error.message !== "own-mfa-first") throw error;
      const { mfa } = await orGiveUp(person.browser.client().findOwnUser());
      if (mfa === "off") await setUpOwn(person, others);
      await person.browser.client().signOut();
    });

/** Changes phones by way of nothing, and goes on working meanwhile. */
const offAndOn: Wish = async (person, others) => {
  await turnOffOwn(person, others);
  await person.browser.client().signOut();
  await takeUpAgain(person, others).catch(unlessGaveUp);
  await setUpOwn(person, others);
  await person.browser.client().signOut();
};

/** What is there to do, and where nothing is, a call comes in. */
const goOn: Wish = (agent, others) =>
  agent.world.cases.some(({ by, isDone }) => by === agent.name && !isDone)
    ? takeUpAgain(agent, others)
    : helpSomebody(agent, others);
const answer: Wish = (agent, others) =>
  agent.world.asking.size > 0 ? answerRequest(agent) : helpSomebody(agent, others);

/** Without a phone: theirs is gone, or goes now. */
const askAnew: Wish = async (person) => {
  const { phone, world, name } = person;
  if (!phone.isLost() && !world.draw.chance(0.4)) throw new GaveUp("they have their phone");
  world.trace(`${name} has no phone`);
  phone.lose();
  await askForPhone(person);
};

const leave: Wish = ({ browser }) => browser.client().signOut();

const comeBack: Wish = (person) => signIn(person);

/** Begins a page anew in the middle of whatever it was. */
const reload: Wish = async ({ browser }) => browser.reload();

/** In a browser that has never signed in. */
const comeElsewhere: Wish = async (person) => {
  person.browser.forget();
  await signIn(person);
};

const often = (times: number, wish: Wish) => Array.from<Wish>({ length: times }).fill(wish);

/** Where something waits, administrators see that first. */
export const wishes = {
  waiting: [decide],
  /** Their own browser knows them; another one doesn't. */
  besieged: [comeElsewhere],
  siege: [openSignIns],
  first: setUpOwn,
  anybody: [
    ...often(5, setUpOwn),
    turnOffOwn,
    ...often(3, askAnew),
    notMe,
    leave,
    reload,
    comeBack,
    ...often(3, comeElsewhere),
  ],
  administrator: [
    leave,
    reload,
    setUpOwn,
    offAndOn,
    ...often(7, helpSomebody),
    ...often(4, goOn),
    ...often(4, answer),
    ...often(4, decide),
  ],
  thief: [attack],
} as const;
