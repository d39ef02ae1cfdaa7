import { passwordOf } from "../passwords.ts";
import { renderApp } from "../render-app.tsx";
import { ask, type Cell, cellOf, type FaultTable, later } from "./cell.ts";
import { fill, press, signInOver, untilHeading, waits } from "./page.ts";
import { says } from "./fault-rows.ts";
import { buttons } from "../buttons.ts";
import { expect } from "vitest";
import { keyOnPage } from "./accept-page.ts";

async function send(cell: Cell): Promise<void> {
  ask(cell, "signIn");
  await press(cell.scene, buttons.signIn);
}

/** The password grant, from the sign-in page. */
export const signInCells: FaultTable<"form" | "waits"> = {
  call: "signIn",
  title: "token, password",
  open: async () => {
    const cell = cellOf(await renderApp("/sign-in"));
    await fill(cell.scene, "User name", "olivia");
    await fill(cell.scene, "Password", passwordOf("olivia"));
    cell.kept.set("User name", "olivia").set("Password", passwordOf("olivia"));
    return cell;
  },
  act: send,
  stands: {
    form: {
      heading: "Sign in",
      ways: [buttons.signIn],
      goOn: async (cell) => {
        await send(cell);
        await untilHeading("Your MFA");
      },
    },
    waits: {
      heading: "Sign in",
      ways: [],
      inert: [buttons.signIn],
      goOn: (cell) => waits(cell, buttons.signIn),
    },
  },
  cells: [
    { fault: "offline", says: says.offline, stand: "form" },
    { fault: "429", says: "Too many attempts.", stand: "waits" },
  ],
};

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
