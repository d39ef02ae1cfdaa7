import { caseAnswer, reader } from "./decide.ts";
import { notMe } from "./not-me.ts";
import { attempt, pause, unlessGaveUp, type Person } from "./person.ts";

interface Helped {
  readonly agent: Person;
  readonly subject: Person;
  readonly caseId: string;
}

export const OUTCOMES = ["done", "impostor", "checkFailed", "hungUp", "other"] as const;

/** Changes something, while somebody else may put an end to it; then the agent says how the call ended. */
export async function meanwhile(helped: Helped, change: () => Promise<void>): Promise<void> {
  const { draw } = helped.agent.world;
  const changed = change();
  const stopped = draw.chance(0.4) ? stop(helped) : Promise.resolve();
  await Promise.allSettled([changed, stopped]);
  await stopped;
  await changed;
  if (draw.chance(0.4)) await end(helped, draw.chance(0.8) ? "done" : draw.of(OUTCOMES));
}

/** The person says that it isn't them, or the agent finds that out, and goes on in another tab. */
async function stop(helped: Helped): Promise<void> {
  const { agent, subject } = helped;
  const { draw } = agent.world;
  // Some at once, while the first call is on its way.
  if (!draw.chance(0.3)) await pause(draw.below(40_000));
  if (draw.chance(0.4)) return end(helped, draw.of(OUTCOMES));
  await notMe(subject, []).catch(unlessGaveUp);
}

export async function end(
  { agent, caseId }: Pick<Helped, "agent" | "caseId">,
  outcome: (typeof OUTCOMES)[number],
): Promise<void> {
  await attempt(
    agent.browser.client().tellGuard(`/cases/${caseId}/end`, { outcome, note: "" }, reader(caseAnswer)),
  );
}
