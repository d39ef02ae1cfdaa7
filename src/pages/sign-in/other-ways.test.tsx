import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import {
  answerWithScratchCode,
  atTheCode,
  scratchCodeField,
  secondFactorField,
} from "../../testing/second-factor.ts";
import { countOf, heading, press } from "../../testing/walk-wizard.ts";

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
