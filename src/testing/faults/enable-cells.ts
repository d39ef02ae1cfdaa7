import { expect } from "vitest";
import { renderApp } from "../render-app.tsx";
import { ask, cellOf, each, type Cell, type FaultTable } from "./cell.ts";
import { press, signInOver, until, untilHeading } from "./page.ts";
import { says } from "./texts.ts";
import { buttons } from "../buttons.ts";

async function start(cell: Cell): Promise<void> {
  ask(cell, "enableMfa");
  await press(cell.scene, buttons.setUp);
}

/** Nothing of an enrollment is on the page: no QR, no key. */
function expectNothingShown(): void {
  expect(document.querySelector("[data-qr-code], code")).toBeNull();
}

async function startAgain(cell: Cell): Promise<void> {
  expectNothingShown();
  await start(cell);
  await untilHeading("Scan the QR code");
  await until(() => expect(document.querySelector("[data-qr-code]")).not.toBeNull());
}

const stopped = (ways: readonly string[], leadsTo: string) => ({
  heading: "Setup stopped",
  ways,
  goOn: async (cell: Cell) => {
    expectNothingShown();
    await press(cell.scene, ways[0] ?? "");
    await untilHeading(leadsTo);
  },
});

const noAnswer = "The server didn't answer. Nothing has changed. Try again.";

const contradicted = "Setup couldn't start. MFA is still off.";

/** enableMfa, from `Set up MFA` on the page for oneself. */
export const enableCells: FaultTable<"ready" | "waits" | "stopped" | "scan" | "dialog"> = {
  call: "enableMfa",
  title: "enableMfa",
  open: async () => {
    const cell = cellOf(await renderApp("/enroll", { signedInAs: "olivia" }));
    await untilHeading("Your MFA");
    return cell;
  },
  act: start,
  stands: {
    ready: { heading: "Your MFA", ways: [buttons.setUp], goOn: startAgain },
    waits: {
      heading: "Your MFA",
      ways: [],
      inert: [buttons.setUp],
      goOn: (cell) => press(cell.scene, buttons.setUp),
    },
    stopped: stopped(["Go to Your MFA"], "Your MFA"),
    scan: { heading: "Scan the QR code", ways: [buttons.goOn], goOn: async () => {} },
    dialog: {
      heading: "Your MFA",
      ways: [buttons.signIn, "Leave this page"],
      goOn: async (cell) => {
        await signInOver(cell, "olivia");
        await startAgain(cell);
      },
    },
  },
  cells: [
    ...each("ready", says.offline, "offline"),
    ...each("ready", says.unreachable, "unreachable", "redirect"),
    ...each("scan", null, "slow", "401"),
    ...each("ready", noAnswer, "silence", "drip"),
    ...each("ready", "The server didn't accept that. Nothing has changed.", "400", "422"),
    ...each("dialog", says.sessionEnded, "401-always"),
    ...each("stopped", says.notAllowed, "403"),
    ...each("stopped", says.license, "403-license"),
    ...each("stopped", "The system couldn't find your account. Ask your administrator.", "404"),
    ...each("stopped", says.notOffered, "405", "415", "424"),
    ...each("ready", contradicted, "409", "410", "423"),
    ...each("waits", "Too many setup attempts.", "429", "429-wait"),
    ...each("ready", "Something went wrong on the server. Nothing has changed. Try again.", "500"),
    ...each("ready", says.busy, "502", "504"),
    ...each("ready", says.busyWait7, "503"),
    ...each("ready", says.notJson, "html", "charset"),
    ...each("ready", says.brokeOff, "204", "empty", "truncated", "reset"),
    ...each("ready", says.unreadable, "bom"),
    ...each("ready", says.tooLarge, "too-large"),
  ],
};
