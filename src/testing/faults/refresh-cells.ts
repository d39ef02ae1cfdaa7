import { expect } from "vitest";
import { renderApp } from "../render-app.tsx";
import { keyOnPage } from "./accept-page.ts";
import { ask, cellOf, later, type Cell, type FaultTable } from "./cell.ts";
import { press, signInOver, untilHeading } from "./page.ts";
import { buttons } from "../buttons.ts";

const keys = new WeakMap<Cell, string>();

async function signInAgain(cell: Cell): Promise<void> {
  await signInOver(cell, "olivia");
  await walkOn(cell);
}

/** I5: the wizard still has the very same key, and goes on. */
async function walkOn(cell: Cell): Promise<void> {
  expect(await keyOnPage()).toBe(keys.get(cell));
  await press(cell.scene, buttons.goOn);
  await untilHeading("Save your scratch codes");
}

/** The renewal that happens by itself at two thirds of the session's life, with a secret on screen. */
export const refreshCells: FaultTable<"kept" | "dialog"> = {
  call: "refresh",
  title: "token, refresh",
  unasked: true,
  open: async () => {
    const cell = cellOf(await renderApp("/enroll", { signedInAs: "olivia" }));
    ask(cell, "enableMfa");
    await press(cell.scene, buttons.setUp);
    await untilHeading("Scan the QR code");
    keys.set(cell, await keyOnPage());
    return cell;
  },
  act: async (cell) => {
    await later(cell, 601);
    await cell.scene.user.keyboard("{Shift}");
  },
  stands: {
    kept: {
      heading: "Scan the QR code",
      ways: [buttons.goOn],
      goOn: async (cell) => {
        await later(cell, 61);
        // An answer that got lost may have used the refresh token up: then the password leads on.
        if (document.querySelector("dialog[open]") === null) await walkOn(cell);
        else await signInAgain(cell);
      },
    },
    dialog: { heading: "Scan the QR code", ways: [buttons.signIn, "Leave this page"], goOn: signInAgain },
  },
  cells: [
    { fault: "offline", says: null, stand: "kept" },
    { fault: "400", says: "Your session has ended. Sign in as olivia", stand: "dialog" },
  ],
};
