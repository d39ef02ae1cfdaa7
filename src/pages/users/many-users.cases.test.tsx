import { cleanup, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { users } from "../../locales/en/users.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { keptFiles } from "../../testing/kept-files.ts";
import { namesInList as names, openUsers } from "../../testing/open-users.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { failure } from "../../locales/en/failure.ts";
import type { Fault } from "../../testing/faulty-answer.ts";

describe("the selection", () => {
  const bar = () => screen.findByRole("button", { name: /^Start queue/u });

  it("takes a page or all who match, leaves out whose MFA is not set here, and survives a look elsewhere", async () => {
    const { user, app, faulty } = await openUsers({ more: 60 });
    await user.click(screen.getByLabelText("Select olivia"));
    expect(await bar()).toHaveTextContent("Start queue (1)");
    await user.click(screen.getByRole("button", { name: "Actions for grace" }));
    await user.click(screen.getByRole("menuitem", { name: "Walkthrough" }));
    await waitFor(() => expect(screen.queryByLabelText("Find a user")).toBeNull());
    await app.router.navigate(-1);
    await screen.findByRole("table");
    expect(await bar()).toHaveTextContent("Start queue (1)");
    expect(screen.getByLabelText("Select olivia")).toBeChecked();
    const asked = faulty.sent.length;
    await user.click(screen.getByRole("button", { name: "Select all 67" }));
    // The sixty are users of an identity provider, and so is ines.
    expect(await screen.findByRole("button", { name: "Start queue (6)" })).toBeVisible();
    expect(
      faulty.sent.slice(asked).filter(({ path }) => path.includes("/guard/users")),
      "one call, however many there are",
    ).toHaveLength(1);
    await user.click(screen.getByLabelText("Select this page"));
    expect(await screen.findByRole("button", { name: "Start queue (2)" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Clear" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Start queue/u })).toBeNull());
  });
});

describe("in front of an appliance that only lists", () => {
  const foreign = { config: { guard: false } } as const;

  it("finds beginnings of names and says so, and reads the whole list once for filter and share", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator", ...foreign });
    await enrollUser(scene, "olivia");
    await scene.app.router.navigate("/users");
    expect(await screen.findByPlaceholderText("Begins with…")).toBe(screen.getByLabelText("Find a user"));
    // v1 doesn't tell who is at an identity provider.
    expect(await screen.findByRole("meter", { name: "1 of 7 users have MFA" })).toBeVisible();
    const scans = () => scene.faulty.sent.filter(({ search }) => search.includes("Limit=200")).length;
    const before = scans();
    await scene.user.selectOptions(await screen.findByLabelText("MFA"), "On");
    await waitFor(() => expect(names()).toEqual(["olivia"]));
    await scene.user.selectOptions(screen.getByLabelText("MFA"), "Off");
    await waitFor(() => expect(names()).not.toContain("olivia"));
    expect(scene.faulty.sent.some(({ call }) => call === "askGuard")).toBe(false);
    expect(scans()).toBe(before);
  });

  it("says how old it is what a server of ours found by what it read before", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator", config: { guard: true } });
    const asOf = "2026-01-15T11:45:00.000Z";
    const aged = (json: unknown) => Object.assign({}, json, { asOf });
    scene.faulty.inject("askGuard", { kind: "payload", change: aged });
    await scene.app.router.navigate("/users");
    expect(await screen.findByText(/^As of January 15, 2026 at \d/u)).toBeVisible();
    expect(screen.queryByPlaceholderText("Begins with…")).toBeNull();
  });

  it.each([404, 503])("reads the list where a server of ours guards but can't find: %d", async (status) => {
    const config = { guard: true, embedded: false };
    const scene = await renderApp("/account", { signedInAs: "administrator", config });
    scene.faulty.inject("askGuard", { kind: "status", status, headers: { "Retry-After": "5" } });
    await scene.app.router.navigate("/users");
    expect(await screen.findByPlaceholderText("Begins with…")).toBeVisible();
    await screen.findByRole("table");
    expect(names()).toContain("olivia");
    expect(screen.queryByText(/^As of/u)).toBeNull();
  });

  it("shows how far it is, stops when told, says what it has not seen, and goes on", async () => {
    const { user, faulty } = await openUsers({ apiVersion: "v8.1", more: 1_000, ...foreign });
    expect(screen.getByText("1,007 users")).toBeVisible();
    faulty.inject("listUsers", { kind: "slow", milliseconds: 60_000 });
    await user.click(screen.getByRole("button", { name: "Count who has MFA" }));
    expect(await screen.findByRole("progressbar", { name: /Reading all users: 0 of 1,007/u })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Stop" }));
    expect(await screen.findByText("Only the first 0 of 1,007 users were checked.")).toBeVisible();
    faulty.heal();
    await user.click(screen.getByRole("button", { name: users["users.scan.resume"] }));
    const share = { name: "0 of 6 users have MFA" };
    expect(await screen.findByRole("meter", share)).toBeVisible();
  });
});

describe("the export", () => {
  it("leaves its button where it was, and names no figures before the server told them", async () => {
    const { user, faulty } = await openUsers();
    faulty.inject("askGuard", { kind: "slow", milliseconds: 60_000 });
    await user.click(screen.getByRole("button", { name: "Export 7 users" }));
    expect(await screen.findByRole("progressbar", { name: "Preparing the file" })).toBeVisible();
    const button = screen.getByRole("button", { name: "Export 7 users" });
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute("aria-disabled", "true");
    await user.click(screen.getByRole("button", { name: "Stop" }));
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(button).not.toHaveAttribute("aria-disabled");
  });

  it("hands over exactly who the filter finds, as the server wrote it", async () => {
    const { user } = await openUsers({ more: 60 });
    const texts = keptFiles();
    await user.type(screen.getByLabelText("Find a user"), "person-000");
    await user.click(await screen.findByRole("button", { name: "Export 9 users" }));
    await waitFor(() => expect(texts).toHaveLength(1));
    const lines = ((await texts[0]) ?? "").trim().split("\r\n");
    expect(lines[0]).toContain("name,description,role,type,mfa,since");
    expect(lines).toHaveLength(10);
    expect(lines.slice(1).every((line) => line.startsWith("person-000"))).toBe(true);
  });

  it.each([
    ["v1", "Name,Description,MFA"],
    ["v8.1", "Name,Description,Role,Type,MFA"],
  ] as const)("hands over what %s tells of every user of the search", async (apiVersion, header) => {
    const { user } = await openUsers({ apiVersion, more: 60, config: { guard: false } });
    const texts = keptFiles();
    await user.click(screen.getByRole("button", { name: "Export 67 users" }));
    await waitFor(() => expect(texts).toHaveLength(1));
    const lines = ((await texts[0]) ?? "").trim().split("\r\n");
    expect(lines).toHaveLength(68);
    expect(lines[0]).toContain(header);
    expect(lines.some((line) => line.includes(",Internal,"))).toBe(apiVersion === "v8.1");
    expect(lines.filter((line) => line.includes("person-")).length).toBe(60);
  });
});

/** Of one user in a list. */
const unnamed = (list: unknown): unknown =>
  JSON.parse(JSON.stringify(list).replace(/"name":"rita"/, '"name":7'));

const openWith = async (config: object, members: Readonly<Record<string, unknown>>) => {
  await renderApp("/users", {
    signedInAs: "administrator",
    policy: policyOf(members),
    config: { guard: true, ...config },
  });
  await screen.findByText("olivia");
};

it("says behind a gateway that those who reach the appliance directly go round it", async () => {
  await openWith({ embedded: false }, {});
  expect(await screen.findByText(users["users.way-round"])).toBeVisible();
  expect(screen.queryByText(users["users.no-case"])).toBeNull();
});

it("says where changes for others need no case, and of the embedded appliance no way round", async () => {
  await openWith({ embedded: true }, { requireCase: "never" });
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
  await openWith({ embedded: true, issuer: "vm", issuerUnset: true }, {});
  expect(await screen.findByText(/Authenticator apps show this system as “/u)).toBeVisible();
  cleanup();
  await openWith({ embedded: true, issuer: "Harbour Bank" }, {});
  expect(screen.queryByText(/Authenticator apps show this system/u)).toBeNull();
});
