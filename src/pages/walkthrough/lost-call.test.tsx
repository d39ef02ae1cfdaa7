import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { scan } from "../../testing/authenticator.ts";
import {
  askForNewPhone,
  atStep,
  endCall,
  goToConfirm,
  goToKey,
  next,
  openCall,
} from "../../testing/walk-call.ts";
import type { Call } from "../../testing/walk-call.ts";
import { goOn, navigate, reach, typeCode } from "../../testing/walk-wizard.ts";

const policy = policyOf({});

/** The page of the step is there again, and knows nothing of the call. */
async function reload(call: Call, step: number): Promise<HTMLElement> {
  await navigate(call, "/account");
  await reach("account");
  await navigate(call, `/walkthrough/${call.userId}/${String(step)}`);
  await screen.findByText(walkthrough["walkthrough.lost.title"]);
  return screen.getByRole("main");
}

const dead = [walkthrough["walkthrough.lost"], walkthrough["walkthrough.lost.say"]] as const;

/** In all of these the account may be the one that counts. */
function expectNothingCalledDead(): void {
  for (const words of dead) expect(screen.queryByText(words)).toBeNull();
}

describe("a call that a reload forgot", () => {
  it("has a key that never works where MFA is off", async () => {
    const call = await openCall(1, { policy });
    await goToKey(call);
    await reload(call, 3);
    for (const words of dead) expect(await screen.findByText(words)).toBeVisible();
    expect(await endCall(call)).toContain("Result: Not finished. MFA was not changed.");
  });

  it("has probably finished where MFA was turned on since, and keeps its ticket", async () => {
    const call = await openCall(1, { policy });
    const phone = scan(`otpauth://totp/a?secret=${await goToConfirm(call)}`);
    await typeCode(call, phone.codeAt(call.clock.now()));
    await atStep("done");
    await reload(call, 5);
    expect(await screen.findByText(walkthrough["walkthrough.lost.finished"])).toBeVisible();
    expect(screen.getByText(walkthrough["walkthrough.lost.say.finished"])).toBeVisible();
    expectNothingCalledDead();
    const note = await endCall(call, "other");
    expect(note).toContain("What: Set up MFA");
    expect(note).toContain("Ticket: INC-7");
    expect(note).toContain("Result: Not known: the page was loaded again.");
  });

  it("is not known to have finished where MFA was on before", async () => {
    const call = await openCall(1, { policy });
    await askForNewPhone(call);
    await goOn(call);
    await atStep("prepare");
    await next(call);
    await atStep("key");
    await reload(call, 3);
    expect(await screen.findByText(walkthrough["walkthrough.lost.unsure"])).toBeVisible();
    expect(screen.getByText(walkthrough["walkthrough.stopped.say.unsure"])).toBeVisible();
    expectNothingCalledDead();
    expect(await endCall(call)).toContain("Result: Not known: the page was loaded again.");
  });
});
