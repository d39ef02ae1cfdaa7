import { expect } from "vitest";
import { passwordOf } from "../passwords.ts";
import { renderApp } from "../render-app.tsx";
import { keyOnPage } from "./accept-page.ts";
import { ask, cellOf, later } from "./cell.ts";
import type { Cell, FaultTable } from "./cell.ts";
import { fill, press, untilGone, untilHeading } from "./page.ts";
import { buttons } from "../buttons.ts";

const keys = new WeakMap<Cell, string>();

async function signInAgain(cell: Cell): Promise<void> {
  ask(cell, "signIn");
  await fill(cell.scene, "Password", passwordOf("olivia"));
  await press(cell.scene, buttons.signIn);
  await untilGone("dialog[open]");
  await walkOn(cell);
}

/** I5: the wizard still has the very same key, and goes on. */
async function walkOn(cell: Cell): Promise<void> {
  expect(await keyOnPage()).toBe(keys.get(cell));
  await press(cell.scene, buttons.goOn);
  await untilHeading("Save your scratch codes");
}

const ended = "Your session has ended. Sign in as olivia";

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
    dialog: {
      heading: "Scan the QR code",
      ways: [buttons.signIn, "Leave this page"],
      goOn: signInAgain,
    },
  },
  cells: [
    { fault: "offline", says: null, stand: "kept" },
    { fault: "unreachable", says: null, stand: "kept" },
    { fault: "slow", says: null, stand: "kept" },
    { fault: "silence", says: null, stand: "kept" },
    { fault: "drip", says: null, stand: "kept" },
    { fault: "400", says: ended, stand: "dialog" },
    { fault: "401", says: ended, stand: "dialog" },
    { fault: "403", says: ended, stand: "dialog" },
    { fault: "404", says: ended, stand: "dialog" },
    { fault: "405", says: ended, stand: "dialog" },
    { fault: "409", says: ended, stand: "dialog" },
    { fault: "410", says: ended, stand: "dialog" },
    { fault: "415", says: ended, stand: "dialog" },
    { fault: "422", says: ended, stand: "dialog" },
    { fault: "423", says: ended, stand: "dialog" },
    { fault: "424", says: ended, stand: "dialog" },
    { fault: "429", says: null, stand: "kept" },
    { fault: "429-wait", says: null, stand: "kept" },
    { fault: "500", says: null, stand: "kept" },
    { fault: "502", says: null, stand: "kept" },
    { fault: "503", says: null, stand: "kept" },
    { fault: "504", says: null, stand: "kept" },
    { fault: "html", says: null, stand: "kept" },
    { fault: "204", says: null, stand: "kept" },
    { fault: "empty", says: null, stand: "kept" },
    { fault: "redirect", says: null, stand: "kept" },
    { fault: "truncated", says: null, stand: "kept" },
    { fault: "reset", says: null, stand: "kept" },
    { fault: "bom", says: null, stand: "kept" },
    { fault: "charset", says: null, stand: "kept" },
    { fault: "too-large", says: null, stand: "kept" },
  ],
};
