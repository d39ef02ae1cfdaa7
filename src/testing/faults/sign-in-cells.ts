import { passwordOf } from "../passwords.ts";
import { renderApp } from "../render-app.tsx";
import { ask, cellOf, each, type Cell, type FaultTable } from "./cell.ts";
import { fill, press, untilHeading, waits } from "./page.ts";
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
      goOn: (cell) => waits(cell, buttons.signIn),
    },
    in: { heading: "Your MFA", ways: [], clears: ["User name", "Password"], goOn: async () => {} },
  },
  cells: [
    ...each("form", says.offline, "offline"),
    ...each("form", says.unreachable, "unreachable", "redirect"),
    ...each("form", says.noAnswer, "silence", "drip"),
    ...each("form", wrong, "400", "401", "422"),
    ...each("form", "Sign-in was refused.", "403"),
    ...each("form", says.license, "403-license"),
    ...each("form", noSignIn, "404", "405", "415", "424"),
    ...each("form", notUnderstood, "409", "410"),
    ...each("form", says.locked, "423"),
    ...each("waits", "Too many attempts.", "429", "429-wait"),
    ...each("form", "Something went wrong on the server. Try again.", "500"),
    ...each("form", says.busy, "502", "504"),
    ...each("waits", says.busyCounted, "503"),
    ...each("form", says.notJson, "html", "charset"),
    ...each("form", says.brokeOff, "204", "empty", "truncated", "reset"),
    ...each("form", says.unreadable, "bom"),
    ...each("form", says.tooLarge, "too-large"),
  ],
};
