import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { decodeCase, type Case } from "../../api/contract/guard-case.ts";
import type { Client } from "../../api/client.ts";
import { CASES_A_PAGE } from "../../queries/approvals.ts";
import { addAdministrator, addUsers } from "../../testing/add-users.ts";
import { passwordOf } from "../../testing/passwords.ts";
import { renderApp, type AppScene } from "../../testing/render-app.tsx";
import { heading, press } from "../../testing/walk-wizard.ts";
import { colleague, openCase } from "../../testing/colleague.ts";

/** What the built-in administrator wants to do for olivia, whose account is privileged. */
async function ask(scene: AppScene, unlike: object = {}): Promise<() => Promise<Case>> {
  const tab = await colleague(scene, "administrator");
  const about = { intent: "turnOff", reason: "phone lost", ...unlike };
  const { id } = await openCase(tab, await idOf(tab, "olivia"), about);
  return () => tab.askGuard(`/cases/${id ?? ""}`, decodeCase);
}

async function idOf(tab: Client, nameFilter: string): Promise<string> {
  const { rows } = await tab.listUsers({ offset: 0, limit: 50, nameFilter });
  return rows[0]?.id ?? "";
}

const policy = policyOf({ privilegedUsers: ["olivia"] });

/** The page of a second administrator, to whom that is shown. */
async function openApprovals(unlike: object = {}) {
  const scene = await renderApp("/account", { signedInAs: "ada", policy });
  const asked = await ask(scene, unlike);
  await scene.app.router.navigate("/approvals");
  return { ...scene, asked };
}

test("the users page says how much waits; a second administrator reads why, and approves", async () => {
  const scene = await renderApp("/account", { signedInAs: "ada", policy });
  const asked = await ask(scene);
  await scene.app.router.navigate("/users");
  const link = await screen.findByRole("link", { name: /^Approvals ?1$/u });
  await scene.user.click(link);
  await heading("Waiting for approval");
  const waiting = await screen.findByRole("article");
  expect(within(waiting).getByRole("heading", { level: 2 })).toHaveTextContent("Turn off MFA: olivia");
  for (const words of ["administrator", "phone lost", "INC-7"]) expect(waiting).toHaveTextContent(words);
  const checks = within(waiting).getByText("Checks (agent's word)");
  expect(checks.nextSibling).toHaveTextContent("Call back: Passed");
  expect(
    within(waiting)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual([expect.stringMatching(/Passed/u), expect.stringMatching(/Not asked/u)]);
  await press(scene, "Approve");
  expect(await screen.findByText("Approved. administrator can go on.")).toBeVisible();
  expect(await asked()).toMatchObject({ state: "approved", decidedBy: "ada" });
  expect(await screen.findByText("Nothing is waiting.")).toBeVisible();
  await headingHasFocus();
});

/** Where the button that was pressed is gone. */
const headingHasFocus = () => waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());

test("more than fit on a page are counted and turned, and a last page that is all decided is left", async () => {
  const scene = await renderApp("/password", {
    signedInAs: "ada",
    policy: policyOf({ approval: "always" }),
  });
  await addUsers(scene, CASES_A_PAGE + 1);
  const tab = await colleague(scene, "administrator");
  const { rows } = await tab.listUsers({ offset: 0, limit: 200, nameFilter: "person-" });
  for (const { id } of rows) {
    await openCase(tab, id, { reason: "new here" });
    // Only the time of the next one is another: nothing has to come to rest.
    scene.clock.sleep(1);
  }
  await scene.user.click(await screen.findByRole("link", { name: /^Approvals ?11$/u }));
  expect(await screen.findByText("11 changes are waiting.")).toBeVisible();
  expect(screen.getAllByText("new here")).toHaveLength(CASES_A_PAGE);
  // By its label: the roles of so long a page take seconds to compute.
  await scene.user.click(screen.getByLabelText("Next page"));
  expect(await screen.findByText("person-0001")).toBeVisible();
  expect(screen.getAllByText("new here")).toHaveLength(1);
  await scene.user.click(screen.getByText("Decline"));
  expect(await screen.findByText("person-0011")).toBeVisible();
  await waitFor(() => expect(screen.queryByText(/changes are waiting/u)).toBeNull());
});

test("the approver sees whose account it is, and cases and failures of 72 hours", async () => {
  const scene = await renderApp("/account", { signedInAs: "ada", policy });
  await ask(scene, { checks: [{ name: "callback", answer: "failed" }], ticket: "INC-6" });
  await ask(scene);
  await scene.app.router.navigate("/approvals");
  const waiting = await screen.findByRole("article");
  expect(await within(waiting).findByText("PortalOperator")).toBeVisible();
  expect(within(waiting).getByText("MFA").nextSibling).toHaveTextContent("Off");
  expect(within(waiting).getByText(/: identity check failed \(administrator\)/u)).toBeVisible();
  expect(
    within(waiting).getByText(/administrator: Turn off MFA, stopped · Call back: failed · INC-6/u),
  ).toBeVisible();
});

