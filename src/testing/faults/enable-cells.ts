import { expect } from "vitest";
import { renderApp } from "../render-app.tsx";
import { ask, cellOf, type Cell, type FaultTable } from "./cell.ts";
import { press, signInOver, until, untilHeading } from "./page.ts";
import { says } from "./fault-rows.ts";
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
    { fault: "offline", says: says.offline, stand: "ready" },
    { fault: "slow", says: null, stand: "scan" },
    { fault: "401-always", says: says.sessionEnded, stand: "dialog" },
    { fault: "403", says: says.notAllowed, stand: "stopped" },
    { fault: "429", says: "Too many setup attempts.", stand: "waits" },
  ],
};
