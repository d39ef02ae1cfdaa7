import { expect } from "vitest";
import { renderApp } from "../render-app.tsx";
import { ask, cellOf } from "./cell.ts";
import type { Cell, FaultTable } from "./cell.ts";
import { fill, press, until, untilGone, untilHeading } from "./page.ts";
import { passwordOf } from "../passwords.ts";
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
    ready: {
      heading: "Your MFA",
      ways: [buttons.setUp],
      goOn: startAgain,
    },
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
        ask(cell, "signIn");
        await fill(cell.scene, "Password", passwordOf("olivia"));
        await press(cell.scene, buttons.signIn);
        await untilGone("dialog[open]");
        await startAgain(cell);
      },
    },
  },
  cells: [
    { fault: "offline", says: says.offline, stand: "ready" },
    { fault: "unreachable", says: says.unreachable, stand: "ready" },
    { fault: "slow", says: null, stand: "scan" },
    { fault: "silence", says: noAnswer, stand: "ready" },
    { fault: "drip", says: noAnswer, stand: "ready" },
    { fault: "400", says: "The server didn't accept that. Nothing has changed.", stand: "ready" },
    { fault: "401", says: null, stand: "scan" },
    { fault: "401-always", says: says.sessionEnded, stand: "dialog" },
    { fault: "403", says: says.notAllowed, stand: "stopped" },
    { fault: "403-license", says: says.license, stand: "stopped" },
    {
      fault: "404",
      says: "The system couldn't find your account. Ask your administrator.",
      stand: "stopped",
    },
    { fault: "405", says: says.notOffered, stand: "stopped" },
    { fault: "409", says: contradicted, stand: "ready" },
    { fault: "410", says: contradicted, stand: "ready" },
    { fault: "415", says: says.notOffered, stand: "stopped" },
    { fault: "422", says: "The server didn't accept that. Nothing has changed.", stand: "ready" },
    { fault: "423", says: contradicted, stand: "ready" },
    { fault: "424", says: says.notOffered, stand: "stopped" },
    { fault: "429", says: "Too many setup attempts.", stand: "waits" },
    { fault: "429-wait", says: "Too many setup attempts.", stand: "waits" },
    {
      fault: "500",
      says: "Something went wrong on the server. Nothing has changed. Try again.",
      stand: "ready",
    },
    { fault: "502", says: says.busy, stand: "ready" },
    { fault: "503", says: says.busyWait7, stand: "ready" },
    { fault: "504", says: says.busy, stand: "ready" },
    { fault: "html", says: says.notJson, stand: "ready" },
    { fault: "204", says: says.brokeOff, stand: "ready" },
    { fault: "empty", says: says.brokeOff, stand: "ready" },
    { fault: "redirect", says: says.unreachable, stand: "ready" },
    { fault: "truncated", says: says.brokeOff, stand: "ready" },
    { fault: "reset", says: says.brokeOff, stand: "ready" },
    { fault: "bom", says: says.unreadable, stand: "ready" },
    { fault: "charset", says: says.notJson, stand: "ready" },
    { fault: "too-large", says: says.tooLarge, stand: "ready" },
  ],
};
