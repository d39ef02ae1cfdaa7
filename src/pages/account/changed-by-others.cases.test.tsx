import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enrollUser } from "../../testing/enroll-user.ts";
import type { Fault } from "../../testing/faulty-answer.ts";
import { type AppScene, renderApp } from "../../testing/render-app.tsx";
import { answerWithCode } from "../../testing/second-factor.ts";
import { countOf, heading, press, walkToStart } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";
import type { Client } from "../../api/client.ts";
import { type Authenticator, scan } from "../../testing/authenticator.ts";
import { colleague, openCase, recordedCases } from "../../testing/colleague.ts";
import { accountLater } from "../../locales/en/account-later.ts";
import { policyOf } from "../../../server/guard/testing/policies.ts";

const WHEN = /on January 15, 2026 at \d/u;
const banner = () => screen.findByText(/your MFA on/u);
const askAtOnce = /tell your help desk or your administrator/u;

/** The appliance's answer is another one. */
const answered = (json: unknown): Fault => ({ kind: "text", text: JSON.stringify(json) });

/** It says that this is to be told. */
const notice = (change: object): Fault => answered({ ...change, notice: true, notices: [change] });

describe("a change by an administrator", () => {
  it("is told at the next sign-in: MFA turned off, who did it, when, and what to do", async () => {
    const scene = await renderApp("/account");
    await enrollUser(scene, "olivia");
    await turnOffByAdministrator(scene, "olivia");
    await scene.signIn("olivia");
    const told = await banner();
    expect(told).toHaveTextContent("administrator turned off your MFA on");
    expect(told).toHaveTextContent(WHEN);
    expect(within(told).getByText("administrator").tagName).toBe("BDI");
    expect(screen.getByText(askAtOnce)).toBeVisible();
    expect(screen.getAllByRole("status").some((region) => region.contains(told))).toBe(true);
    expect(screen.getByText("MFA is off")).toBeVisible();
  });

  it.each([
    ["turned on", "administrator turned on your MFA on", false],
    ["set up anew", "administrator re-created your MFA on", true],
  ])("is told: MFA %s", async (_, words, before) => {
    const scene = await renderApp("/account");
    if (before) await enrollUser(scene, "olivia");
    const phone = await setUpByAdministrator(scene, "olivia");
    await scene.signIn("olivia");
    await answerWithCode(scene, phone.codeAt(scene.clock.now()));
    expect(await banner()).toHaveTextContent(words);
    expect(screen.getByText(/your MFA on/u)).toHaveTextContent(WHEN);
    expect(screen.getByText(askAtOnce)).toBeVisible();
  });
});

it("what somebody else has begun is stopped by one button; it goes, and the page's heading has the focus", async () => {
  const scene = await renderApp("/account", { config: { requests: true }, policy: policyOf({}) });
  const olivia = await colleague(scene, "olivia");
  const { id } = await olivia.findOwnUser();
  const opened = await openCase(await colleague(scene, "administrator"), id, { intent: "turnOff" });
  await scene.signIn("olivia");
  // Of a new phone nothing is said: this may be about turning MFA off.
  expect(await screen.findByText(accountLater["not-me.text"])).not.toHaveTextContent(/phone/u);
  await press(scene, accountLater["not-me.press"]);
  expect(await screen.findByText(accountLater["not-me.ended"])).toBeVisible();
  expect(await heading("Your MFA")).toHaveFocus();
  expect(await recordedCases(scene, id)).toMatchObject([{ id: opened.id, state: "ended" }]);
});

describe("a change on the server's machine, or on the appliance itself", () => {
  it.each(["disabled", "enabled"])(
    "is told without a name, with the time at which it was noticed: %s",
    async (what) => {
      const change = { change: what, changedBy: "", way: "elsewhere", changedAt: "2026-01-15T12:00:00.000Z" };
      await renderApp("/account", { signedInAs: "olivia", meets: ["getLastChange", notice(change)] });
      expect(await screen.findByText(/MFA was changed outside this page/u)).toHaveTextContent(WHEN);
      expect(screen.getByText(askAtOnce)).toBeVisible();
      expect(screen.getByText(/^Changed outside this page on/u)).toBeVisible();
    },
  );
});

describe("an authenticator that was bound in the person's own name, from a new network", () => {
  it("is told as that, with what to do", async () => {
    const change = { change: "enabled", changedBy: "olivia", changedAt: "2026-01-15T12:00:00.000Z" };
    await renderApp("/account", { signedInAs: "olivia", meets: ["getLastChange", notice(change)] });
    expect(await screen.findByText(/from an unfamiliar network/u)).toHaveTextContent(WHEN);
    expect(screen.getByText(askAtOnce)).toBeVisible();
    expect(screen.queryByText(/your MFA on/u)).toBeNull();
  });
});

