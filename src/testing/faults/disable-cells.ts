import { enrollUser } from "../enroll-user.ts";
import { passwordOf } from "../passwords.ts";
import { renderApp } from "../render-app.tsx";
import { passGate } from "../walk-gate.ts";
import { navigate } from "../walk-wizard.ts";
import { ask, cellOf, later } from "./cell.ts";
import type { Cell, FaultTable, Stand } from "./cell.ts";
import { fill, press, untilGone, untilHeading, untilText } from "./page.ts";
import { says } from "./texts.ts";
import { buttons } from "../buttons.ts";

const NAME = "Enter the user name to confirm";

async function turnOff(cell: Cell): Promise<void> {
  ask(cell, "disableMfa");
  await press(cell.scene, buttons.turnOff);
}

async function untilOff(cell: Cell): Promise<void> {
  await later(cell, 1);
  await untilHeading("MFA is off");
}

async function again(cell: Cell): Promise<void> {
  await turnOff(cell);
  await untilOff(cell);
}

const form: Stand = {
  heading: "Turn off MFA",
  ways: [buttons.turnOff, "Cancel"],
  goOn: again,
};

const stillOn = "Turning it off didn't work.";
const confirmed = "signs in with only a password.";

type Where = "form" | "stillOn" | "off" | "waits" | "dialog";

/** disableMfa of olivia by an administrator. Whatever came back, what is said is what was read afterwards. */
export const disableCells: FaultTable<Where> = {
  call: "disableMfa",
  title: "disableMfa",
  open: async () => {
    const cell = cellOf(await renderApp("/account", { signedInAs: "administrator" }));
    const { userId } = await enrollUser(cell.scene, "olivia");
    await navigate(cell.scene, `/users/${userId}/turn-off`);
    await untilHeading("Turn off MFA");
    await passGate(cell.scene);
    await untilText("What will happen");
    await fill(cell.scene, NAME, "olivia");
    cell.kept.set(NAME, "olivia");
    return cell;
  },
  act: turnOff,
  stands: {
    form,
    stillOn: {
      heading: "MFA is still on",
      ways: [buttons.tryAgain],
      clears: [NAME],
      goOn: async (cell) => {
        await press(cell.scene, buttons.tryAgain);
        await untilHeading("Turn off MFA");
        await again(cell);
      },
    },
    off: {
      heading: "MFA is off",
      ways: ["Back to Users"],
      clears: [NAME],
      goOn: (cell) => press(cell.scene, "Back to Users"),
    },
    waits: {
      heading: "Turn off MFA",
      ways: ["Cancel"],
      inert: [buttons.turnOff],
      goOn: async (cell) => {
        await untilText("Try again in");
        await press(cell.scene, buttons.turnOff);
      },
    },
    dialog: {
      heading: "Turn off MFA",
      ways: [buttons.signIn],
      clears: [NAME],
      goOn: async (cell) => {
        ask(cell, "signIn");
        await fill(cell.scene, "Password", passwordOf("administrator"));
        await press(cell.scene, buttons.signIn);
        await untilGone("dialog[open]");
        await again(cell);
      },
    },
  },
  cells: [
    { fault: "offline", says: stillOn, stand: "stillOn" },
    { fault: "unreachable", says: stillOn, stand: "stillOn" },
    { fault: "slow", says: confirmed, stand: "off" },
    { fault: "silence", says: stillOn, stand: "stillOn" },
    { fault: "drip", says: confirmed, stand: "off" },
    {
      fault: "400",
      says: "The server didn't accept that. Check whether MFA is still on.",
      stand: "form",
    },
    { fault: "401", says: confirmed, stand: "off" },
    { fault: "401-always", says: says.sessionEnded, stand: "dialog" },
    { fault: "403", says: says.notAllowed, stand: "form" },
    { fault: "403-license", says: says.license, stand: "form" },
    { fault: "404", says: "This user no longer exists.", stand: "form" },
    { fault: "405", says: says.notOffered, stand: "form" },
    { fault: "409", says: stillOn, stand: "stillOn" },
    { fault: "410", says: says.conflict, stand: "form" },
    { fault: "415", says: says.notOffered, stand: "form" },
    {
      fault: "422",
      says: "The server didn't accept that. Check whether MFA is still on.",
      stand: "form",
    },
    { fault: "423", says: says.locked, stand: "form" },
    { fault: "424", says: says.notOffered, stand: "form" },
    { fault: "429", says: "Too many attempts.", stand: "waits" },
    { fault: "429-wait", says: "Too many attempts.", stand: "waits" },
    { fault: "500", says: stillOn, stand: "stillOn" },
    { fault: "502", says: stillOn, stand: "stillOn" },
    { fault: "503", says: stillOn, stand: "stillOn" },
    { fault: "504", says: stillOn, stand: "stillOn" },
    { fault: "html", says: stillOn, stand: "stillOn" },
    { fault: "204", says: stillOn, stand: "stillOn" },
    { fault: "empty", says: stillOn, stand: "stillOn" },
    { fault: "redirect", says: stillOn, stand: "stillOn" },
    { fault: "truncated", says: confirmed, stand: "off" },
    { fault: "reset", says: confirmed, stand: "off" },
    { fault: "bom", says: confirmed, stand: "off" },
    { fault: "charset", says: confirmed, stand: "off" },
    { fault: "too-large", says: stillOn, stand: "stillOn" },
  ],
};
