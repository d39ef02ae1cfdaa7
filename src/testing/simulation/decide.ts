import * as v from "valibot";
import { attempt, beFresh, insist } from "./person.ts";
import type { Wish } from "./person.ts";

export const caseAnswer = v.object({
  id: v.string(),
  state: v.string(),
  openedBy: v.string(),
  request: v.optional(v.object({ browser: v.string() })),
});
const casesAnswer = v.object({ results: v.array(caseAnswer) });

export const reader =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (json: unknown): T | null => {
    const read = v.safeParse(schema, json);
    return read.success ? read.output : null;
  };

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
