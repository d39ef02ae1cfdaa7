import { caseAnswer, reader } from "./decide.ts";
import { attempt, beFresh, GaveUp, pause, type Person } from "./person.ts";
import { turnOffOwn } from "./turn-off-own.ts";

/** The caller hung up: some call again while it still counts, and the agent was at something of their own. @throws GaveUp */
export async function callAgain(agent: Person, id: string): Promise<void> {
  const { draw } = agent.world;
  if (draw.chance(0.5)) throw new GaveUp("the caller hung up");
  if (draw.chance(0.2)) {
    await turnOffOwn(agent, []);
    await agent.browser.client().signOut();
  }
  await pause(draw.below(1_200_000));
  await beFresh(agent);
  await resume(agent, id);
}

/** Once is allowed; some would do it again. */
export async function resume({ browser, world: { draw } }: Person, id: string): Promise<void> {
  while (draw.chance(0.4)) {
    await attempt(browser.client().tellGuard(`/cases/${id}/resume`, {}, reader(caseAnswer)));
    await pause(draw.below(120_000));
  }
}