test("what is declined stays as it was", async () => {
  const { asked, ...scene } = await openApprovals();
  await press(scene, "Decline");
  expect(await screen.findByText("Declined.")).toBeVisible();
  expect(await asked()).toMatchObject({ state: "declined" });
});

test("a case that was replaced, or ended, isn't said to be decided by somebody", async () => {
  const scene = await openApprovals();
  await screen.findByRole("article");
  const json = { type: "urn:mfa-enrollment:case-decided" };
  scene.faulty.inject("tellGuard", { kind: "status", status: 409, json }, 1);
  await press(scene, "Approve");
  expect(await screen.findByText(/^This is no longer waiting/u)).toBeVisible();
  expect(screen.queryByText(/Another administrator has decided/u)).toBeNull();
});

test("an administrator who is too new for it reads so instead of the buttons, for a day", async () => {
  const scene = await renderApp("/approvals", { policy });
  await addAdministrator(scene, "zoe");
  await scene.signIn("zoe");
  await ask(scene);
  const waiting = await screen.findByRole("article");
  expect(within(waiting).getByText(/new administrators can after 24 hours/u)).toBeVisible();
  expect(screen.queryByRole("button", { name: /^(?:Approve|Decline)$/u })).toBeNull();
});

test("where the list doesn't say it, an administrator who is too new is told so when they press", async () => {
  const { asked, ...scene } = await openApprovals();
  const json = { type: "urn:mfa-enrollment:not-allowed" };
  scene.faulty.inject("tellGuard", { kind: "status", status: 403, json }, 1);
  await press(scene, "Approve");
  expect(await screen.findByText(/new administrators can after 24 hours/u)).toBeVisible();
  expect(screen.queryByText(/You're not allowed/u)).toBeNull();
  expect(await asked()).toMatchObject({ state: "waiting" });
});

test("nobody decides what they asked for themselves, nor is it counted for them", async () => {
  const scene = await renderApp("/instructions", { signedInAs: "administrator", policy });
  await ask(scene);
  const tab = await colleague(scene, "ada");
  await openCase(tab, await idOf(tab, "olivia"), { intent: "recreate" });
  await scene.app.router.navigate("/users");
  await scene.user.click(await screen.findByRole("link", { name: /^Approvals ?1$/u }));
  expect(await screen.findByText(/Another administrator has to decide/u)).toBeVisible();
  expect(screen.getAllByRole("button", { name: "Approve" }), "what somebody else asked for").toHaveLength(1);
});

test("an old sign-in is asked for the password first", async () => {
  const scene = await renderApp("/account", { signedInAs: "ada", policy });
  await scene.clock.advance(600_000);
  const asked = await ask(scene);
  await scene.app.router.navigate("/approvals");
  await press(scene, "Approve");
  const password = await screen.findByLabelText("Your password");
  expect((await asked()).state).toBe("waiting");
  await scene.user.type(password, passwordOf("ada"));
  await scene.user.keyboard("{Enter}");
  await waitFor(async () => expect((await asked()).state).toBe("approved"));
});

describe("an approval by mistake", () => {
  /** What `ada` has just approved. */
  async function approved(): Promise<AppScene & { readonly asked: () => Promise<Case> }> {
    const scene = await openApprovals();
    expect(screen.queryByText("Approved by you")).toBeNull();
    await press(scene, "Approve");
    await screen.findByRole("heading", { name: "Approved by you" });
    return scene;
  }
  /** What the live region says that isn't empty and isn't of the list that waits. */
  const told = (words: string) =>
    waitFor(() => expect(screen.getAllByRole("status").map((one) => one.textContent)).toContain(words));

  test("is shown with who asked for it and when it was given, and taken back with one press", async () => {
    const scene = await approved();
    const given = within(await screen.findByRole("region", { name: "Approved by you" }));
    expect(given.getByRole("heading", { level: 3 })).toHaveTextContent("Turn off MFA: olivia");
    expect(given.getByText("Requested by").nextSibling).toHaveTextContent("administrator");
    expect(given.getByText("Approved").nextSibling).toHaveTextContent(/\d:\d\d/u);
    for (const words of ["phone lost", "INC-7"]) expect(given.getByText(words)).toBeVisible();
    await press(scene, "Take back");
    await told("Taken back. Nothing has changed for olivia.");
    expect(await scene.asked()).toMatchObject({ state: "declined", decidedBy: "ada" });
    await waitFor(() => expect(screen.queryByText("Approved by you")).toBeNull());
    await headingHasFocus();
  });

  test("that was used meanwhile: it is too late, and whose account to look at is said", async () => {
    const scene = await approved();
    const { id, userId } = await scene.asked();
    const tab = await colleague(scene, "administrator");
    await tab.disableMfa({ userId, caseId: id });
    await press(scene, "Take back");
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "Too late. administrator has already used this approval. Check the account of olivia.",
    );
    await waitFor(() => expect(screen.queryByRole("button", { name: "Take back" })).toBeNull());
  });
});

test("where no server of ours stands, that is said", async () => {
  await renderApp("/approvals", { signedInAs: "administrator" });
  expect(await screen.findByText(/need this app's own server/u)).toBeVisible();
});
