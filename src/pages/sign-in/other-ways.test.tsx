import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import {
  answerWithScratchCode,
  atTheCode,
  scratchCodeField,
  secondFactorField,
} from "../../testing/second-factor.ts";
import { countOf, goBack, heading, press, start, walkToStart } from "../../testing/walk-wizard.ts";
import { type EnrolledUser, enrollUser } from "../../testing/enroll-user.ts";
import { pass } from "../../testing/manual-clock.ts";
import { passwordOf } from "../../testing/passwords.ts";
import { type AppScene, renderApp } from "../../testing/render-app.tsx";

const refusal = () => screen.findByText(/code wasn't accepted/u);

describe("a scratch code", () => {
  it("has a way of its own, without what was said of the app's code", async () => {
    const scene = await atTheCode();
    await scene.enter("000000");
    await refusal();
    await press(scene, "Use a scratch code");
    await heading("Enter a scratch code");
    expect(screen.queryByText(/code wasn't accepted/u)).toBeNull();
    expect(scratchCodeField()).toHaveFocus();
    expect(scratchCodeField()).toHaveValue("");
    await scene.user.type(scratchCodeField(), `${scene.scratchCodes[0]}{Enter}`);
    expect(await screen.findByText("MFA is on")).toBeVisible();
  });

  it("is not sent while it is too short, and leads back to the app's code", async () => {
    const scene = await atTheCode();
    await answerWithScratchCode(scene, "1234");
    expect(scratchCodeField()).toHaveAccessibleDescription(/not a whole scratch code/u);
    expect(countOf(scene, "answerChallenge")).toBe(0);
    await press(scene, "Use the code from the app");
    await heading("Enter your code");
    expect(await secondFactorField()).toHaveFocus();
  });

  it("that is refused is called by its name", async () => {
    const scene = await atTheCode();
    await answerWithScratchCode(scene, "00000000");
    expect(await screen.findByText(/^That scratch code wasn't accepted/u)).toBeVisible();
  });
});

describe("Lost your phone?", () => {
  it("leads to a scratch code, and to the administrator without one", async () => {
    const scene = await atTheCode();
    await press(scene, "Lost your phone?");
    expect(await heading("Lost your phone?")).toHaveFocus();
    expect(screen.getByText("No scratch codes left?")).toBeVisible();
    expect(screen.getByText(/^Ask your administrator to re-create your MFA/u)).toBeVisible();
    await press(scene, "Use a scratch code");
    expect(scratchCodeField()).toHaveFocus();
  });

  it("says who the operator names, and leads back to the code", async () => {
    const scene = await atTheCode({ config: { helpText: "Call 1234." } });
    await press(scene, "Lost your phone?");
    expect(screen.getByText(/^Ask to have your MFA re-created/u)).toBeVisible();
    expect(screen.getByText("Call 1234.")).toBeVisible();
    await press(scene, "Back");
    expect(await secondFactorField()).toHaveFocus();
  });
});

const slow = { kind: "slow", milliseconds: 500 } as const;

interface GivenUp extends AppScene, EnrolledUser {
  readonly code: () => string;
}

/** At the password again, while a right code is still on its way. */
async function giveUp(answer: "right" | "wrong"): Promise<GivenUp> {
  const scene = await renderApp("/sign-in");
  const enrolled = await enrollUser(scene, "olivia");
  const code = () => enrolled.phone.codeAt(scene.clock.now());
  await scene.signIn("olivia");
  const field = await secondFactorField();
  scene.faulty.inject("answerChallenge", slow, 1);
  await scene.user.type(field, `${answer === "right" ? code() : "000000"}{Enter}`);
  await goBack(scene);
  await heading("Sign in");
  return { ...scene, ...enrolled, code };
}

/** Type the password over, as the page has it ready. */
async function passwordAgain({ user }: AppScene): Promise<void> {
  await user.type(screen.getByLabelText("Password"), `${passwordOf("olivia")}{Enter}`);
}

describe("Back from the code, while one is on its way", () => {
  it("signs nobody in, and gives the tokens of the late answer back", async () => {
    const scene = await giveUp("right");
    const revoked = countOf(scene, "signOut");
    await scene.clock.advance(600);
    await waitFor(() => expect(countOf(scene, "signOut")).toBe(revoked + 1));
    expect(scene.app.router.state.location.pathname).toBe("/sign-in");
    expect(screen.getByRole("heading", { name: "Sign in" })).toBeVisible();
  });

  it("says nothing of a code that is refused late", async () => {
    const scene = await giveUp("wrong");
    await passwordAgain(scene);
    await secondFactorField();
    await scene.clock.advance(600);
    expect(screen.queryByText(/code wasn't accepted/u)).toBeNull();
  });

  it("takes the late answer for none of the next sign-in", async () => {
    const scene = await giveUp("right");
    await passwordAgain(scene);
    await secondFactorField();
    await scene.clock.advance(600);
    await secondFactorField();
    expect(scene.app.router.state.location.pathname).toBe("/sign-in");
  });
});

it("does nothing of what the password was asked for once that was cancelled", async () => {
  const scene = await walkToStart();
  await pass(scene, 301);
  await start(scene);
  const field = await screen.findByLabelText("Your password");
  scene.faulty.inject("signIn", slow, 1);
  await scene.user.type(field, `${passwordOf("olivia")}{Enter}`);
  await press(scene, "Cancel");
  await scene.clock.advance(600);
  expect(countOf(scene, "enableMfa")).toBe(0);
  expect(countOf(scene, "signOut"), "the late tokens").toBe(1);
});
