import { enrollUser } from "../enroll-user.ts";
import { renderApp } from "../render-app.tsx";
import { passGate } from "../walk-gate.ts";
import { navigate } from "../walk-wizard.ts";
import { ask, cellOf, later, type Cell, type FaultTable, type Stand } from "./cell.ts";
import { fill, press, signInOver, untilHeading, untilText, waits } from "./page.ts";
import { says } from "./fault-rows.ts";
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

const form: Stand = { heading: "Turn off MFA", ways: [buttons.turnOff, "Cancel"], goOn: again };

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
      goOn: (cell) => waits(cell, buttons.turnOff),
    },
    dialog: {
      heading: "Turn off MFA",
      ways: [buttons.signIn],
      clears: [NAME],
      goOn: async (cell) => {
        await signInOver(cell, "administrator");
        await again(cell);
      },
    },
  },
  cells: [
    { fault: "offline", says: "Turning it off didn't work.", stand: "stillOn" },
    { fault: "slow", says: "signs in with only a password.", stand: "off" },
    { fault: "400", says: "The server didn't accept that. Check whether MFA is still on.", stand: "form" },
    { fault: "401-always", says: says.sessionEnded, stand: "dialog" },
    { fault: "429", says: "Too many attempts.", stand: "waits" },
  ],
};