describe("no notice", () => {
  it("is shown of one's own change, which is the last change all the same", async () => {
    const scene = await renderApp("/account", { signedInAs: "olivia", withMfa: true });
    await screen.findByText("MFA is on");
    await waitFor(() => expect(countOf(scene, "getLastChange")).toBe(1));
    await scene.clock.advance(1_000);
    expect(screen.queryByText(/your MFA on/u)).toBeNull();
    expect(await screen.findByText(/Turned on by/u)).toHaveTextContent(
      /Turned on by you on January 15, 2026 at \d/u,
    );
  });

  it.each<[string, Fault]>([
    ["an appliance without the call", { kind: "status", status: 404 }],
    ["one that forbids it", { kind: "status", status: 403 }],
    ["one that says 401 to a path it does not know", { kind: "status", status: 401 }],
    ["one that fails", { kind: "status", status: 500 }],
    ["a busy gateway", { kind: "status", status: 503 }],
    ["nothing to tell", { kind: "no-content" }],
    ["a page for people", { kind: "html" }],
    ["an answer that breaks off", { kind: "reset-in-body" }],
    ["a server that cannot be reached", { kind: "unreachable" }],
    ["a server that says nothing", { kind: "silence" }],
    ["another shape", answered({ change: "disabled" })],
    ["an unknown change", answered({ change: "sold", changedBy: "x", changedAt: "2026-01-15" })],
  ])("comes of %s, which is asked once, and the page is as ever", async (_, fault) => {
    const scene = await renderApp("/account", { signedInAs: "olivia", meets: ["getLastChange", fault] });
    expect(await screen.findByText("MFA is off")).toBeVisible();
    await waitFor(() => expect(countOf(scene, "getLastChange")).toBe(1));
    await scene.clock.advance(20_000);
    expect(countOf(scene, "getLastChange")).toBe(1);
    expect(countOf(scene, "refresh")).toBe(0);
    expect(screen.queryByText(/your MFA on/u)).toBeNull();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByRole("button", { name: buttons.setUp })).toBeVisible();
  });

  it("is asked for on the way to a working second factor", async () => {
    const scene = await walkToStart();
    expect(countOf(scene, "getLastChange")).toBe(0);
  });
});

describe("a notice", () => {
  it("stands at every sign-in, beside those that come after it, and nothing on the page takes it away", async () => {
    const scene = await renderApp("/account");
    await enrollUser(scene, "olivia");
    await turnOffByAdministrator(scene, "olivia");
    await scene.signIn("olivia");
    await banner();
    await enrollUser(scene, "olivia");
    await turnOffByAdministrator(scene, "olivia");
    await scene.app.router.navigate("/sign-out");
    await heading("Sign in");
    await scene.signIn("olivia");
    expect(await screen.findAllByText(/turned off your MFA on/u)).toHaveLength(2);
    expect(screen.queryByRole("button", { name: /got it|dismiss|close/iu })).toBeNull();
    expect(screen.getByText(/Turned off by/u)).toHaveTextContent("administrator");
  });
});

describe("the name of who did it", () => {
  it("can neither turn the sentence round nor fill the page", async () => {
    const changedBy = `\u202E\u2066eve\u0007${"W".repeat(300)}`;
    const change = { change: "disabled", changedBy, changedAt: "2026-01-15T12:00:00.000Z" };
    await renderApp("/account", { signedInAs: "olivia", meets: ["getLastChange", notice(change)] });
    const told = await banner();
    const name = within(told).getByText(/^eveW+…$/u);
    expect(name.tagName).toBe("BDI");
    expect(Array.from(name.textContent)).toHaveLength(64);
    expect(told).toHaveTextContent(WHEN);
  });
});

/** What an administrator does to the MFA of a seeded user, in another tab. */
async function turnOffByAdministrator(scene: AppScene, userName: string): Promise<void> {
  const { admin, userId } = await administratorWith(scene, userName);
  await admin.disableMfa({ userId });
}

/** Sets MFA up, anew where it is on; a new time step begins, so the next code of the phone is fresh. */
async function setUpByAdministrator(scene: AppScene, userName: string): Promise<Authenticator> {
  const { clock } = scene;
  const { admin, userId, recreate } = await administratorWith(scene, userName);
  const { uri, token } = await admin.enableMfa({ userId, userName, recreate });
  const phone = scan(uri);
  await admin.acceptMfa({ userId, token, code: phone.codeAt(clock.now()) });
  await clock.advance(30_000);
  return phone;
}

async function administratorWith(
  { openTab }: AppScene,
  userName: string,
): Promise<{ readonly admin: Client; readonly userId: string; readonly recreate: boolean }> {
  const admin = await colleague({ openTab }, "administrator");
  const { rows } = await admin.listUsers({ offset: 0, limit: 30, nameFilter: userName });
  const user = rows.find(({ name }) => name === userName);
  if (user === undefined) throw new Error(`there is no user ${userName}`);
  return { admin, userId: user.id, recreate: user.mfa === "on" };
}
