import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { enroll } from "../../locales/en/enroll.ts";
import { handOver } from "../../locales/en/hand-over.ts";
import { scan } from "../../testing/authenticator.ts";
import { pass } from "../../testing/hold-time.ts";
import {
  askForNewPhone,
  atStep,
  endCall,
  goToConfirm,
  goToKey,
  next,
  nextCaller,
  openCall,
} from "../../testing/walk-call.ts";
import type { Call } from "../../testing/walk-call.ts";
import { navigate, reach, typeCode } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

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

const finished = walkthrough["walkthrough.lost.finished"];

/** Olivia's MFA was set up in this call, to its last step. */
async function finishedCall(): Promise<Call> {
  const call = await openCall(1, { policy });
  const phone = scan(`otpauth://totp/a?secret=${await goToConfirm(call)}`);
  await typeCode(call, phone.codeAt(call.clock.now()));
  await atStep("done");
  return call;
}

/** What leads, by its looks, in the bar. */
function leading(): readonly (string | null)[] {
  const bar = within(screen.getByRole("group", { name: walkthrough["walkthrough.bar"] }));
  return bar
    .getAllByRole("button")
    .filter((button) => button.className.includes("primary"))
    .map((button) => button.textContent);
}

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
    const call = await finishedCall();
    await reload(call, 5);
    expect(await screen.findByText(finished)).toBeVisible();
    expect(screen.getByText(walkthrough["walkthrough.lost.say.finished"])).toBeVisible();
    expectNothingCalledDead();
    const main = screen.getByRole("main");
    expect(main, "what doesn't fit that").not.toHaveTextContent(/old phone|old scratch|delete the other/u);
    expect(leading()).toEqual([buttons.endCall]);
    const note = await endCall(call, "other");
    expect(note).toContain("What: Set up MFA");
    expect(note).toContain("Ticket: INC-7");
    expect(note).toContain("Result: Not known: the page was loaded again.");
  });

  it("is not known to have finished where MFA was on before", async () => {
    const call = await openCall(1, { policy });
    await askForNewPhone(call);
    await next(call);
    await atStep("prepare");
    await next(call);
    await atStep("key");
    await reload(call, 3);
    expect(await screen.findByText(walkthrough["walkthrough.lost.unsure"])).toBeVisible();
    expect(screen.getByText(walkthrough["walkthrough.stopped.say.unsure"])).toBeVisible();
    expectNothingCalledDead();
    expect(screen.getByText(handOver["enroll.stopped.state.old-phone.other"])).toBeVisible();
    expect(screen.queryByText(enroll["enroll.stopped.state.old-phone"]), "to the agent").toBeNull();
    expect(leading()).toEqual(["Begin again"]);
    expect(await endCall(call)).toContain("Result: Not known: the page was loaded again.");
  });

  it("is on record with the steps that its note has", async () => {
    const call = await openCall(1, { policy });
    await goToKey(call);
    await reload(call, 3);
    await screen.findByText(walkthrough["walkthrough.lost"]);
    const note = await endCall(call);
    expect(note).toMatch(/^Steps reached: 1 [^;]+; 2 [^;]+; 3 [^;]+$/mu);
    const end = call.faulty.sent.findLast(({ path }) => path.endsWith("/end"));
    expect(JSON.parse(end?.body ?? "")).toMatchObject({ steps: ["identity", "prepare", "key"] });
  });

  it("is none where the last call ended as it should", async () => {
    const call = await finishedCall();
    await endCall(call, "done");
    await nextCaller(call);
    await reload(call, 4);
    expect(await screen.findByText(enroll["enroll.stopped.state.on"])).toBeVisible();
    expect(screen.getByRole("main")).not.toHaveTextContent(/loaded again|probably|delete/u);
  });

  it("is not told of before its case was read", async () => {
    const call = await finishedCall();
    await navigate(call, "/account");
    await reach("account");
    call.faulty.inject("askGuard", { kind: "slow", milliseconds: 2_500 });
    await navigate(call, `/walkthrough/${call.userId}/5`);
    const main = screen.getByRole("main");
    await waitFor(() => expect(main).toHaveTextContent(enroll["enroll.stopped.state.reading"]));
    await pass(call, 1);
    expect(main).not.toHaveTextContent(/loaded again|start again|finished|delete/u);
    await pass(call, 2);
    expect(await screen.findByText(finished)).toBeVisible();
  });
});
