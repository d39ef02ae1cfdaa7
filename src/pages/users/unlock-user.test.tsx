import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { passwordOf } from "../../testing/passwords.ts";
import { renderApp } from "../../testing/render-app.tsx";
import type { AppScene, RenderOptions } from "../../testing/render-app.tsx";
import { buttons } from "../../testing/buttons.ts";

async function openUsers(options: RenderOptions = {}): Promise<AppScene> {
  const scene = await renderApp("/account", { signedInAs: "administrator", ...options });
  await screen.findByRole("heading", { name: "Your MFA" });
  await scene.app.router.navigate("/users");
  await screen.findByRole("button", { name: "Actions for olivia" });
  return scene;
}

/** What a program gets that signs in as olivia. */
async function olivia({ serverFetch }: AppScene, password = passwordOf("olivia")): Promise<number> {
  const answer = await serverFetch("/api/oauth2/token", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ username: "olivia", password }).toString(),
  });
  return answer.status;
}

async function lockOut(scene: AppScene): Promise<void> {
  for (let count = 0; count < 5; count += 1) expect(await olivia(scene, "a wrong password")).toBe(400);
  expect(await olivia(scene)).toBe(429);
}

async function ask({ user }: AppScene): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Actions for olivia" }));
  await user.click(screen.getByRole("menuitem", { name: "Unlock sign-in" }));
  await user.click(await screen.findByRole("button", { name: "Unlock" }));
}

it("lets somebody in again who was locked out, once it was agreed to", async () => {
  const scene = await openUsers();
  await lockOut(scene);
  await ask(scene);
  expect(await screen.findByRole("heading", { name: "olivia can try again at once" })).toHaveFocus();
  expect(await olivia(scene)).toBe(200);
  await scene.user.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("asks for the password where the sign-in is old, and then does it", async () => {
  const scene = await openUsers();
  await scene.clock.advance(301_000);
  await lockOut(scene);
  await ask(scene);
  await scene.user.type(await screen.findByLabelText("Your password"), passwordOf("administrator"));
  await scene.user.click(screen.getByRole("button", { name: buttons.goOn }));
  expect(await screen.findByRole("heading", { name: "olivia can try again at once" })).toBeVisible();
  expect(await olivia(scene)).toBe(200);
});

it("says why it failed, and nothing was unlocked", async () => {
  const scene = await openUsers();
  await lockOut(scene);
  scene.faulty.inject("unlockUser", { kind: "status", status: 403 });
  await ask(scene);
  expect(await screen.findByText(/You're not allowed/u)).toBeVisible();
  expect(await olivia(scene)).toBe(429);
  await scene.user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("is offered where the server of the page is the appliance itself", async () => {
  const scene = await openUsers({ config: { embedded: false } });
  await scene.user.click(screen.getByRole("button", { name: "Actions for olivia" }));
  expect(screen.queryByRole("menuitem", { name: "Unlock sign-in" })).toBeNull();
});
