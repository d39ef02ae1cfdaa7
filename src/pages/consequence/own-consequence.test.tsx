import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enrollUser } from "../../testing/enroll-user.ts";
import { passwordOf } from "../../testing/passwords.ts";
import { renderApp } from "../../testing/render-app.tsx";

const nameField = () => screen.getByLabelText("Type the user name to confirm");
const turnOff = () => screen.getByRole("button", { name: "Turn off MFA" });

describe("one's own new phone", () => {
  it("asks for the name but for no reason, and leads to the wizard", async () => {
    const scene = await renderApp("/recreate");
    const { phone } = await enrollUser(scene, "olivia");
    await scene.signIn("olivia");
    const code = await screen.findByLabelText("Six-digit code or scratch code");
    await scene.user.type(code, `${phone.codeAt(scene.clock.now())}{Enter}`);
    await screen.findByRole("heading", { name: "Re-create MFA" });
    expect(screen.queryByLabelText("Reason or ticket number")).toBeNull();
    await scene.user.type(nameField(), "olivia");
    await scene.user.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByRole("heading", { name: "Get ready" })).toBeVisible();
    const { pathname, search } = scene.app.router.state.location;
    expect(`${pathname}${search}`).toBe("/enroll?recreate=true");
  });

  it("asks for the code too when the acting person has MFA", async () => {
    const scene = await renderApp("/turn-off");
    const { phone } = await enrollUser(scene, "olivia");
    await scene.signIn("olivia");
    const code = await screen.findByLabelText("Six-digit code or scratch code");
    await scene.user.type(code, `${phone.codeAt(scene.clock.now())}{Enter}`);
    await screen.findByRole("heading", { name: "Turn off MFA" });
    await scene.user.type(nameField(), "olivia");
    await scene.clock.advance(301_000);
    await scene.user.click(turnOff());
    await scene.user.type(await screen.findByLabelText("Your password"), `${passwordOf("olivia")}{Enter}`);
    const second = await screen.findByLabelText("Six-digit code or scratch code");
    await scene.user.type(second, `${phone.codeAt(scene.clock.now())}{Enter}`);
    expect(await screen.findByRole("heading", { name: "MFA is off" })).toBeVisible();
  });

  it("has nothing to do for an account without MFA", async () => {
    const { signIn } = await renderApp("/turn-off");
    await signIn("olivia");
    expect(await screen.findByText(/nothing to turn off/u)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Turn off MFA" })).toBeNull();
  });
});
