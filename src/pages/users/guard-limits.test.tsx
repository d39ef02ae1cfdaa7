import { cleanup, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { users } from "../../locales/en/users.ts";
import { renderApp } from "../../testing/render-app.tsx";

const openUsers = async (config: object, members: Readonly<Record<string, unknown>>) => {
  await renderApp("/users", {
    signedInAs: "administrator",
    policy: policyOf(members),
    config: { guard: true, ...config },
  });
  await screen.findByText("olivia");
};

it("says behind a gateway that those who reach the appliance directly go round it", async () => {
  await openUsers({ embedded: false }, {});
  expect(await screen.findByText(users["users.way-round"])).toBeVisible();
  expect(screen.queryByText(users["users.no-case"])).toBeNull();
});

it("says where changes for others need no case, and of the embedded appliance no way round", async () => {
  await openUsers({ embedded: true }, { requireCase: "never" });
  expect(await screen.findByText(users["users.no-case"])).toBeVisible();
  expect(screen.queryByText(users["users.way-round"])).toBeNull();
});

it("warns of a name that nobody chose, since people's apps keep it, and of no other", async () => {
  await openUsers({ embedded: true, issuer: "vm", issuerUnset: true }, {});
  expect(await screen.findByText(/Authenticator apps show this system as “/u)).toBeVisible();
  cleanup();
  await openUsers({ embedded: true, issuer: "Harbour Bank" }, {});
  expect(screen.queryByText(/Authenticator apps show this system/u)).toBeNull();
});
