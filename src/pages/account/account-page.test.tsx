import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enrollUser } from "../../testing/enroll-user.ts";
import { renderApp, type RenderOptions } from "../../testing/render-app.tsx";
import { answerWithScratchCode } from "../../testing/second-factor.ts";
import { buttons } from "../../testing/buttons.ts";

type Meets = NonNullable<RenderOptions["meets"]>;

const open = (meets: Meets, options: RenderOptions = {}) =>
  renderApp("/account", { signedInAs: "olivia", meets, ...options });

/** The answer to the list, for any user. */
const listed = (...results: readonly object[]): Meets => [
  "listUsers",
  { kind: "payload", change: () => ({ offset: 0, limit: 30, totalCount: results.length, results }) },
];

describe("Your MFA", () => {
  it("sends nobody whose own account is gone to a list", async () => {
    await open(listed());
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "The system couldn't find your account. Ask your administrator.",
    );
  });

  it.each([
    ["auto", "v8.1"],
    ["v3", "v3"],
  ] as const)("says with %s which version of the API is spoken", async (apiVersion, spoken) => {
    const scene = await renderApp("/account", { apiVersion });
    const { traffic, user, signIn } = scene;
    const { scratchCodes } = await enrollUser(scene, "olivia");
    await signIn("olivia");
    await answerWithScratchCode(scene, scratchCodes[0]);
    await user.click(await screen.findByText("Technical details"));
    expect(screen.getByText("API version").nextElementSibling).toHaveTextContent(spoken);
    const lists = traffic.exchanges.filter(({ request }) => request.call === "listUsers");
    expect(new Set(lists.map(({ request }) => request.path))).toEqual(new Set([`/api/${spoken}/users`]));
  });

  it.each([
    ["missing", () => ({})],
    ["a text", () => ({ mfaEnabled: "true" })],
    ["null", () => ({ mfaEnabled: null })],
  ])("never assumes a state that the server did not tell: %s", async (_, member) => {
    await open(listed({ id: 1001, name: "olivia", isDefault: false, ...member() }));
    expect(await screen.findByText("MFA status unknown")).toBeVisible();
    expect(screen.queryByRole("button", { name: buttons.setUp })).toBeNull();
    expect(screen.queryByRole("button", { name: buttons.turnOffOwn })).toBeNull();
    expect(screen.getByRole("button", { name: buttons.checkAgain })).toBeVisible();
  });

  it("tells somebody who signs in at an identity provider why nothing can be set here, and warns of no password", async () => {
    const row = { id: "1", name: "olivia", type: "IdentityProvider", mfaEnabled: false };
    await open(listed(row), { apiVersion: "v8.1" });
    expect(await screen.findByText("MFA is off")).toBeVisible();
    expect(screen.getByText(/identity provider manages your sign-in/u)).toBeVisible();
    expect(screen.queryByText(/Anyone with your password can sign in/u)).toBeNull();
    expect(screen.queryByRole("button", { name: buttons.setUp })).toBeNull();
  });

  it("does not call it a change when a state that was not told is told", async () => {
    const { user, faulty } = await open(listed({ id: 1001, name: "olivia" }));
    const again = await screen.findByRole("button", { name: buttons.checkAgain });
    faulty.heal();
    await user.click(again);
    expect(await screen.findByText("MFA is off")).toBeVisible();
    expect(screen.queryByText(/while this page was open/u)).toBeNull();
  });

  it("shows who to ask, in the words of the operator", async () => {
    const config = { helpText: "Call 1234.", helpUrl: "https://help.example/mfa" };
    await renderApp("/account", { signedInAs: "olivia", config });
    await screen.findByRole("heading", { name: "Your MFA", level: 1 });
    // In a direction of its own: its full stop stays at its end on a page from right to left.
    expect((await screen.findByText("Call 1234.")).tagName).toBe("BDI");
    expect(screen.getByRole("link", { name: "Help" })).toHaveAttribute("href", "https://help.example/mfa");
  });
});
