import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { grantOf } from "../../testing/grant.ts";
import { passwordOf } from "../../testing/passwords.ts";
import { renderApp, type AppScene, type RenderOptions } from "../../testing/render-app.tsx";
import { buttons } from "../../testing/buttons.ts";

const better = "quiet otters carry lanterns";

async function openPassword(options: RenderOptions = {}): Promise<AppScene> {
  const scene = await renderApp("/account", { signedInAs: "olivia", ...options });
  await scene.user.click(await screen.findByRole("link", { name: "Change password" }));
  await screen.findByRole("heading", { name: "Change password" });
  return scene;
}

async function save({ user }: AppScene, password: string): Promise<HTMLElement> {
  const field = screen.getByLabelText("New password");
  await user.clear(field);
  await user.click(field);
  await user.paste(password);
  await user.click(screen.getByRole("button", { name: "Save new password" }));
  return field;
}

const signsIn = async (scene: AppScene, password: string) => (await grantOf(scene, "olivia", password)).ok;

it("changes the password, says so, and the old one no longer signs in", async () => {
  const scene = await openPassword();
  const field = screen.getByLabelText("New password");
  expect(field).toHaveFocus();
  expect(field).toHaveAttribute("autocomplete", "new-password");
  expect(field).toHaveAttribute("type", "password");
  expect(field).toHaveAccessibleDescription(/At least 12 characters/u);
  await save(scene, better);
  expect(await screen.findByRole("heading", { name: "Your password has changed" })).toHaveFocus();
  expect(await signsIn(scene, better)).toBe(true);
  expect(await signsIn(scene, passwordOf("olivia"))).toBe(false);
  await scene.user.click(screen.getByRole("button", { name: "Your MFA" }));
  expect(await screen.findByRole("heading", { name: "Your MFA" })).toBeVisible();
});

it.each([
  ["too short", "e\u0301".repeat(11), /Use at least 12/u, 0],
  ["too long", "a b".repeat(43), /Use at most 128/u, 0],
  ["easy to guess", "passwordpassword", /Too easy to guess/u, 1],
])("explains what is %s at the field", async (_, password, words, sent) => {
  const scene = await openPassword();
  const field = await save(scene, password);
  expect(await screen.findByText(words)).toBeVisible();
  expect(field).toBeInvalid();
  expect(field).toHaveFocus();
  expect(scene.faulty.sent.filter(({ call }) => call === "changePassword")).toHaveLength(sent);
  await scene.user.type(field, "!");
  expect(field).toBeValid();
  expect(await signsIn(scene, passwordOf("olivia"))).toBe(true);
});

it("asks for the current password where the sign-in is old, then saves what was entered", async () => {
  const scene = await openPassword();
  await scene.clock.advance(301_000);
  await save(scene, better);
  const dialog = within(await screen.findByRole("dialog"));
  await scene.user.type(dialog.getByLabelText("Current password"), passwordOf("olivia"));
  await scene.user.click(dialog.getByRole("button", { name: buttons.goOn }));
  expect(await screen.findByRole("heading", { name: "Your password has changed" })).toBeVisible();
  expect(await signsIn(scene, better)).toBe(true);
});

it("does not claim that nothing changed when the answer got lost", async () => {
  const scene = await openPassword();
  scene.faulty.inject("changePassword", { kind: "lost-after" });
  await save(scene, better);
  expect(await screen.findByText(/your password may have changed/u)).toBeVisible();
  expect(await signsIn(scene, better)).toBe(true);
  scene.faulty.heal();
  await scene.user.click(screen.getByRole("button", { name: "Save new password" }));
  expect(await screen.findByRole("heading", { name: "Your password has changed" })).toBeVisible();
});

it("is offered where the server of the page keeps the passwords", async () => {
  const { app, faulty, signIn } = await renderApp("/sign-in", { config: { embedded: false } });
  // Without a state, so that the details come a moment later, as the link would.
  faulty.inject("listUsers", {
    kind: "payload",
    change: () => ({ offset: 0, limit: 30, totalCount: 1, results: [{ id: 1001, name: "olivia" }] }),
  });
  await signIn("olivia");
  expect(await screen.findByText("Technical details")).toBeVisible();
  expect(screen.queryByRole("link", { name: "Change password" })).toBeNull();
  await app.router.navigate("/password");
  expect(await screen.findByText(/can't change this system's passwords/u)).toBeVisible();
  expect(screen.queryByLabelText("New password")).toBeNull();
});
