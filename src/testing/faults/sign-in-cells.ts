import { passwordOf } from "../passwords.ts";
import { renderApp } from "../render-app.tsx";
import { ask, cellOf } from "./cell.ts";
import type { Cell, FaultTable } from "./cell.ts";
import { fill, press, untilHeading, untilText } from "./page.ts";
import { says } from "./texts.ts";
import { buttons } from "../buttons.ts";

async function send(cell: Cell): Promise<void> {
  ask(cell, "signIn");
  await press(cell.scene, buttons.signIn);
}

const wrong = "Incorrect user name or password.";
const notUnderstood = "The server didn't understand the sign-in.";
const noSignIn = "There's no sign-in at the configured address.";

/** The password grant, from the sign-in page. */
export const signInCells: FaultTable<"form" | "waits" | "in"> = {
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
      goOn: async (cell) => {
        await untilText("Try again in");
        await press(cell.scene, buttons.signIn);
      },
    },
    in: {
      heading: "Your MFA",
      ways: [],
      clears: ["User name", "Password"],
      goOn: async () => {},
    },
  },
  cells: [
    { fault: "offline", says: says.offline, stand: "form" },
    { fault: "unreachable", says: says.unreachable, stand: "form" },
    { fault: "silence", says: says.noAnswer, stand: "form" },
    { fault: "drip", says: says.noAnswer, stand: "form" },
    { fault: "400", says: wrong, stand: "form" },
    { fault: "401", says: wrong, stand: "form" },
    { fault: "403", says: "Sign-in was refused.", stand: "form" },
    { fault: "403-license", says: says.license, stand: "form" },
    { fault: "404", says: noSignIn, stand: "form" },
    { fault: "405", says: noSignIn, stand: "form" },
    { fault: "409", says: notUnderstood, stand: "form" },
    { fault: "410", says: notUnderstood, stand: "form" },
    { fault: "415", says: noSignIn, stand: "form" },
    { fault: "422", says: wrong, stand: "form" },
    { fault: "423", says: says.locked, stand: "form" },
    { fault: "424", says: noSignIn, stand: "form" },
    { fault: "429", says: "Too many attempts.", stand: "waits" },
    { fault: "429-wait", says: "Too many attempts.", stand: "waits" },
    { fault: "500", says: "Something went wrong on the server. Try again.", stand: "form" },
    { fault: "502", says: says.busy, stand: "form" },
    { fault: "503", says: says.busyCounted, stand: "waits" },
    { fault: "504", says: says.busy, stand: "form" },
    { fault: "html", says: says.notJson, stand: "form" },
    { fault: "204", says: says.brokeOff, stand: "form" },
    { fault: "empty", says: says.brokeOff, stand: "form" },
    { fault: "redirect", says: says.unreachable, stand: "form" },
    { fault: "truncated", says: says.brokeOff, stand: "form" },
    { fault: "reset", says: says.brokeOff, stand: "form" },
    { fault: "bom", says: says.unreadable, stand: "form" },
    { fault: "charset", says: says.notJson, stand: "form" },
    { fault: "too-large", says: says.tooLarge, stand: "form" },
  ],
};
