import * as v from "valibot";
import type { Intent } from "../../../server/calls/policy.ts";
import { answerRequest } from "./new-phone.ts";
import { attempt, beFresh, GaveUp, insist, pause } from "./person.ts";
import type { Person, Wish } from "./person.ts";
import { setUp } from "./set-up.ts";

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

/** As an agent for somebody who is on the telephone meanwhile. */
export const helpSomebody: Wish = async (agent, others) => {
  const free = others.filter(({ busy }) => !busy);
  if (free.length === 0) return answerRequest(agent);
  const people = free.filter(({ isAgent }) => !isAgent);
  const subject = agent.world.draw.of(people.length > 0 && agent.world.draw.chance(0.9) ? people : free);
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
  const { rows } = await insist(() => client.listUsers({ offset: 0, limit: 20, nameFilter: "" }));
  const user = rows.find(({ name }) => name === subject.name);
  if (user === undefined) throw new GaveUp("nobody has that name");
  const intent: Intent = user.mfa === "off" ? "setUp" : world.draw.of(["recreate", "turnOff"]);
  const opened = await insist(() =>
    client.tellGuard(
      "/cases",
      { userId: user.id, intent, reason: "lost phone", checks: checksFor(agent), way: "inPerson" },
      reader(caseAnswer),
    ),
  );
  // A second administrator may come to it meanwhile.
  if (opened.state === "waiting") await waitFor(agent, opened.id);
  world.cases.push({ id: opened.id, by: agent.name, about: subject.name, intent });
  if (world.draw.chance(0.1)) throw new GaveUp("the caller hung up");
  // Or wants to be called back in an hour.
  if (world.draw.chance(0.05)) {
    await pause(50 * 60_000);
    await beFresh(agent);
  }
  // A glance at the list, and it is the row of somebody else.
  const row = world.draw.chance(0.15)
    ? world.draw.of(rows.filter(({ mfa, name }) => mfa === user.mfa && name !== agent.name))
    : user;
  const caseId = row === user ? caseFor(agent, subject, { intent, id: opened.id }) : opened.id;
  if (intent === "turnOff") {
    await insist(() => client.disableMfa({ userId: row.id, caseId }));
    // Twice with one case is once too often.
    if (world.draw.chance(0.2)) await attempt(client.disableMfa({ userId: row.id, caseId }));
    return;
  }
  const recreate = intent === "recreate";
  await setUp({
    client,
    user: row,
    recreate,
    ...(caseId === null ? {} : { caseId }),
    phone: subject.phone,
    world,
    truth,
  });
}

/** Some would agree to it themselves. */
async function waitFor({ browser, world }: Person, id: string): Promise<void> {
  const client = browser.client();
  if (world.draw.chance(0.3))
    await attempt(client.tellGuard(`/cases/${id}/approve`, { reason: "" }, reader(caseAnswer)));
  await pause(world.draw.below(600_000));
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
  return [{ name: "callback", answer }];
}

/** As an administrator: decides what waits. Who asks from a browser that nobody knows is called back, and it wasn't them. */
export const decide: Wish = async (agent) => {
  const { world, browser, name } = agent;
  await beFresh(agent);
  const client = browser.client();
  const { results } = await insist(() => client.askGuard("/cases", reader(casesAnswer)));
  for (const { id, state, request } of results.filter(
    (one) => one.openedBy !== name && (one.state === "waiting" || one.state === "declined"),
  )) {
    // Some change their mind, too late.
    if (state === "declined" && !world.draw.chance(0.2)) continue;
    const isThem = request?.browser !== "new" && world.draw.chance(0.8);
    const decision = isThem ? "approve" : "decline";
    const told = () => client.tellGuard(`/cases/${id}/${decision}`, { reason: "" }, reader(caseAnswer));
    await (state === "waiting" ? insist(told) : attempt(told()));
  }
};
