import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { AppScene } from "../../testing/render-app.tsx";
import { atTheCode } from "../../testing/second-factor.ts";
import { countOf, press } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

const sentCodes = (scene: AppScene) => countOf(scene, "answerChallenge");
const refusal = () => screen.findByText(/code wasn't accepted/u);

describe("the code step", () => {
  it("sends six digits by itself", async () => {
    const scene = await atTheCode();
    expect(scene.field).toHaveFocus();
    expect(scene.field).toHaveAttribute("autocomplete", "one-time-code");
    await scene.enter(scene.code());
    expect(await screen.findByText("MFA is on")).toBeVisible();
    expect(sentCodes(scene)).toBe(1);
  });

  it.each([
    ["", "Enter all 6 digits."],
    ["12345", "Enter all 6 digits."],
    ["1234567", "Enter all 6 digits."],
    ["abcdef", "Use digits only."],
  ])("says what is wrong with the shape of “%s”, and sends nothing", async (typed, says) => {
    const scene = await atTheCode();
    const begun = sentCodes(scene);
    scene.field.focus();
    await scene.user.paste(typed);
    await press(scene, buttons.goOn);
    expect(scene.field).toHaveAccessibleDescription(new RegExp(says, "u"));
    expect(scene.field).toHaveFocus();
    expect(sentCodes(scene)).toBe(begun);
  });

  it("says that a code was wrong, has it ready to be typed over, and sends it no second time", async () => {
    const scene = await atTheCode();
    await scene.enter("000000");
    expect(await refusal()).toBeVisible();
    await waitFor(() => expect(scene.field).toHaveFocus());
    expect(scene.field).toHaveValue("000000");
    await press(scene, buttons.goOn);
    expect(sentCodes(scene)).toBe(1);
    expect(await refusal(), "the explanation stands").toBeVisible();
  });

  it("names the likely causes from the second wrong code on", async () => {
    const scene = await atTheCode();
    await scene.enter("000000");
    await refusal();
    expect(screen.queryByText(/clock may be off/u)).toBeNull();
    await scene.enter("000001");
    const told = await screen.findByText(/your phone's clock may be off/u);
    const notice = told.closest("[role=alert]");
    expect(notice).toHaveTextContent(/code wasn't accepted/u);
    expect(notice).toHaveTextContent(/Android: Settings.*iPhone: Settings/u);
    expect(notice).toHaveTextContent("If your app lists this account twice, use the newer one.");
    expect(screen.getByRole("button", { name: "Use a scratch code" })).toBeVisible();
  });

  it("doesn't blame the clock for a code that was right and used", async () => {
    const scene = await atTheCode();
    await scene.enter("000000");
    await refusal();
    const used = scene.phone.codeAt(scene.clock.now() - 30_000);
    await scene.enter(used);
    expect(await screen.findByText("You've used that code. Enter the next one.")).toBeVisible();
    await scene.enter("000001");
    await refusal();
    expect(screen.queryByText(/clock may be off/u)).toBeNull();
  });

  it("says by how much the phone's clock is off, where the server tells; one minute only the second time", async () => {
    const scene = await atTheCode();
    const tell = (clockOffSeconds: number) =>
      scene.faulty.inject(
        "answerChallenge",
        { kind: "status", status: 400, json: { type: "urn:mfa-enrollment:invalid-grant", clockOffSeconds } },
        1,
      );
    tell(-60);
    await scene.enter("000000");
    expect(await screen.findByText(/That's an older code, or your phone's clock is slow/u)).toBeVisible();
    tell(-60);
    await scene.enter("000001");
    expect(await screen.findByText(/Your phone's clock is about 1 minute behind/u)).toBeVisible();
    tell(180);
    await scene.enter("000002");
    const told = await screen.findByText(/Your phone's clock is about 3 minutes ahead/u);
    expect(told.closest("[role=alert]")).toHaveTextContent(/Android: Settings.*iPhone: Settings/u);
  });

  it("leaves alone what is typed while a code is under way", async () => {
    const scene = await atTheCode();
    scene.faulty.inject("answerChallenge", { kind: "slow", milliseconds: 500 }, 1);
    await scene.enter("000000");
    await scene.enter("12");
    await scene.clock.advance(600);
    expect(await refusal()).toBeVisible();
    await scene.user.keyboard("3456");
    expect(scene.field).toHaveValue("123456");
  });
});
