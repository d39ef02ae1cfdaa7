import * as v from "valibot";
import { attempt, beFresh, dawdle, insist, unlessGaveUp, type Wish } from "./person.ts";

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

/**
 * As an administrator: decides what waits, and now and then what no longer does. Somebody who asks from an unknown browser is
 * called back, and it wasn't them.
 */
export const decide: Wish = async (agent) => {
  const { world, browser, name } = agent;
  await beFresh(agent);
  const client = browser.client();
  const { results } = await insist(() => client.askGuard("/cases", reader(casesAnswer)));
  // They read what is waiting for longer than a sign-in counts.
  if (world.draw.chance(0.05)) await dawdle(client, 17 + world.draw.below(8));
  for (const { id, state, request } of results.filter(({ openedBy }) => openedBy !== name)) {
    // It isn't theirs to end or to prolong.
    if (world.draw.chance(0.03)) {
      const [what, body] = world.draw.of([
        ["resume", {}],
        ["end", { outcome: "other", note: "" }],
      ] as const);
      await attempt(client.tellGuard(`/cases/${id}/${what}`, body, reader(caseAnswer)));
    }
    // Some change their mind, or press a button of a page that is old.
    if (state !== "waiting" && !world.draw.chance(0.1)) continue;
    const isThem = request?.browser !== "new" && world.draw.chance(0.8);
    const decision = isThem ? "approve" : "decline";
    const told = () => client.tellGuard(`/cases/${id}/${decision}`, { reason: "" }, reader(caseAnswer));
    // What isn't theirs to decide is left to others.
    if (state !== "waiting") await attempt(told());
    else await insist(told).then(() => isThem && world.approved.push(name), unlessGaveUp);
  }
};
