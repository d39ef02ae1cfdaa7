import type { Intent } from "../../../server/calls/policy.ts";
import { callAgain, resume } from "./call-again.ts";
import { changeAtLast } from "./change-for.ts";
import { askColleague } from "./colleague.ts";
import { caseAnswer, decide, reader } from "./decide.ts";
import { end, meanwhile, OUTCOMES, type Helped } from "./end-case.ts";
import { notMe } from "./not-me.ts";
import { answerRequest } from "./new-phone.ts";
import {
  attempt,
  beFresh,
  dawdle,
  GaveUp,
  insist,
  pause,
  unlessGaveUp,
  type Person,
  type Wish,
} from "./person.ts";
import type { Phone } from "./phone.ts";

/** As an agent for somebody who is on the telephone meanwhile. */
export const helpSomebody: Wish = async (agent, others) => {
  const free = others.filter(({ busy }) => !busy);
  if (free.length === 0 && agent.world.asking.size > 0) return answerRequest(agent);
  if (free.length === 0) throw new GaveUp("nobody calls");
  const people = free.filter(({ isAgent }) => !isAgent);
  const subject = agent.world.draw.of(people.length > 0 && agent.world.draw.chance(0.75) ? people : free);
  // Who calls may be somebody else, while the person concerned is at their own browser.
  if (agent.world.draw.chance(0.15)) await help(agent, subject, agent.impostors, others);
  else await onTelephone(subject, () => help(agent, subject, subject.phone, others));
};

/** Goes on with a case of their own that they left, however old it is. */
export const takeUpAgain: Wish = async (agent, others) => {
  const { world, name } = agent;
  const left = world.cases.filter(({ by, isDone }) => by === name && !isDone);
  const one = left.length === 0 ? undefined : world.draw.of(left);
  const subject = others.find((other) => other.name === one?.about && !other.busy);
  if (one === undefined || subject === undefined) throw new GaveUp("there is nothing to go on with");
  await onTelephone(subject, async () => {
    await beFresh(agent);
    const { user: row } = await find(agent, subject);
    await resume(agent, one.id);
    if (world.draw.chance(0.15)) await end({ agent, caseId: one.id }, world.draw.of(OUTCOMES));
    await changeAtLast(agent, subject.phone, { row, intent: one.intent, caseId: one.id });
    one.isDone = true;
  });
};

/** Begun in the moment in which they were seen to be free: nobody sets up their own account beside it. */
async function onTelephone(subject: Person, talk: () => Promise<void>): Promise<void> {
  subject.busy = true;
  await talk().finally(() => {
    subject.busy = false;
  });
}

/** Gate, case, approval where one is due, change. @throws GaveUp */
async function help(
  agent: Person,
  subject: Person,
  phone: Phone,
  colleagues: readonly Person[],
): Promise<void> {
  const { world, browser } = agent;
  await beFresh(agent);
  const client = browser.client();
  const { rows, user } = await find(agent, subject);
  const intent: Intent = user.mfa === "off" ? "setUp" : world.draw.of(["recreate", "turnOff"]);
  const checks = checksFor(agent);
  const opened = await insist(() =>
    client.tellGuard(
      "/cases",
      { userId: user.id, intent, reason: "lost phone", checks, way: "inPerson" },
      reader(caseAnswer),
    ),
  );
  world.trace(`${agent.name}'s case about ${subject.name} is ${opened.state}`);
  // A second administrator may come to it meanwhile.
  if (opened.state === "waiting") await waitFor({ agent, subject, caseId: opened.id, colleagues });
  const mine = { id: opened.id, by: agent.name, about: subject.name, intent, isDone: false };
  world.cases.push(mine);
  if (world.draw.chance(0.3)) await callAgain(agent, opened.id);
  // It takes longer than a sign-in counts.
  if (world.draw.chance(0.1)) await dawdle(client, world.draw.below(25));
  // The list is read anew behind it.
  await find(agent, subject);
  // A glance at the list, and it is the row of somebody else.
  const row = world.draw.chance(0.15)
    ? world.draw.of(rows.filter(({ mfa, name }) => mfa === user.mfa && name !== agent.name))
    : user;
  const caseId = row === user ? caseFor(agent, subject, { intent, id: opened.id }) : opened.id;
  // They press the other button.
  const pressed = world.isSiege && user.mfa === "on" && world.draw.chance(0.3) ? otherThan(intent) : intent;
  await meanwhile({ agent, subject, caseId: opened.id, colleagues }, () =>
    changeAtLast(agent, phone, { row, intent: pressed, caseId }),
  );
  mine.isDone = true;
}

const otherThan = (intent: Intent): Intent => (intent === "turnOff" ? "recreate" : "turnOff");

/** Everybody, and one of them. @throws GaveUp */
async function find({ browser }: Person, { name }: Person) {
  const { rows } = await insist(() => browser.client().listUsers({ offset: 0, limit: 20, nameFilter: "" }));
  const user = rows.find((one) => one.name === name);
  if (user === undefined) throw new GaveUp("nobody has that name");
  return { rows, user };
}

/** Some would agree to it themselves, some ask a colleague, and some of those concerned say that it isn't them. */
async function waitFor({ agent, subject, caseId, colleagues }: Helped): Promise<void> {
  const { world, browser } = agent;
  const approve = `/cases/${caseId}/approve`;
  if (world.draw.chance(0.3))
    await attempt(browser.client().tellGuard(approve, { reason: "" }, reader(caseAnswer)));
  world.waiting.add(caseId);
  if (world.draw.chance(0.5)) await askColleague(colleagues, (colleague) => decide(colleague, []));
  if (world.draw.chance(0.15)) await notMe(subject, []).catch(unlessGaveUp);
  await pause(world.draw.below(1_200_000));
  world.waiting.delete(caseId);
}

/** Some use what they have: none, one about somebody else, or one of another agent. */
function caseFor(
  { world, name }: Person,
  subject: Person,
  { intent, id }: { readonly intent: Intent; readonly id: string },
): string | null {
  const { cases, draw } = world;
  const others = cases.filter((one) => one.about !== subject.name || one.by !== name);
  const near = others.findLast((one) => one.by === name && one.intent === intent);
  if (near !== undefined && draw.chance(0.2)) return near.id;
  if (others.length > 0 && draw.chance(0.1)) return draw.of(others).id;
  return draw.chance(0.1) ? null : id;
}

function checksFor({ world }: Person) {
  const answer = world.draw.of(["passed", "passed", "passed", "passed", "failed", "notAsked"]);
  const checks = [{ name: "callback", answer }];
  // One that may fail weighs as well.
  return world.draw.chance(0.1) ? [...checks, { name: "manager", answer: "failed" }] : checks;
}
