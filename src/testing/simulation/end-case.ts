import { askColleague } from "./colleague.ts";
import { caseAnswer, reader } from "./decide.ts";
import { notMe } from "./not-me.ts";
import { attempt, beFresh, pause, unlessGaveUp, type Person } from "./person.ts";

export interface Helped {
  readonly agent: Person;
  readonly subject: Person;
  readonly caseId: string;
  readonly colleagues: readonly Person[];
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
  if (draw.chance(0.4)) return callColleague(helped);
  if (draw.chance(0.4)) return end(helped, draw.of(OUTCOMES));
  await notMe(subject, []).catch(unlessGaveUp);
}

/** Somebody calls another agent in the same person's name, who notices. */
const callColleague = ({ subject, colleagues }: Helped): Promise<void> =>
  askColleague(colleagues, async (colleague) => {
    const checks = [{ name: "callback", answer: "failed" }];
    const userId = colleague.truth.idOf(subject.name);
    const gate = { userId, intent: "recreate", reason: "lost phone", checks };
    await beFresh(colleague);
    await attempt(colleague.browser.client().tellGuard("/cases", gate, reader(caseAnswer)));
  });

export async function end(
  { agent, caseId }: Pick<Helped, "agent" | "caseId">,
  outcome: (typeof OUTCOMES)[number],
): Promise<void> {
  await attempt(
    agent.browser.client().tellGuard(`/cases/${caseId}/end`, { outcome, note: "" }, reader(caseAnswer)),
  );
}
