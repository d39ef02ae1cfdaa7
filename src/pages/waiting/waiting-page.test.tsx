import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { lockOut, statusOfOlivia } from "../../testing/grant.ts";
import { passwordOf } from "../../testing/passwords.ts";
import { renderApp, type AppScene } from "../../testing/render-app.tsx";
import { heading, press } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

/** Somebody guessed at olivia's password, and an administrator opens the page. */
async function openWaiting(): Promise<AppScene> {
  const scene = await renderApp("/account", { signedInAs: "administrator" });
  await lockOut(scene);
  await scene.app.router.navigate("/users");
  await scene.user.click(await screen.findByRole("link", { name: "Waiting sign-ins" }));
  await heading("Waiting sign-ins");
  return scene;
}

test("an administrator reads who has to wait and why, and clears it", async () => {
  const scene = await openWaiting();
  const account = await screen.findByRole("article");
  expect(within(account).getByRole("heading")).toHaveTextContent("olivia");
  expect(within(account).getByRole("listitem")).toHaveTextContent(
    /^Password · Wrong tries from 127\.0\.0\.1 · until /u,
  );
  await press(scene, "Clear");
  expect(await screen.findByText("Cleared. They can try again now.")).toBeVisible();
  expect(await screen.findByText("Nobody has to wait.")).toBeVisible();
  // The button that was pressed is gone.
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
  expect(await statusOfOlivia(scene)).toBe(200);
});

test("or lets one address in, which is asked for", async () => {
  const scene = await openWaiting();
  await screen.findByRole("article");
  await press(scene, "Let in");
  const dialog = await screen.findByRole("dialog", { name: "Let olivia in" });
  const field = within(dialog).getByLabelText("IP address");
  expect(field).toHaveValue("127.0.0.1");
  await scene.user.clear(field);
  await scene.user.click(within(dialog).getByRole("button", { name: "Let in" }));
  expect(field).toHaveAccessibleDescription("Enter an IP address, such as 192.0.2.5.");
  await scene.user.type(field, "127.0.0.1");
  await scene.user.click(within(dialog).getByRole("button", { name: "Let in" }));
  expect(await screen.findByText("They have ten tries from 127.0.0.1, for ten minutes.")).toBeVisible();
  expect(await statusOfOlivia(scene)).toBe(200);
});

test("the password is asked for where the sign-in is old", async () => {
  const scene = await openWaiting();
  await scene.clock.advance(301_000);
  for (let count = 0; count < 5; count += 1) await statusOfOlivia(scene, "a wrong one");
  await press(scene, "Clear");
  await scene.user.type(await screen.findByLabelText("Your password"), passwordOf("administrator"));
  await press(scene, buttons.goOn);
  expect(await screen.findByText("Cleared. They can try again now.")).toBeVisible();
  expect(await statusOfOlivia(scene)).toBe(200);
});

test("a system that doesn't know of it says so", async () => {
  const scene = await renderApp("/account", { signedInAs: "administrator" });
  scene.faulty.inject("askGuard", { kind: "status", status: 404 });
  await scene.app.router.navigate("/waiting");
  expect(await screen.findByText("This system doesn't show who has to wait.")).toBeVisible();
});
