import { expect } from "vitest";
import { renderApp } from "../render-app.tsx";
import { ask, cellOf } from "./cell.ts";
import type { Cell, FaultTable } from "./cell.ts";
import { fill, press, until, untilGone, untilHeading } from "./page.ts";
import { passwordOf } from "../passwords.ts";
import { says } from "./texts.ts";

async function start(cell: Cell): Promise<void> {
  ask(cell, "enableMfa");
  await press(cell.scene, "Start");
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

const stopped = (means: string, ways: readonly string[], leadsTo: string) => ({
  means,
  heading: "Set-up has stopped",
  ways,
  goOn: async (cell: Cell) => {
    expectNothingShown();
    await press(cell.scene, ways[0] ?? "");
    await untilHeading(leadsTo);
  },
});

const noAnswer = "No answer, and MFA was not switched on. Start again: that makes a new key.";

/** enableMfa, from `Start` of the wizard for oneself. */
export const enableCells: FaultTable<"ready" | "waits" | "stopped" | "newPhone" | "scan" | "dialog"> = {
  call: "enableMfa",
  title: "enableMfa",
  test: "src/testing/faults/enable-cells.test.ts",
  open: async () => {
    const cell = cellOf(await renderApp("/enroll", { signedInAs: "olivia" }));
    await untilHeading("Get ready");
    return cell;
  },
  act: start,
  stands: {
    ready: {
      means: "stays at Get ready, no secret shown, Start makes a new key",
      heading: "Get ready",
      ways: ["Start", "Cancel"],
      goOn: startAgain,
    },
    waits: {
      means: "stays at Get ready, countdown, Start inert until then",
      heading: "Get ready",
      ways: ["Cancel"],
      inert: ["Start"],
      goOn: (cell) => press(cell.scene, "Start"),
    },
    stopped: stopped(
      "the wizard stops, nothing pending is kept, the way out",
      ["Go to Your MFA"],
      "Your MFA",
    ),
    newPhone: stopped(
      "the wizard stops and offers a new phone by way of the consequence page",
      ["Set up a new phone", "Cancel"],
      "Re-create MFA",
    ),
    scan: { means: "goes on: Scan", heading: "Scan the QR code", ways: ["Continue"], goOn: async () => {} },
    dialog: {
      means: "sign-in dialog over Get ready; then Start by a click",
      heading: "Get ready",
      ways: ["Sign in", "Leave this page and sign in anew"],
      goOn: async (cell) => {
        ask(cell, "signIn");
        await fill(cell.scene, "Password", passwordOf("olivia"));
        await press(cell.scene, "Sign in");
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
    { fault: "400", says: "The server did not accept the request. Nothing was changed.", stand: "ready" },
    { fault: "401", says: null, stand: "scan" },
    { fault: "401-always", says: says.sessionEnded, stand: "dialog" },
    { fault: "403", says: says.notAllowed, stand: "stopped" },
    { fault: "403-license", says: says.license, stand: "stopped" },
    { fault: "404", says: "This account does not exist any more. Ask your administrator.", stand: "stopped" },
    { fault: "405", says: says.notOffered, stand: "stopped" },
    { fault: "409", says: "MFA is on already. For another phone, set up a new phone", stand: "newPhone" },
    { fault: "410", says: says.conflict, stand: "stopped" },
    { fault: "415", says: says.notOffered, stand: "stopped" },
    { fault: "422", says: "The server did not accept the request. Nothing was changed.", stand: "ready" },
    { fault: "423", says: says.locked, stand: "ready" },
    { fault: "424", says: says.notOffered, stand: "stopped" },
    { fault: "429", says: "Set-up was started too often.", stand: "waits" },
    { fault: "429-wait", says: "Set-up was started too often.", stand: "waits" },
    { fault: "500", says: "The server failed, and MFA was not switched on. Start again", stand: "ready" },
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
