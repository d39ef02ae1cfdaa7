import { expect } from "vitest";
import { enrollUser } from "../enroll-user.ts";
import { passwordOf } from "../passwords.ts";
import { renderApp } from "../render-app.tsx";
import type { Authenticator } from "../authenticator.ts";
import { ask, cellOf, later, type Cell, type FaultTable } from "./cell.ts";
import { fill, pageHeading, press, until, untilHeading, untilText } from "./page.ts";
import { buttons } from "../buttons.ts";

const FIELD = "6-digit code";
const phones = new WeakMap<Cell, Authenticator>();

/** Six digits send themselves. */
async function sendNext(cell: Cell): Promise<void> {
  ask(cell, "answerChallenge");
  await typeNext(cell);
}

async function typeNext(cell: Cell): Promise<void> {
  const code = phones.get(cell)?.codeAt(cell.scene.clock.now()) ?? "";
  cell.codes.push(code);
  await fill(cell.scene, FIELD, code);
  cell.kept.set(FIELD, code);
}

async function toCode(cell: Cell): Promise<void> {
  ask(cell, "signIn");
  await fill(cell.scene, "Password", passwordOf("olivia"));
  await press(cell.scene, buttons.signIn);
  await untilHeading("Enter your code");
}

async function again(cell: Cell): Promise<void> {
  await later(cell, 30);
  await toCode(cell);
  await sendNext(cell);
  await untilHeading("Your MFA");
}

/** The mfa grant, from the second step of the sign-in page. Every text asks for the next code: the old one may be spent. */
export const challengeCells: FaultTable<"code" | "password" | "waits"> = {
  call: "answerChallenge",
  title: "token, mfa",
  open: async () => {
    const cell = cellOf(await renderApp("/sign-in"));
    const { phone } = await enrollUser(cell.scene, "olivia");
    phones.set(cell, phone);
    await fill(cell.scene, "User name", "olivia");
    await toCode(cell);
    return cell;
  },
  act: sendNext,
  stands: {
    code: {
      heading: "Enter your code",
      ways: [buttons.goOn, "Back"],
      goOn: async (cell) => {
        await later(cell, 30);
        await sendNext(cell);
        await until(() => expect(["Your MFA", "Sign in"]).toContain(pageHeading()));
        // The server had taken the first code: the challenge is spent, and only the password leads on.
        if (pageHeading() === "Sign in") await again(cell);
      },
    },
    password: { heading: "Sign in", ways: [buttons.signIn], clears: [FIELD], goOn: again },
    waits: {
      heading: "Enter your code",
      ways: ["Back"],
      inert: [buttons.goOn],
      clears: [FIELD],
      goOn: async (cell) => {
        await untilText("Try again in");
        await typeNext(cell);
        await press(cell.scene, buttons.goOn);
      },
    },
  },
  cells: [
    {
      fault: "offline",
      says: "You're offline. Connect, then try again with the next code",
      stand: "code",
    },
    { fault: "410", says: "That took too long. Enter your password again.", stand: "password" },
    { fault: "429", says: "Too many attempts.", stand: "waits" },
  ],
};
