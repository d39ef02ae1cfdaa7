import { waitFor } from "@testing-library/react";
import { expect } from "vitest";
import { scan } from "../authenticator.ts";
import { renderApp } from "../render-app.tsx";
import { FIELD, codesOnPage, goOnWithTheSame, held, keyOnPage, linkOnPage, typeNext } from "./accept-page.ts";
import { ask, cellOf, type Cell, type FaultTable } from "./cell.ts";
import { pageText, press, untilHeading, untilText } from "./page.ts";
import { says } from "./fault-rows.ts";
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

type Stand = "field" | "done" | "contradicted" | "waits" | "again" | "leaves";

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
  },
  cells: [
    { fault: "offline", says: "You were offline, and MFA is still off.", stand: "field" },
    { fault: "slow", says: null, stand: "done" },
    { fault: "403", says: says.notAllowed, stand: "leaves" },
    { fault: "404", says: "This setup has expired.", stand: "again" },
    { fault: "423", says: says.locked, stand: "waits" },
    {
      fault: "204",
      says: "Your code was accepted, but the server says MFA is off.",
      stand: "contradicted",
    },
  ],
};
