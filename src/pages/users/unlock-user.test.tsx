import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { lockOut, statusOfOlivia } from "../../testing/grant.ts";
import { openUsers } from "../../testing/open-users.ts";
import { passwordOf } from "../../testing/passwords.ts";
import type { AppScene } from "../../testing/render-app.tsx";
import { buttons } from "../../testing/buttons.ts";

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
  expect(await statusOfOlivia(scene)).toBe(200);
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
  expect(await statusOfOlivia(scene)).toBe(200);
});

it("says why it failed, and nothing was unlocked", async () => {
  const scene = await openUsers();
  await lockOut(scene);
  scene.faulty.inject("unlockUser", { kind: "status", status: 403 });
  await ask(scene);
  expect(await screen.findByText(/You're not allowed/u)).toBeVisible();
  expect(await statusOfOlivia(scene)).toBe(429);
  await scene.user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("is offered where the server of the page is the appliance itself", async () => {
  const scene = await openUsers({ config: { embedded: false } });
  await scene.user.click(screen.getByRole("button", { name: "Actions for olivia" }));
  expect(screen.queryByRole("menuitem", { name: "Unlock sign-in" })).toBeNull();
});
