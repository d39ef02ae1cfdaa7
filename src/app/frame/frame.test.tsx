import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderApp } from "../../testing/render-app.tsx";

const links = () =>
  within(screen.getByRole("navigation", { name: "Main" }))
    .getAllByRole("link")
    .map((link) => link.textContent);

describe("the frame", () => {
  it("shows an administrator the pages of an administrator", async () => {
    const { signIn } = await renderApp("/account");
    await signIn("administrator");
    await screen.findByText("MFA is off");
    expect(links().slice(0, 2)).toEqual(["Your MFA", "Users"]);
  });

  it("shows everybody else only what they may do", async () => {
    const { signIn } = await renderApp("/account");
    await signIn("olivia");
    await screen.findByText("MFA is off");
    expect(links()).toEqual(["Your MFA"]);
  });

  it.each([
    ["/audit", "Users"],
    ["/users/queue/1", "Users"],
    ["/enroll", "Your MFA"],
    ["/recreate", "Your MFA"],
    ["/turn-off", "Your MFA"],
  ])("marks where %s belongs, and nothing else", async (path, name) => {
    await renderApp(path, { signedInAs: "administrator" });
    const navigation = await screen.findByRole("navigation", { name: "Main" });
    const current = () => within(navigation).getAllByRole("link", { current: "page" });
    await waitFor(() => expect(current().map((link) => link.textContent)).toEqual([name]));
  });

  it("folds the menus of a phone again when one signs out, for the next sign-in too", async () => {
    const { user, signIn } = await renderApp("/account", { signedInAs: "olivia" });
    const menu = await screen.findByRole("button", { name: "Menu" });
    await user.click(menu);
    expect(menu).toHaveAttribute("aria-expanded", "true");
    await user.click(screen.getByRole("button", { name: "Account: olivia" }));
    await user.click(screen.getByRole("menuitem", { name: "Sign out" }));
    await screen.findByLabelText("User name");
    expect(screen.getByRole("button", { name: "Menu" })).toHaveAttribute("aria-expanded", "false");
    await signIn("olivia");
    await screen.findByText("MFA is off");
    expect(screen.getByRole("button", { name: "Menu" })).toHaveAttribute("aria-expanded", "false");
  });

  it.each([
    ["0.2.0", "Sign outVersion 0.2.0"],
    ["", "Sign out"],
  ])("says at the foot of the account menu which version it is: %s", async (version, said) => {
    const { user } = await renderApp("/account", { signedInAs: "olivia", config: { version } });
    await user.click(await screen.findByRole("button", { name: "Account: olivia" }));
    expect(screen.getByRole("menu")).toHaveTextContent(said);
    expect(screen.getAllByRole("menuitem")).toHaveLength(1);
  });

  it("names the page and the product in the title, and nobody", async () => {
    const { signIn } = await renderApp("/account", { config: { productName: "Acme MFA" } });
    await screen.findByRole("heading", { name: "Sign in" });
    await waitFor(() => expect(document.title).toBe("Sign in · Acme MFA"));
    await signIn("olivia");
    await screen.findByText("MFA is off");
    await waitFor(() => expect(document.title).toBe("Your MFA · Acme MFA"));
  });

  it("leads past the header to the content, without a step in the history", async () => {
    const { user, app } = await renderApp("/sign-in");
    await user.click(await screen.findByRole("link", { name: "Skip to content" }));
    expect(screen.getByRole("main")).toHaveFocus();
    expect(app.router.state.location.hash).toBe("");
  });

  it("says that an address does not exist", async () => {
    const { user, app } = await renderApp("/nonsense");
    expect(await screen.findByRole("heading", { name: "This page doesn't exist" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Go to Your MFA" }));
    await screen.findByRole("heading", { name: "Sign in" });
    expect(app.router.state.location.pathname).toBe("/sign-in");
  });
});

describe("a wrong configuration", () => {
  it("is named instead of guessed", async () => {
    await renderApp("/account", { config: { apiBase: "https://evil.example" } });
    expect(await screen.findByRole("heading", { name: "This page isn't set up correctly" })).toBeVisible();
    expect(screen.getByText(/^What's wrong:/u)).toHaveTextContent("apiBase");
  });
});
