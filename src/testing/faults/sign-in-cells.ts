import { passwordOf } from "../passwords.ts";
import { renderApp } from "../render-app.tsx";
import { ask, cellOf, type Cell, type FaultTable } from "./cell.ts";
import { fill, press, untilHeading, waits } from "./page.ts";
import { says } from "./fault-rows.ts";
import { buttons } from "../buttons.ts";

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
