import { helpSomebody, takeUpAgain } from "./agent.ts";
import { decide } from "./decide.ts";
import { answerRequest, askForPhone } from "./new-phone.ts";
import { notMe } from "./not-me.ts";
import { beFresh, GaveUp, orGiveUp, signIn, type Wish } from "./person.ts";
import { setUp } from "./set-up.ts";
import { attack } from "./thief.ts";

/** Sets themselves up, anew where MFA is on. */
const setUpOwn: Wish = async (person) => {
  const { browser, phone, world, truth } = person;
  await beFresh(person);
  const client = browser.client();
  const user = await orGiveUp(client.findOwnUser());
  if (user.mfa === "on" && world.draw.chance(0.3)) return;
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
    ...often(7, helpSomebody),
    ...often(3, takeUpAgain),
    ...often(4, answerRequest),
    ...often(4, decide),
  ],
  thief: [attack],
} as const;
