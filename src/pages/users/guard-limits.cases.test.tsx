import { cleanup, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { users } from "../../locales/en/users.ts";
import { failure } from "../../locales/en/failure.ts";
import type { Fault } from "../../testing/faulty-answer.ts";
import { renderApp } from "../../testing/render-app.tsx";

/** Of one user in a list. */
const unnamed = (list: unknown): unknown =>
  JSON.parse(JSON.stringify(list).replace(/"name":"rita"/, '"name":7'));

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

/** After the users page met a fault: `inject` before it reads the list anew. */
async function afterFault(embedded: boolean, fault: Fault) {
  const scene = await renderApp("/users", {
    signedInAs: "administrator",
    policy: policyOf({}),
    config: { guard: true, embedded },
  });
  await screen.findByText("olivia");
  scene.faulty.inject("askGuard", { kind: "status", status: 404 });
  scene.faulty.inject("listUsers", fault);
  await scene.user.type(screen.getByLabelText("Find a user"), "r");
}

it.each<[string, Fault]>([
  ["no version that it knows", { kind: "status", status: 404 }],
  ["a user who can't be read", { kind: "payload", change: unnamed }],
])("leads to check-appliance in front of an appliance with %s", async (_, fault) => {
  await afterFault(false, fault);
  expect(await screen.findByText(users["users.check-appliance"])).toBeVisible();
});

it("doesn't where the appliance only has no time, nor where it is ours", async () => {
  await afterFault(false, { kind: "status", status: 500 });
  expect(await screen.findByText(failure["failure.server.read"])).toBeVisible();
  expect(screen.queryByText(users["users.check-appliance"])).toBeNull();
  cleanup();
  await afterFault(true, { kind: "payload", change: unnamed });
  expect(await screen.findByText(users["users.bad-rows_one"].replace("{{count}}", "1"))).toBeVisible();
  expect(screen.queryByText(users["users.check-appliance"])).toBeNull();
});

it("warns of a name that nobody chose, since people's apps keep it, and of no other", async () => {
  await openUsers({ embedded: true, issuer: "vm", issuerUnset: true }, {});
  expect(await screen.findByText(/Authenticator apps show this system as “/u)).toBeVisible();
  cleanup();
  await openUsers({ embedded: true, issuer: "Harbour Bank" }, {});
  expect(screen.queryByText(/Authenticator apps show this system/u)).toBeNull();
});
