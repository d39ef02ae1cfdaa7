import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { gate } from "../../locales/en/gate.ts";
import { handOver as texts } from "../../locales/en/hand-over.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { renderApp } from "../../testing/render-app.tsx";
import {
  atChoice,
  atSlip,
  cancel,
  choose,
  handOver,
  startHandOver,
  ways,
} from "../../testing/start-hand-over.ts";
import { choices, passGate, ticketField } from "../../testing/walk-gate.ts";
import { countOf, goBack, navigate, press, reach, start } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";
import { colleague } from "../../testing/colleague.ts";

const stopsWorking = texts["enroll.ready.change.old-phone"];
const oldPhone = texts["enroll.stopped.state.old-phone.other"];

describe("handing over", () => {
  it("asks how, then who it is, and makes one key only", async () => {
    const scene = await startHandOver();
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(
      expect.arrayContaining(Object.values(ways)),
    );
    await choose(scene, "paper");
    await press(scene, buttons.gateGoOn);
    expect(
      screen.getByText("This check is required, and no other replaces it. Ask it, or stop here."),
    ).toBeVisible();
    expect(countOf(scene, "enableMfa"), "nobody was checked").toBe(0);
    await passGate(scene);
    await atSlip();
    await goBack(scene);
    await atChoice();
    await handOver(scene, "paper");
    await atSlip();
    expect(countOf(scene, "enableMfa")).toBe(1);
    expect(document.body.textContent).not.toMatch(/[A-Z2-7]{26}/u);
  });

  it("goes to one's own wizard for oneself", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator" });
    await reach("account");
    const own = await colleague(scene, "administrator");
    const { id } = await own.findOwnUser();
    await scene.app.router.navigate(`/users/${id}/enroll`);
    // The account page has the same heading, so that says nothing.
    await waitFor(() => {
      expect(scene.app.router.state.location.pathname).toBe("/enroll");
    });
    await reach("account");
  });

  it("checks who it is before it says what stops working; in person a new phone takes four clicks and a ticket", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator" });
    const { userId } = await enrollUser(scene, "olivia");
    await scene.app.router.navigate(`/users/${userId}/recreate`);
    await atChoice();
    await choose(scene, "sharedScreen");
    expect(screen.queryByText(stopsWorking)).toBeNull();
    expect(document.body, "whose identity it is about").toHaveTextContent("For olivia on");
    await scene.user.type(ticketField(), "INC-9");
    await scene.user.click(choices("passed")[0] ?? document.body);
    await press(scene, gate["gate.continue"]);
    await reach("getReady");
    expect(screen.getByText(stopsWorking)).toBeVisible();
    expect(countOf(scene, "enableMfa"), "only the one of the old phone").toBe(1);
    await start(scene);
    expect(await screen.findByRole("dialog", { name: /olivia/u })).toBeVisible();
    await reach("scan");
  });

  it("says what happened after a reload", async () => {
    const scene = await startHandOver({ reloaded: true });
    expect(await screen.findByText("Your last setup wasn't finished")).toBeVisible();
    expect(await screen.findByText(/Nothing has changed. MFA is still off/u)).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent(
      /If olivia added an account .*, ask olivia to delete it/u,
    );
    await start(scene);
    await atChoice();
  });

  it("speaks to the administrator of the other person's old phone, after a reload and after an end", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator" });
    const { userId } = await enrollUser(scene, "olivia");
    const notTheirs = () => expect(screen.getByRole("main")).not.toHaveTextContent(/your old/u);
    await navigate(scene, `/users/${userId}/enroll?recreate=true&begun=true`);
    expect(await screen.findByText(oldPhone)).toBeVisible();
    notTheirs();
    await navigate(scene, "/users");
    await navigate(scene, `/users/${userId}/recreate`);
    await atChoice();
    await choose(scene, "paper");
    scene.faulty.inject("enableMfa", { kind: "status", status: 403 }, 1);
    await passGate(scene);
    await start(scene);
    await reach("stopped");
    expect(await screen.findByText(oldPhone)).toBeVisible();
    notTheirs();
  });

  it("leaves without a question while nothing was handed over", async () => {
    const scene = await startHandOver();
    await cancel(scene);
    await reach("users");
  });
});
