import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { addUsers } from "../../testing/add-users.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { renderApp } from "../../testing/render-app.tsx";
import type { RenderOptions } from "../../testing/render-app.tsx";

async function openUsers(options: RenderOptions & { readonly path?: string; readonly more?: number } = {}) {
  const { path = "/users", more = 0 } = options;
  const scene = await renderApp("/account", { signedInAs: "administrator", ...options });
  if (more > 0) await addUsers(scene, more);
  await screen.findByRole("heading", { name: "Your MFA" });
  await scene.app.router.navigate(path);
  await screen.findByRole("heading", { name: "Users" });
  await screen.findByRole("table");
  return scene;
}

const names = () => screen.getAllByRole("rowheader").map((cell) => cell.querySelector("bdi")?.textContent);

describe("the list of users", () => {
  it("says who has MFA, how many, and what may be done", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator" });
    await enrollUser(scene, "olivia");
    await scene.app.router.navigate("/users");
    expect(await screen.findByRole("meter", { name: "1 of 7 users have MFA" })).toBeVisible();
    await scene.user.click(screen.getByRole("button", { name: "Actions for olivia" }));
    expect(screen.getAllByRole("menuitem").map((item) => item.textContent)).toEqual([
      "Re-create MFA",
      "Turn off MFA",
      "Walkthrough",
    ]);
    await scene.user.keyboard("{Escape}");
    await scene.user.click(screen.getByRole("button", { name: "Actions for ravi" }));
    expect(screen.getByRole("menuitem", { name: "Set up MFA" })).toBeVisible();
  });

  it("says of a user of an identity provider why nothing can be set, where the API tells", async () => {
    await openUsers({ apiVersion: "v8.1" });
    const row = screen.getByRole("row", { name: /ines/u });
    expect(within(row).getByText("MFA only at the identity provider.")).toBeVisible();
    expect(within(row).queryByRole("checkbox")).toBeNull();
    expect(screen.getByRole("row", { name: /rita/u })).toHaveTextContent("ReadOnlyUser");
  });

  it("breaks a long name after the sign of an address and before its dots", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator" });
    await screen.findByRole("heading", { name: "Your MFA" });
    const row = { id: 7, name: "ada.l@office.example", isDefault: false, mfaEnabled: true };
    scene.faulty.inject("listUsers", {
      kind: "payload",
      change: () => ({ offset: 0, limit: 50, totalCount: 1, results: [row] }),
    });
    await scene.app.router.navigate("/users");
    const name = await screen.findByText("ada.l@office.example");
    expect(name.innerHTML.split("<wbr>")).toEqual(["ada", ".l@", "office", ".example"]);
    expect(await screen.findByRole("meter", { name: "1 of 1 user has MFA" })).toBeVisible();
  });

  it("counts nobody where nobody is found", async () => {
    const { user } = await openUsers();
    await screen.findByRole("meter");
    await user.type(screen.getByLabelText("Find a user"), "nobody at all");
    expect(await screen.findByText(/No user matches/u)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("meter")).toBeNull());
    expect(screen.queryByText(/0 of 0/u)).toBeNull();
  });

  it("does not say of somebody with another MFA state that they are not there", async () => {
    const { user } = await openUsers();
    await user.type(screen.getByLabelText("Find a user"), "ravi");
    await waitFor(() => expect(names()).toEqual(["ravi"]));
    await user.selectOptions(screen.getByLabelText("MFA"), "On");
    expect(await screen.findByText("No user in this list has this MFA state.")).toBeVisible();
    expect(screen.queryByText(/No user matches/u)).toBeNull();
    await user.type(screen.getByLabelText("Find a user"), "n");
    expect(await screen.findByText(/No user matches/u)).toBeVisible();
  });

  it("searches as one types, and cancels a search that is not wanted any more", async () => {
    const { user, faulty } = await openUsers();
    faulty.inject("listUsers", { kind: "slow", milliseconds: 60_000 }, 1);
    const searches = () => faulty.sent.filter(({ search }) => search.endsWith("NameFilter=r"));
    await user.type(screen.getByLabelText("Find a user"), "r");
    await waitFor(() => expect(searches().length).toBeGreaterThan(0));
    await user.type(screen.getByLabelText("Find a user"), "avi");
    await waitFor(() => expect(names()).toEqual(["ravi"]));
    expect(searches()[0]?.init.signal?.aborted).toBe(true);
  });

  it("restores search and page by Back", async () => {
    const { app, user } = await openUsers({ apiVersion: "v8.1", more: 60 });
    await user.type(screen.getByLabelText("Find a user"), "person");
    await waitFor(() => expect(names()[0]).toBe("person-0001"));
    const next = screen.getByRole("button", { name: "Next page" });
    expect(next, "short, for a phone").toHaveTextContent(/^Next$/u);
    await user.click(next);
    await waitFor(() => expect(names()[0]).toBe("person-0051"));
    await app.router.navigate("/account");
    await screen.findByRole("heading", { name: "Your MFA" });
    await app.router.navigate(-1);
    await waitFor(() => expect(names()[0]).toBe("person-0051"));
    expect(screen.getByLabelText("Find a user")).toHaveValue("person");
    expect(screen.getByText("Page 2 of 2")).toBeVisible();
  });

  it("never shows an error as an empty list", async () => {
    const { user, faulty } = await openUsers();
    faulty.inject("listUsers", { kind: "status", status: 500 });
    await user.type(screen.getByLabelText("Find a user"), "r");
    await waitFor(() => expect(faulty.sent.some(({ search }) => search.endsWith("Filter=r"))).toBe(true));
    expect(await screen.findByText(/could not load this/u)).toBeVisible();
    expect(screen.queryByText(/No user matches/u)).toBeNull();
    expect(screen.queryByText(/^0 users/u)).toBeNull();
    faulty.heal();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(names()).toContain("ravi"));
    expect(screen.queryByText(/could not load this/u)).toBeNull();
  });

  it("shows somebody without the right only themselves, and says so", async () => {
    await openUsers({ signedInAs: "olivia" });
    expect(screen.getByText(/You may see only yourself here/u)).toBeVisible();
    expect(names()).toEqual(["olivia"]);
    expect(screen.queryByRole("link", { name: "Audit" })).toBeNull();
  });
});

