import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { account } from "../../locales/en/account.ts";
import { enroll } from "../../locales/en/enroll.ts";
import { colleague } from "../../testing/colleague.ts";
import {
  codeField,
  countOf,
  newPhone,
  reach,
  start,
  typeCode,
  walkToConfirm,
  walkToStart,
  withPhone,
} from "../../testing/walk-wizard.ts";

describe("an enrollment that ends", () => {
  it("by the fifth wrong code says why, forgets the secret, names the entry to delete and starts anew with one click", async () => {
    const scene = await walkToConfirm();
    for (const code of ["000000", "000001", "000002", "000003"]) {
      await typeCode(scene, code);
      await screen.findByText(/That code is wrong/u);
      await waitFor(() => expect(codeField()).not.toHaveAttribute("readonly"));
    }
    await typeCode(scene, "000004");
    expect(await reach("stopped")).toHaveFocus();
    expect(within(screen.getByRole("main")).getByRole("alert")).toHaveTextContent(
      "Too many wrong codes, so this setup has ended.",
    );
    expect(await screen.findByText(/MFA is still off/u)).toBeVisible();
    expect(document.body).not.toHaveTextContent(scene.secretKey);
    expect(screen.queryByLabelText(enroll["enroll.confirm.field"])).toBeNull();
    expect(screen.getByText(/from this setup is in your app/u)).toHaveTextContent(scene.phone.issuer);
    expect(screen.getByRole("alert")).not.toHaveTextContent(/delete/iu);
    await start(scene);
    await reach("scan");
    expect((await withPhone(scene)).secretKey).not.toBe(scene.secretKey);
    expect(countOf(scene, "enableMfa")).toBe(2);
  });
});

it("beside a setup of another tab, the account has a name of its own: which one to delete is plain", async () => {
  const scene = await walkToStart();
  const tab = await colleague(scene, "olivia");
  const { id: userId } = await tab.findOwnUser();
  const { account: elsewhere } = await tab.enableMfa({ userId, userName: "olivia", recreate: false });
  await start(scene);
  await reach("scan");
  expect((await withPhone(scene)).phone.account).toMatch(/^olivia.* 2026-01-15 \d\d\.\d\d\.\d\d$/u);
  expect(elsewhere).not.toMatch(/2026/u);
});

describe("a Start that is refused", () => {
  it("by a user of an identity provider stops with its reason and shows no secret", async () => {
    const scene = await walkToStart();
    const json = { type: "urn:mfa-enrollment:external-identity" };
    scene.faulty.inject("enableMfa", { kind: "status", status: 400, json });
    await start(scene);
    await reach("stopped");
    expect(screen.getByRole("alert")).toHaveTextContent(
      "This account signs in through an identity provider.",
    );
  });

  it("because MFA is on already leads back to the start, which goes by what the server says", async () => {
    const scene = await walkToStart();
    scene.faulty.inject("enableMfa", { kind: "status", status: 409 }, 1);
    scene.faulty.inject("getUser", {
      kind: "payload",
      change: (json) => Object.assign({}, json, { mfaEnabled: true }),
    });
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

  it("by 409 against what the server says is a contradiction, and may be tried again", async () => {
    const scene = await walkToStart();
    scene.faulty.inject("enableMfa", { kind: "status", status: 409 }, 1);
    await start(scene);
    expect(await screen.findByText(account["enroll.ready.contradicted.off"])).toBeVisible();
    expect(document.body).not.toHaveTextContent("MFA is already on");
    await start(scene);
    await reach("scan");
  });

  it("by 409 claims nothing where the state cannot be read either", async () => {
    const scene = await walkToStart();
    scene.faulty.inject("enableMfa", { kind: "status", status: 409 }, 1);
    scene.faulty.inject("getUser", { kind: "status", status: 500 }, 1);
    await start(scene);
    expect(await screen.findByText(account["enroll.ready.contradicted.unknown"])).toBeVisible();
  });

  it("by two keys that differ stays on the first step, to be tried again", async () => {
    const scene = await walkToStart();
    scene.faulty.inject("enableMfa", { kind: "payload", change: withOtherSecret });
    await start(scene);
    expect(await screen.findByText(/^The server sent two different keys/u)).toBeVisible();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Your MFA");
    scene.faulty.heal();
    await start(scene);
    await reach("scan");
    expect(countOf(scene, "enableMfa")).toBe(2);
  });
});

function withOtherSecret(json: unknown) {
  return { ...Object(json), secretKey: "GEZDGNBVGY3TQOJQGEZDGNBVGY" };
}
