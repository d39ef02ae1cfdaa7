import { expect } from "vitest";
import { passwordOf } from "../passwords.ts";
import { renderApp } from "../render-app.tsx";
import { navigate } from "../walk-wizard.ts";
import { ask, cellOf, later } from "./cell.ts";
import type { Cell, FaultCell, FaultTable } from "./cell.ts";
import { fill, press, until, untilGone, untilText } from "./page.ts";
import { says } from "./texts.ts";
import { buttons } from "../buttons.ts";

type Stand = "told" | "waits" | "read" | "dialog";

const unreachable = "Can't reach the server. Check your connection.";

/** What both reads say; only a missing user differs. */
const cellsOf = (missing: string): FaultCell<Stand>[] => [
  { fault: "offline", says: "You're offline. Connect, then try again.", stand: "told" },
  { fault: "unreachable", says: unreachable, stand: "told" },
  { fault: "slow", says: null, stand: "read" },
  { fault: "silence", says: "The server didn't answer. Try again.", stand: "told" },
  { fault: "drip", says: "The server didn't answer. Try again.", stand: "told" },
  { fault: "400", says: "We couldn't load this page. Try again.", stand: "told" },
  { fault: "401", says: null, stand: "read" },
  { fault: "401-always", says: says.sessionEnded, stand: "dialog" },
  { fault: "403", says: "You're not allowed to see this. Ask an administrator.", stand: "told" },
  { fault: "403-license", says: says.license, stand: "told" },
  { fault: "404", says: missing, stand: "told" },
  { fault: "405", says: says.notOffered, stand: "told" },
  { fault: "409", says: says.conflict, stand: "told" },
  { fault: "410", says: says.conflict, stand: "told" },
  { fault: "415", says: says.notOffered, stand: "told" },
  { fault: "422", says: "We couldn't load this page. Try again.", stand: "told" },
  { fault: "423", says: says.locked, stand: "told" },
  { fault: "424", says: says.notOffered, stand: "told" },
  { fault: "429", says: "Too many attempts.", stand: "waits" },
  { fault: "429-wait", says: "Too many attempts.", stand: "waits" },
  {
    fault: "500",
    says: "Something went wrong on the server. We couldn't load this page. Try again.",
    stand: "told",
  },
  { fault: "502", says: says.busy, stand: "told" },
  { fault: "503", says: says.busyCounted, stand: "waits" },
  { fault: "504", says: says.busy, stand: "told" },
  { fault: "html", says: says.notJson, stand: "told" },
  { fault: "204", says: says.brokeOff, stand: "told" },
  { fault: "empty", says: says.brokeOff, stand: "told" },
  { fault: "redirect", says: unreachable, stand: "told" },
  { fault: "truncated", says: says.brokeOff, stand: "told" },
  { fault: "reset", says: says.brokeOff, stand: "told" },
  { fault: "bom", says: says.unreadable, stand: "told" },
  { fault: "charset", says: says.notJson, stand: "told" },
  { fault: "too-large", says: says.tooLarge, stand: "told" },
];

interface Reading {
  readonly call: "getUser" | "listUsers";
  readonly title: string;
  readonly path: string;
  readonly heading: string;
  /** Stands there once it was read, and never before. */
  readonly sign: string;
  readonly missing: string;
  /** Else one fault for each place, and the one that it says in words of its own: both are read alike. */
  readonly all: boolean;
}

const walked: readonly string[] = ["offline", "slow", "401-always", "404", "429"];

/** A read, from the way to a page of an administrator. */
function readTable({ call, title, path, heading, sign, missing, all }: Reading): FaultTable<Stand> {
  const tryAgain = async (cell: Cell) => {
    await press(cell.scene, buttons.tryAgain);
    await later(cell, 1);
    await untilText(sign);
  };
  return {
    call,
    title,
    unasked: true,
    open: async () => {
      const cell = cellOf(await renderApp("/account", { signedInAs: "administrator" }));
      await untilText("MFA is off");
      return cell;
    },
    act: async ({ scene }) => {
      const asked = () => scene.faulty.sent.filter((request) => request.call === call).length;
      const before = asked();
      void navigate(scene, path);
      // Time must not pass before the call is on its way.
      await until(() => expect(asked()).toBeGreaterThan(before));
    },
    stands: {
      told: {
        heading,
        ways: [buttons.tryAgain],
        goOn: tryAgain,
      },
      waits: {
        heading,
        ways: [],
        inert: [buttons.tryAgain],
        goOn: async (cell) => {
          await untilText("Try again in");
          await press(cell.scene, buttons.tryAgain);
        },
      },
      read: { heading, ways: [], goOn: () => untilText(sign) },
      dialog: {
        heading,
        ways: [buttons.signIn],
        goOn: async (cell) => {
          ask(cell, "signIn");
          await fill(cell.scene, "Password", passwordOf("administrator"));
          await press(cell.scene, buttons.signIn);
          await untilGone("dialog[open]");
          await untilText(sign);
        },
      },
    },
    cells: cellsOf(missing).filter(({ fault }) => all || walked.includes(fault)),
  };
}

export const getUserCells = readTable({
  call: "getUser",
  title: "users/{id}",
  path: "/users/1001/turn-off",
  heading: "Turn off MFA",
  sign: "There's nothing to turn off",
  missing: "This user no longer exists.",
  all: false,
});

export const listUsersCells = readTable({
  call: "listUsers",
  title: "users",
  path: "/users",
  heading: "Users",
  sign: "olivia",
  missing: "This page doesn't work with this version of the system.",
  all: true,
});
