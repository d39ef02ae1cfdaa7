import type { Intent } from "../../../server/calls/policy.ts";
import type { User } from "../../api/contract/user.ts";
import { attempt, insist, pause, unlessGaveUp, type Person } from "./person.ts";
import type { Phone } from "./phone.ts";
import { setUp } from "./set-up.ts";

interface Change {
  readonly row: User;
  readonly intent: Intent;
  readonly caseId: string | null;
}

/** Tries it again where it was refused. @throws GaveUp */
export async function changeAtLast(agent: Person, phone: Phone, what: Change): Promise<void> {
  const { draw } = agent.world;
  for (let tries = 0; tries < 3 && draw.chance(0.7); tries += 1) {
    const isOver = await change(agent, phone, what).then(
      () => true,
      (error: unknown) => {
        unlessGaveUp(error);
        return false;
      },
    );
    if (isOver) return;
    await pause(draw.below(60_000));
  }
  await change(agent, phone, what);
}

/** @throws GaveUp */
async function change(
  { world, browser, truth }: Person,
  phone: Phone,
  { row, intent, caseId }: Change,
): Promise<void> {
  const client = browser.client();
  if (intent === "turnOff") {
    await insist(() => client.disableMfa({ userId: row.id, caseId }));
    // Twice with one case is once too often.
    if (world.draw.chance(0.2)) await attempt(client.disableMfa({ userId: row.id, caseId }));
    return;
  }
  await setUp({
    client,
    user: row,
    recreate: intent === "recreate",
    ...(caseId === null ? {} : { caseId }),
    phone,
    world,
    truth,
  });
}
