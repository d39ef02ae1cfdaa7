import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { namesInList as names, openUsers } from "../../testing/open-users.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { buttons } from "../../testing/buttons.ts";

describe("the list of users", () => {
  it("says who has MFA, since when, how many, and what may be done", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator", config: { guard: true } });
    await enrollUser(scene, "olivia");
    await scene.app.router.navigate("/users");
    expect(await screen.findByRole("meter", { name: "1 of 6 users have MFA" })).toBeVisible();
    const since = within(screen.getByRole("row", { name: /olivia/u })).getByRole("time");
    const day = new Date(scene.clock.now()).toISOString().slice(0, 10);
    expect(since).toHaveAttribute("datetime", expect.stringContaining(day));
    await scene.user.click(screen.getByRole("button", { name: "Actions for olivia" }));
    for (const name of ["Re-create MFA", buttons.turnOffUser, "Walkthrough"])
      expect(screen.getByRole("menuitem", { name })).toBeVisible();
    expect(screen.queryByRole("menuitem", { name: buttons.setUpUser })).toBeNull();
    await scene.user.keyboard("{Escape}");
    await scene.user.click(screen.getByRole("button", { name: "Actions for ravi" }));
    expect(screen.getByRole("menuitem", { name: buttons.setUpUser })).toBeVisible();
  });

  it.each(["v1", "v8.1"] as const)(
    "says in %s of a user of an identity provider who manages their MFA, not that it is off",
    async (apiVersion) => {
      await openUsers({ apiVersion });
      const row = screen.getByRole("row", { name: /ines/u });
      expect(within(row).getByText("Managed by the identity provider")).toBeVisible();
      expect(row).not.toHaveTextContent("Off");
      expect(within(row).queryByRole("checkbox")).toBeNull();
      expect(screen.getByRole("row", { name: /rita/u })).toHaveTextContent("ReadOnlyUser");
    },
  );

  it.each([true, false])(
    "says whose own MFA is missing to act for others where the policy asks for it: %s",
    async (actorsNeedMfa) => {
      const policy = policyOf({ actorsNeedMfa });
      await openUsers({ policy });
      const says = (name: RegExp) =>
        within(screen.getByRole("row", { name })).queryByText("Needs MFA to act for others") !== null;
      expect([says(/\bada\b/u), says(/olivia/u)]).toEqual([actorsNeedMfa, false]);
    },
  );

  it("keeps the share what it is, whatever is searched, and tells how many the filter finds", async () => {
    const { user } = await openUsers({ more: 3 });
    const share = await screen.findByRole("meter", { name: "0 of 6 users have MFA" });
    await user.type(screen.getByLabelText("Find a user"), "person");
    expect(await screen.findByText("3 matches")).toBeVisible();
    expect(share).toBeVisible();
    expect(screen.getByRole("button", { name: "Export 3 users" })).toBeVisible();
    await user.type(screen.getByLabelText("Find a user"), " nobody at all");
    expect(await screen.findByText(/No users match/u)).toBeVisible();
    expect(share).toBeVisible();
  });

  it("does not say of somebody with another MFA state that they are not there", async () => {
    const { user } = await openUsers();
    await user.type(screen.getByLabelText("Find a user"), "ravi");
    await waitFor(() => expect(names()).toEqual(["ravi"]));
    await user.selectOptions(screen.getByLabelText("MFA"), "On");
    expect(await screen.findByText("No users match this filter.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show all users" }));
    await waitFor(() => expect(names()).toContain("olivia"));
  });

  it("filters by role, sorts, and jumps to any page", async () => {
    const { user, app } = await openUsers({ more: 260 });
    await user.selectOptions(screen.getByLabelText("Role"), "PortalAdmin");
    await waitFor(() => expect(names()).toEqual(["ada", "administrator"]));
    await user.selectOptions(screen.getByLabelText("Role"), "PortalOperator");
    await user.selectOptions(screen.getByLabelText("Sort by"), "Name, Z to A");
    await waitFor(() => expect(names()[0]).toBe("person-0260"));
    expect(app.router.state.location.search).toBe("?role=PortalOperator&sort=-name");
    await user.type(screen.getByLabelText("Go to page"), "99{Enter}");
    await waitFor(() => expect(names().at(-1)).toBe("grace"));
    expect(screen.getByText("Page 6 of 6")).toBeVisible();
  });

  it.each([
    ["v1", ["Name", "Name, Z to A"]],
    ["v8.1", ["Name", "Name, Z to A", "Role"]],
  ] as const)("sorts in %s by nothing that isn't told there", async (apiVersion, orders) => {
    await openUsers({ apiVersion, config: { guard: false } });
    const options = within(screen.getByLabelText("Sort by")).getAllByRole("option");
    expect(options.map(({ textContent }) => textContent)).toEqual(orders);
  });

  it("searches as one types, and cancels a search that is not wanted any more", async () => {
    const { user, faulty } = await openUsers();
    faulty.inject("askGuard", { kind: "slow", milliseconds: 60_000 }, 1);
    const searches = () => faulty.sent.filter(({ search }) => search.includes("search=r&"));
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
    faulty.inject("askGuard", { kind: "status", status: 500 });
    await user.type(screen.getByLabelText("Find a user"), "r");
    await waitFor(() => expect(faulty.sent.some(({ search }) => search.includes("search=r&"))).toBe(true));
    expect(await screen.findByText(/couldn't load this page/u)).toBeVisible();
    expect(screen.queryByText(/No users match/u)).toBeNull();
    expect(screen.queryByText(/^0 users/u)).toBeNull();
    faulty.heal();
    await user.click(screen.getByRole("button", { name: buttons.tryAgain }));
    await waitFor(() => expect(names()).toContain("ravi"));
    expect(screen.queryByText(/couldn't load this page/u)).toBeNull();
  });

  it("shows somebody without the right only themselves, and says so", async () => {
    await openUsers({ signedInAs: "olivia" });
    expect(screen.getByText(/You can only see yourself here/u)).toBeVisible();
    expect(names()).toEqual(["olivia"]);
    expect(screen.queryByRole("link", { name: "Audit" })).toBeNull();
  });
});
