import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enroll } from "../../locales/en/enroll.ts";
import { passwordOf } from "../../testing/passwords.ts";
import {
  codeField,
  countOf,
  newPhone,
  pass,
  reach,
  start,
  typeCode,
  walkToConfirm,
  walkToScan,
  walkToStart,
  withPhone,
} from "../../testing/walk-wizard.ts";

describe("an enrollment that ends", () => {
  it.each([
    [410, "enrollment-expired", "Set-up took too long and has ended."],
    [410, "enrollment-exhausted", "Five codes were refused, so this set-up has ended."],
    [409, "enrollment-superseded", "Set-up was started again in another place."],
    [409, "already-enabled", "This set-up was finished before, but not on this page."],
    [400, "enrollment-unknown", "The server does not know this set-up any more."],
    [409, null, "The state was changed in another place."],
    [410, null, "Set-up took too long and has ended."],
    [403, null, "You are not allowed to do this for this account."],
    [404, null, "Set-up took too long and has ended."],
  ])("by %d %s says why, what is true now, and forgets the secret", async (status, type, words) => {
    const scene = await walkToConfirm();
    const json = type === null ? {} : { type: `urn:mfa-enrollment:${type}` };
    scene.faulty.inject("acceptMfa", { kind: "status", status, json });
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    expect(await reach("stopped")).toHaveFocus();
    expect(within(screen.getByRole("main")).getByRole("alert")).toHaveTextContent(words);
    expect(await screen.findByText(/MFA is still off, as the server says now/u)).toBeVisible();
    expect(document.body).not.toHaveTextContent(scene.secretKey);
    expect(screen.queryByLabelText(enroll["enroll.confirm.field"])).toBeNull();
    expect(countOf(scene, "acceptMfa")).toBe(1);
  });

  it("by the fifth wrong code names the entry to delete and starts anew with one click", async () => {
    const scene = await walkToConfirm();
    for (const code of ["000000", "000001", "000002", "000003"]) {
      await typeCode(scene, code);
      await screen.findByText(/another entry/u);
      await waitFor(() => expect(codeField()).not.toHaveAttribute("readonly"));
    }
    await typeCode(scene, "000004");
    await reach("stopped");
    expect(screen.getByText(/If your authenticator app shows an entry/u)).toHaveTextContent(
      scene.phone.issuer,
    );
    expect(screen.getByRole("alert")).not.toHaveTextContent(/delete/iu);
    await start(scene);
    await reach("scan");
    expect((await withPhone(scene)).secretKey).not.toBe(scene.secretKey);
    expect(countOf(scene, "enableMfa")).toBe(2);
  });

  it("after fifteen minutes is told by the real server", async () => {
    const scene = await walkToConfirm();
    scene.clock.sleep(15 * 60_000 + 1_000);
    await pass(scene, 0);
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    // The session went with the time; the enrollment is kept until the server itself says no.
    const dialog = await screen.findByRole("dialog");
    await scene.user.type(within(dialog).getByLabelText("Password"), passwordOf("olivia"));
    await scene.user.click(within(dialog).getByRole("button", { name: "Sign in" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await pass(scene, 30);
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await reach("stopped");
    expect(screen.getByRole("alert")).toHaveTextContent("Set-up took too long and has ended.");
  });

  it("is dead at once when another tab starts a newer one", async () => {
    const scene = await walkToScan();
    const tab = scene.openTab();
    await tab.signIn({ userName: "olivia", password: passwordOf("olivia") });
    const { id, name } = await tab.findOwnUser();
    await tab.enableMfa({ userId: id, userName: name, recreate: false });
    await reach("stopped");
    expect(screen.getByRole("alert")).toHaveTextContent("Set-up was started again in another place.");
    expect(document.body).not.toHaveTextContent(scene.secretKey);
  });
});

describe("a Start that is refused", () => {
  it.each([
    [403, null, "You are not allowed to do this for this account."],
    [404, null, "This account does not exist any more. Ask your administrator."],
    [400, "external-identity", "This account signs in through an identity provider."],
    [405, null, "The server does not offer this function"],
  ])("by %d %s stops with its reason and shows no secret", async (status, type, words) => {
    const scene = await walkToStart();
    const json = type === null ? {} : { type: `urn:mfa-enrollment:${type}` };
    scene.faulty.inject("enableMfa", { kind: "status", status, json });
    await start(scene);
    await reach("stopped");
    expect(screen.getByRole("alert")).toHaveTextContent(words);
  });

  it("because MFA is on already leads to a new phone", async () => {
    const scene = await walkToStart();
    scene.faulty.inject("enableMfa", {
      kind: "status",
      status: 409,
      json: { type: "urn:mfa-enrollment:already-enabled" },
    });
    await start(scene);
    await reach("stopped");
    expect(screen.getByRole("alert")).toHaveTextContent("MFA is on already.");
    await waitFor(() => expect(screen.queryByText(/Reading from the server/u)).toBeNull());
    expect(screen.queryByText(/MFA is still off/u)).toBeNull();
    await newPhone(scene);
    await reach("recreate");
  });

  it("with 429 counts down and lets nothing through until then", async () => {
    const scene = await walkToStart();
    scene.faulty.inject("enableMfa", { kind: "status", status: 429, headers: { "Retry-After": "2" } }, 1);
    await start(scene);
    expect(await screen.findByText(/You can start again in 2 seconds/u)).toBeVisible();
    await start(scene);
    expect(countOf(scene, "enableMfa")).toBe(1);
    await waitFor(() => expect(screen.queryByText(/You can start again/u)).toBeNull(), { timeout: 5_000 });
    await start(scene);
    await reach("scan");
  });

  it.each([
    [{ kind: "unreachable" }, "The server cannot be reached. Nothing was changed."],
    [{ kind: "html" }, "The answer did not come from the appliance."],
    [{ kind: "status", status: 500 }, "The server failed, and MFA was not switched on."],
    [{ kind: "payload", change: without("scratchCodes") }, "The server sent no scratch codes."],
    [{ kind: "payload", change: withOtherSecret }, "The server's answer contradicts itself"],
  ] as const)("by %j stays on the first step, to be tried again", async (fault, words) => {
    const scene = await walkToStart();
    scene.faulty.inject("enableMfa", fault);
    await start(scene);
    expect(await screen.findByText(new RegExp(words, "u"))).toBeVisible();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Get ready");
    scene.faulty.heal();
    await start(scene);
    await reach("scan");
    expect(countOf(scene, "enableMfa")).toBe(2);
  });
});

function without(member: string) {
  return (json: unknown) =>
    Object.fromEntries(Object.entries({ ...Object(json) }).filter(([key]) => key !== member));
}

function withOtherSecret(json: unknown) {
  return { ...Object(json), secretKey: "GEZDGNBVGY3TQOJQGEZDGNBVGY" };
}
