import { waitFor } from "@testing-library/react";
import { expect } from "vitest";
import { scan } from "../authenticator.ts";
import { renderApp } from "../render-app.tsx";
import { FIELD, codesOnPage, goOnWithTheSame, held, keyOnPage, linkOnPage, typeNext } from "./accept-page.ts";
import { ask, cellOf, each, type Cell, type FaultTable } from "./cell.ts";
import { pageText, press, signInOver, untilHeading, untilText } from "./page.ts";
import { says } from "./texts.ts";
import { enroll } from "../../locales/en/enroll.ts";
import { buttons } from "../buttons.ts";

const TURN_ON = enroll["enroll.confirm.submit"];

const stopped = (way: string, leadsTo: string) => ({
  heading: "Setup stopped",
  ways: [way],
  clears: [FIELD],
  goOn: async (cell: Cell) => {
    expect(document.body.textContent).not.toContain(held.get(cell)?.key);
    await untilText("Nothing has changed. MFA is still off.");
    if (way === buttons.setUp) await untilText("delete it. Its codes don't work.");
    if (way === buttons.setUp) ask(cell, "enableMfa");
    await press(cell.scene, way);
    await untilHeading(leadsTo);
    if (way === buttons.setUp) expect(await keyOnPage()).not.toBe(held.get(cell)?.key);
  },
});

const notSwitchedOn = "The server didn't answer, and MFA is still off. Enter the next code";
const refused = "Your code is right, but it was refused.";

type Stand = "field" | "done" | "contradicted" | "waits" | "again" | "leaves" | "dialog";

/** acceptMfa, from the last step. The call that commits: never sent twice, read back when there is no answer. */
export const acceptCells: FaultTable<Stand> = {
  call: "acceptMfa",
  title: "acceptMfa",
  open: async () => {
    const cell = cellOf(await renderApp("/enroll", { signedInAs: "olivia" }));
    ask(cell, "enableMfa");
    await press(cell.scene, buttons.setUp);
    await untilHeading("Scan the QR code");
    const key = await keyOnPage();
    await waitFor(() => expect(linkOnPage()).not.toBe(""));
    const phone = scan(linkOnPage());
    await press(cell.scene, buttons.goOn);
    await untilHeading("Save your scratch codes");
    held.set(cell, { phone, key, codes: codesOnPage() });
    await press(cell.scene, buttons.wroteDown);
    await press(cell.scene, buttons.codesSaved);
    await untilHeading("Confirm with a code");
    return cell;
  },
  act: typeNext,
  stands: {
    field: { heading: "Confirm with a code", ways: [TURN_ON, "Back"], goOn: goOnWithTheSame },
    done: {
      heading: "MFA is on",
      ways: ["Done"],
      clears: [FIELD],
      goOn: (cell) => press(cell.scene, "Done"),
    },
    contradicted: {
      heading: "We don't know yet",
      ways: [buttons.checkAgain, "Go to Your MFA"],
      clears: [FIELD],
      goOn: async (cell) => {
        expect(document.body.textContent).not.toContain("Next time, you'll need");
        expect(pageText()).not.toContain("MFA is on");
        // No list of steps that are all done, and nothing drawn to celebrate.
        expect(document.querySelector('main ol, main svg[viewBox="0 0 64 64"]')).toBeNull();
        await press(cell.scene, buttons.checkAgain);
        await untilText("the server says MFA is off.");
        await untilHeading("We don't know yet");
        await press(cell.scene, "Go to Your MFA");
      },
    },
    waits: {
      heading: "Confirm with a code",
      ways: ["Back"],
      inert: [TURN_ON],
      clears: [FIELD],
      goOn: (cell) => press(cell.scene, TURN_ON),
    },
    again: stopped(buttons.setUp, "Scan the QR code"),
    leaves: stopped("Go to Your MFA", "Your MFA"),
    dialog: {
      heading: "Confirm with a code",
      ways: [buttons.signIn, "Leave this page"],
      clears: [FIELD],
      goOn: async (cell) => {
        await signInOver(cell, "olivia");
        await goOnWithTheSame(cell);
      },
    },
  },
  cells: [
    ...each("field", "You were offline, and MFA is still off.", "offline"),
    ...each("field", notSwitchedOn, "unreachable", "silence", "500", "502", "503", "504", "html", "redirect"),
    ...each("done", null, "slow", "drip", "truncated", "reset", "bom", "charset"),
    ...each("field", refused, "400", "401", "401-always", "422"),
    ...each("leaves", says.notAllowed, "403"),
    ...each("leaves", says.license, "403-license"),
    ...each("again", "This setup has expired.", "404", "410"),
    ...each("field", says.notOffered, "405", "415", "424"),
    ...each("leaves", says.conflict, "409"),
    ...each("waits", says.locked, "423"),
    ...each("waits", "Too many attempts.", "429", "429-wait"),
    ...each("contradicted", "Your code was accepted, but the server says MFA is off.", "204", "empty"),
    ...each("contradicted", "Your code was accepted, but the server says MFA is off.", "too-large"),
  ],
};
