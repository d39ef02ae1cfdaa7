import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { decodeCases } from "../../api/contract/guard-case.ts";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { colleague, recordedCases } from "../../testing/colleague.ts";
import {
  atStep,
  endCall,
  fillChecks,
  identify,
  next,
  nextCaller,
  openCall,
} from "../../testing/walk-call.ts";
import { pass } from "../../testing/manual-clock.ts";
import { countOf, navigate, press } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";
import { enroll } from "../../locales/en/enroll.ts";
import { failure } from "../../locales/en/failure.ts";
import { passwordOf } from "../../testing/passwords.ts";
import type { AppScene } from "../../testing/render-app.tsx";

it("ends once, with the same note, when the answer of its end got lost and it is tried again", async () => {
  const call = await openCall(1, { policy: policyOf({}) });
  await identify(call);
  call.faulty.inject("tellGuard", { kind: "lost-after" }, 1);
  const note = await endCall(call, "noApp");
  expect(screen.getByText(walkthrough["walkthrough.end.not-recorded"])).toBeVisible();
  const told = countOf(call, "tellGuard");
  await pass(call, 90);
  await press(call, buttons.tryAgain);
  expect(await screen.findByText(walkthrough["walkthrough.end.recorded"])).toBeVisible();
  expect(countOf(call, "tellGuard"), "sent again").toBe(told + 1);
  expect(screen.queryByText(walkthrough["walkthrough.end.not-recorded"])).toBeNull();
  expect(await navigator.clipboard.readText(), "of the same minute").toBe(note);
  const tab = await colleague(call, "administrator");
  const cases = await tab.askGuard(`/cases?userId=${call.userId}`, decodeCases);
  expect(cases).toMatchObject([{ state: "ended", ticket: "INC-7" }]);
});

it("has one case when the answer of the one that its end opened got lost and it is tried again", async () => {
  const call = await openCall(1, { policy: policyOf({}) });
  call.faulty.inject("tellGuard", { kind: "lost-after" }, 1);
  await endCall(call, "hungUp");
  expect(screen.getByText(walkthrough["walkthrough.end.not-recorded"])).toBeVisible();
  await press(call, buttons.tryAgain);
  expect(await screen.findByText(walkthrough["walkthrough.end.recorded"])).toBeVisible();
  const [recorded, ...others] = await recordedCases(call, call.userId);
  expect(recorded).toMatchObject({ state: "stopped", reason: "Caller hung up" });
  expect(recorded?.endedAt).not.toBeNull();
  expect(others, "no second record").toEqual([]);
});

it("has one case when the answer to its checks got lost, and another one once they are asked again", async () => {
  const call = await openCall(1, { policy: policyOf({}) });
  await fillChecks(call);
  call.faulty.inject("tellGuard", { kind: "lost-after" }, 1);
  await next(call);
  await screen.findByText(/^The server didn't answer/u);
  await next(call);
  await atStep("prepare");
  expect(await recordedCases(call, call.userId)).toHaveLength(1);
  await endCall(call, "hungUp");
  await nextCaller(call);
  await navigate(call, `/walkthrough/${call.userId}/1`);
  await identify(call);
  expect(await recordedCases(call, call.userId), "the same answers of another call").toHaveLength(2);
});

const policy = policyOf({});

/** The server takes no further record of this sign-in: it is too old, and has made many. */
function wantFreshSignIn({ faulty }: AppScene): void {
  const json = { type: "urn:mfa-enrollment:step-up-required" };
  faulty.inject("tellGuard", { kind: "status", status: 401, json }, 1);
}

const passwordDialog = async () =>
  within(await screen.findByRole("dialog", { name: enroll["enroll.step-up.title"] }));

/** The right password, and nothing else. */
async function prove({ user }: AppScene): Promise<void> {
  const dialog = await passwordDialog();
  const field = dialog.getByLabelText(enroll["enroll.step-up.password"]);
  await user.type(field, `${passwordOf("administrator")}{Enter}`);
}

/** The call is asked to end, for no other reason than that the caller hung up. */
async function hangUp(scene: AppScene): Promise<void> {
  await press(scene, walkthrough["walkthrough.end"]);
  const dialog = within(await screen.findByRole("dialog"));
  await scene.user.click(dialog.getByLabelText(walkthrough["walkthrough.end.hungUp"]));
  await scene.user.click(dialog.getByRole("button", { name: walkthrough["walkthrough.end"] }));
}

describe("a server that wants a fresh sign-in before it records a check", () => {
  it("gets the password in a call, and then the same answers, without another click", async () => {
    const call = await openCall(1, { policy });
    await fillChecks(call);
    wantFreshSignIn(call);
    await next(call);
    const words = walkthrough["walkthrough.step-up.say"];
    expect((await passwordDialog()).getByText(words), "the one who waits is told").toBeVisible();
    await prove(call);
    await atStep("prepare");
    expect(countOf(call, "tellGuard"), "refused, and once more").toBe(2);
    const [recorded, ...others] = await recordedCases(call, call.userId);
    expect(recorded).toMatchObject({ state: "open", ticket: "INC-7" });
    expect(recorded?.checks.map(({ answer }) => answer)).toEqual(["passed", "passed", "passed"]);
    expect(others).toEqual([]);
  });

  it("is told nothing when the question is left: the answers stay, and the page says why nothing goes on", async () => {
    const call = await openCall(1, { policy });
    await fillChecks(call);
    wantFreshSignIn(call);
    await next(call);
    const dialog = await passwordDialog();
    expect(screen.queryByText(failure["failure.step-up-required"]), "said once").toBeNull();
    await call.user.click(dialog.getByRole("button", { name: enroll["enroll.cancel"] }));
    expect(await screen.findByText(failure["failure.step-up-required"])).toBeVisible();
    expect(countOf(call, "tellGuard")).toBe(1);
    await next(call);
    await atStep("prepare");
  });
});

describe("a server that wants a fresh sign-in before it records the end of a call", () => {
  it("gets the password and then the same end, without another click", async () => {
    const call = await openCall(1, { policy });
    await identify(call);
    wantFreshSignIn(call);
    await hangUp(call);
    await prove(call);
    expect(await screen.findByText(walkthrough["walkthrough.end.recorded"])).toBeVisible();
    const [recorded] = await recordedCases(call, call.userId);
    expect(recorded?.endedAt).not.toBeNull();
  });
});

it("too many checks are recorded: it says how long to wait, half a minute where no time is named, and sends nothing", async () => {
  const call = await openCall(1, { policy: policyOf({}) });
  await fillChecks(call);
  for (const [sent, headers, seconds] of [
    [1, { "Retry-After": "20" }, 20],
    [2, {}, 30],
  ] as const) {
    call.faulty.inject("tellGuard", { kind: "status", status: 429, headers }, 1);
    await next(call);
    expect(await screen.findByText("Too many attempts.")).toBeVisible();
    expect(screen.getByText(`Try again in ${String(seconds)} seconds.`)).toBeVisible();
    await next(call);
    expect(countOf(call, "tellGuard")).toBe(sent);
    await pass(call, seconds);
    expect(await screen.findByText("You can try again now.")).toBeVisible();
    expect(screen.queryByText("Too many attempts.")).toBeNull();
  }
  await next(call);
  await atStep("prepare");
});
