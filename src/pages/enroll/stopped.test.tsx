import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { account } from "../../locales/en/account.ts";
import { enroll } from "../../locales/en/enroll.ts";
import { pass } from "../../testing/hold-time.ts";
import { passwordOf } from "../../testing/passwords.ts";
import {
  codeField,
  countOf,
  newPhone,
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
    [410, "enrollment-expired", "This setup has expired."],
    [410, "enrollment-exhausted", "Too many wrong codes, so this setup has ended."],
    [409, "enrollment-superseded", "Setup was started again somewhere else."],
    [409, "already-enabled", "This setup was already finished, but not on this page."],
    [400, "enrollment-unknown", "This setup no longer exists."],
    [409, null, "Something changed somewhere else."],
    [410, null, "This setup has expired."],
    [403, null, "You're not allowed to do this for this account."],
    [404, null, "This setup has expired."],
  ])("by %d %s says why, what is true now, and forgets the secret", async (status, type, words) => {
    const scene = await walkToConfirm();
    const json = type === null ? {} : { type: `urn:mfa-enrollment:${type}` };
    scene.faulty.inject("acceptMfa", { kind: "status", status, json });
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    expect(await reach("stopped")).toHaveFocus();
    expect(within(screen.getByRole("main")).getByRole("alert")).toHaveTextContent(words);
    expect(await screen.findByText(/MFA is still off/u)).toBeVisible();
    expect(document.body).not.toHaveTextContent(scene.secretKey);
    expect(screen.queryByLabelText(enroll["enroll.confirm.field"])).toBeNull();
    expect(countOf(scene, "acceptMfa")).toBe(1);
  });

  it("by the fifth wrong code names the entry to delete and starts anew with one click", async () => {
    const scene = await walkToConfirm();
    for (const code of ["000000", "000001", "000002", "000003"]) {
      await typeCode(scene, code);
      await screen.findByText(/That code is wrong/u);
      await waitFor(() => expect(codeField()).not.toHaveAttribute("readonly"));
    }
    await typeCode(scene, "000004");
    await reach("stopped");
    expect(screen.getByText(/from this setup is in your app/u)).toHaveTextContent(scene.phone.issuer);
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
    expect(screen.getByRole("alert")).toHaveTextContent("This setup has expired.");
  });

  it("is dead at once when another tab starts a newer one", async () => {
    const scene = await walkToScan();
    const tab = scene.openTab();
    await tab.signIn({ userName: "olivia", password: passwordOf("olivia") });
    const { id, name } = await tab.findOwnUser();
    await tab.enableMfa({ userId: id, userName: name, recreate: false });
    await reach("stopped");
    expect(screen.getByRole("alert")).toHaveTextContent("Setup was started again somewhere else.");
    expect(document.body).not.toHaveTextContent(scene.secretKey);
  });
});

describe("a Start that is refused", () => {
  it.each([
    [403, null, "You're not allowed to do this for this account."],
    [404, null, "The system couldn't find your account. Ask your administrator."],
    [400, "external-identity", "This account signs in through an identity provider."],
    [405, null, "This system doesn't offer that"],
  ])("by %d %s stops with its reason and shows no secret", async (status, type, words) => {
    const scene = await walkToStart();
    const json = type === null ? {} : { type: `urn:mfa-enrollment:${type}` };
    scene.faulty.inject("enableMfa", { kind: "status", status, json });
    await start(scene);
    await reach("stopped");
    expect(screen.getByRole("alert")).toHaveTextContent(words);
  });

  it("because MFA is on already leads back to the start, which goes by what the server says", async () => {
    const scene = await walkToStart();
    scene.faulty.inject("enableMfa", { kind: "status", status: 409 }, 1);
    scene.faulty.inject("getUser", { kind: "payload", change: (json) => Object.assign({}, json, { mfaEnabled: true }) });
    scene.faulty.inject("listUsers", { kind: "status", status: 500 });
    await start(scene);
    await reach("stopped");
    expect(screen.getByRole("alert")).toHaveTextContent("MFA is already on.");
    await waitFor(() => expect(screen.queryByText(/Checking whether MFA is on/u)).toBeNull());
    expect(screen.queryByText(/MFA is still off/u)).toBeNull();
    await newPhone(scene);
    await reach("account");
    expect(scene.app.router.state.location.search).toBe("?recreate=true");
  });

  it.each([409, 423])(
    "by %d against what the server says is a contradiction, and may be tried again",
    async (status) => {
      const scene = await walkToStart();
      scene.faulty.inject("enableMfa", { kind: "status", status }, 1);
      await start(scene);
      expect(await screen.findByText(account["enroll.ready.contradicted.off"])).toBeVisible();
      expect(document.body).not.toHaveTextContent("MFA is already on");
      await start(scene);
      await reach("scan");
    },
  );

  it("by 409 claims nothing where the state cannot be read either", async () => {
    const scene = await walkToStart();
    scene.faulty.inject("enableMfa", { kind: "status", status: 409 }, 1);
    scene.faulty.inject("getUser", { kind: "status", status: 500 }, 1);
    await start(scene);
    expect(await screen.findByText(account["enroll.ready.contradicted.unknown"])).toBeVisible();
  });

  it("with 429 counts down and lets nothing through until then", async () => {
    const scene = await walkToStart();
    scene.faulty.inject("enableMfa", { kind: "status", status: 429, headers: { "Retry-After": "2" } }, 1);
    await start(scene);
    expect(await screen.findByText(/Try again in 2 seconds/u)).toBeVisible();
    await start(scene);
    expect(countOf(scene, "enableMfa")).toBe(1);
    await pass(scene, 2);
    await waitFor(() => expect(screen.queryByText(/Try again in/u)).toBeNull());
    await start(scene);
    await reach("scan");
  });

  it.each([
    [{ kind: "unreachable" }, "Can't reach the server. Nothing has changed."],
    [{ kind: "html" }, "That answer didn't come from this system."],
    [{ kind: "status", status: 500 }, "Something went wrong on the server. Nothing has changed."],
    [{ kind: "payload", change: without("scratchCodes") }, "The server sent no scratch codes."],
    [{ kind: "payload", change: withOtherSecret }, "The server sent two different keys"],
  ] as const)("by %j stays on the first step, to be tried again", async (fault, words) => {
    const scene = await walkToStart();
    scene.faulty.inject("enableMfa", fault);
    await start(scene);
    expect(await screen.findByText(new RegExp(words, "u"))).toBeVisible();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Your MFA");
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
