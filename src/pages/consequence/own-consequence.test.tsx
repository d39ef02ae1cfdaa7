import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enrollUser } from "../../testing/enroll-user.ts";
import { passwordOf } from "../../testing/passwords.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { answerWithCode } from "../../testing/second-factor.ts";
import {
  nameField,
  outcome,
  passwordField,
  stepUpCodeField,
  turnOffButton,
} from "../../testing/walk-consequence.ts";

describe("one's own new phone", () => {
  it("asks for the code too when the acting person has MFA", async () => {
    const scene = await renderApp("/turn-off");
    const { phone } = await enrollUser(scene, "olivia");
    await scene.signIn("olivia");
    await answerWithCode(scene, phone.codeAt(scene.clock.now()));
    await outcome.asked();
    await scene.user.type(nameField(), "olivia");
    await scene.clock.advance(301_000);
    await scene.user.click(turnOffButton());
    await scene.user.type(await passwordField(), `${passwordOf("olivia")}{Enter}`);
    await scene.user.type(await stepUpCodeField(), `${phone.codeAt(scene.clock.now())}{Enter}`);
    expect(await outcome.off()).toBeVisible();
    expect(screen.getByText("From now on, you sign in with only your password.")).toBeVisible();
  });

  it("sends nobody whose own account is gone to a list", async () => {
    const scene = await renderApp("/turn-off");
    const { phone } = await enrollUser(scene, "olivia");
    await scene.signIn("olivia");
    await answerWithCode(scene, phone.codeAt(scene.clock.now()));
    await outcome.asked();
    scene.faulty.inject("disableMfa", { kind: "status", status: 404 });
    await scene.user.type(nameField(), "olivia");
    await scene.user.click(turnOffButton());
    expect(
      await screen.findByText("The system couldn't find your account. Ask your administrator."),
    ).toBeVisible();
    expect(screen.queryByText(/reload the list/u)).toBeNull();
  });
});