describe("the MFA filter", () => {
  it("reads the whole list, since the server cannot filter", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator" });
    await enrollUser(scene, "olivia");
    await scene.app.router.navigate("/users");
    await scene.user.selectOptions(await screen.findByLabelText("MFA"), "On");
    await waitFor(() => expect(names()).toEqual(["olivia"]));
    await scene.user.selectOptions(screen.getByLabelText("MFA"), "Off");
    await waitFor(() => expect(names()).not.toContain("olivia"));
  });

  it("shows how far it is, stops when told, says what it has not seen, and goes on", async () => {
    const { user, faulty } = await openUsers({ apiVersion: "v8.1", more: 1_100 });
    expect(screen.getByText("1,107 users")).toBeVisible();
    faulty.inject("listUsers", { kind: "slow", milliseconds: 60_000 });
    await user.selectOptions(screen.getByLabelText("MFA"), "Off");
    expect(await screen.findByText(/Reading the list/u)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Stop" }));
    expect(await screen.findByText(/^Only the first 0 of .* users were looked at\.$/u)).toBeVisible();
    faulty.heal();
    await user.click(screen.getByRole("button", { name: "Go on" }));
    const share = { name: "0 of 1,107 users have MFA" };
    expect(await screen.findByRole("meter", share, { timeout: 40_000 })).toBeVisible();
  }, 60_000);
});

describe("the export", () => {
  it("leaves its button where it was, and names no figures before the server told them", async () => {
    const { user, faulty } = await openUsers();
    faulty.inject("listUsers", { kind: "slow", milliseconds: 60_000 });
    await user.click(screen.getByRole("button", { name: "Export" }));
    expect(await screen.findByRole("progressbar", { name: "Reading all users for the file" })).toBeVisible();
    const button = screen.getByRole("button", { name: "Export" });
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute("aria-disabled", "true");
    await user.click(screen.getByRole("button", { name: "Stop" }));
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(button).not.toHaveAttribute("aria-disabled");
  });

  it.each([
    ["v1", '"Name","Description","MFA"'],
    ["v8.1", '"Name","Description","Role","Type","MFA"'],
  ] as const)("hands over what %s tells of every user of the search", async (apiVersion, header) => {
    const { user } = await openUsers({ apiVersion, more: 60 });
    const texts: Promise<string>[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      if (blob instanceof Blob) texts.push(blob.text());
      return "blob:test";
    });
    vi.spyOn(URL, "revokeObjectURL").mockReturnValue();
    await user.click(screen.getByRole("button", { name: "Export" }));
    await waitFor(() => expect(texts).toHaveLength(1));
    const lines = ((await texts[0]) ?? "").trim().split("\r\n");
    expect(lines).toHaveLength(68);
    expect(lines[0]).toContain(header);
    expect(lines.some((line) => line.includes('"Internal"'))).toBe(apiVersion === "v8.1");
    expect(lines.filter((line) => line.includes("person-")).length).toBe(60);
  });
});
