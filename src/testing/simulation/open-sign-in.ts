import * as v from "valibot";
import { CAST } from "./cast.ts";
import { reader } from "./decide.ts";
import { attempt, beFresh, insist, pause, type Person, type Wish } from "./person.ts";

const answer = v.object({
  waiting: v.array(v.object({ account: v.string(), user: v.nullable(v.object({ name: v.string() })) })),
});

/** As an administrator: looks again and again who waits, and opens a sign-in. @throws GaveUp */
export const openSignIns: Wish = async (agent) => {
  const { draw } = agent.world;
  for (let looks = 1 + draw.below(8); looks > 0; looks -= 1) {
    await openSignIn(agent);
    await pause(draw.below(90_000));
  }
};

/** Ends somebody's wait, or lets them in from where they are. */
async function openSignIn(agent: Person): Promise<void> {
  const { world, browser } = agent;
  await beFresh(agent);
  const client = browser.client();
  const { waiting } = await insist(() => client.askGuard("/limits", reader(answer)));
  // The record doesn't say whose it is where a gateway doesn't know.
  const known = waiting.filter(({ user }) => user !== null);
  if (known.length === 0) return;
  const { account, user } = world.draw.of(known);
  const address = CAST.find(({ name }) => name === user?.name)?.address ?? null;
  const isLetIn = address !== null && world.draw.chance(0.5);
  const [path, body] = isLetIn ? ["let-in", { account, address }] : ["clear", { account }];
  await attempt(client.tellGuard(`/limits/${path}`, body, reader(answer)));
}
