import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { createOwnRequestCalls } from "../../api/client/new-phone.ts";
import { decodeNewRequest } from "../../api/contract/new-phone.ts";
import { colleague } from "../../testing/colleague.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { renderApp, type AppScene } from "../../testing/render-app.tsx";
import { navigate } from "../../testing/walk-wizard.ts";

/** Somebody with MFA has lost the phone. */
async function askForNewPhone(scene: AppScene, userName: string): Promise<void> {
  const { forLater } = await colleague(scene, userName);
  await createOwnRequestCalls(forLater).askForNewPhone(decodeNewRequest);
}

/** The numbers of olivia's request. @returns presses the first */
async function openNumbers(policy: Record<string, unknown>) {
  const config = { requests: true };
  const scene = await renderApp("/account", {
    signedInAs: "administrator",
    policy: policyOf(policy),
    config,
  });
  await enrollUser(scene, "olivia");
  await askForNewPhone(scene, "olivia");
  await navigate(scene, "/requests");
  await scene.user.click(await screen.findByRole("link", { name: "Open" }));
  const [first] = within(await screen.findByRole("list", { name: "The numbers" })).getAllByRole("button");
  return { first, choose: () => scene.user.click(first ?? document.body) };
}

test("who chose a number is led to what came of it", async () => {
  const { first, choose } = await openNumbers({});
  await choose();
  await waitFor(() => expect(first).not.toBeInTheDocument());
  expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
});

test("an agent who needs MFA of their own to choose a number reads it before, and once", async () => {
  const { choose } = await openNumbers({ actorsNeedMfa: true });
  const reason = /sign in with a code from your app/u;
  expect(await screen.findByText(reason)).toBeVisible();
  await choose();
  await waitFor(() => expect(screen.getByText(reason).parentElement).toHaveAttribute("role", "alert"));
});

test("their row, the first step of a call and the navigation lead to an open request", async () => {
  const config = { requests: true };
  const scene = await renderApp("/account", { signedInAs: "administrator", policy: policyOf({}), config });
  const { userId } = await enrollUser(scene, "olivia");
  await askForNewPhone(scene, "olivia");
  await navigate(scene, "/users");
  const row = await screen.findByRole("row", { name: /olivia/u });
  const inRow = await within(row).findByRole("link", { name: "Asks for a new phone" });
  const request = inRow.getAttribute("href");
  expect(request).toMatch(/^\/requests\/[\w-]+$/u);
  await navigate(scene, `/walkthrough/${userId}/1`);
  const inCall = await screen.findByRole("link", { name: "Open their request" });
  expect(inCall).toHaveAttribute("href", request);
  expect(screen.getByRole("link", { name: /^Requests ?1$/u })).toBeVisible();
});
