import { expect } from "vitest";
import { passwordOf } from "../passwords.ts";
import { renderApp } from "../render-app.tsx";
import { navigate } from "../walk-wizard.ts";
import { ask, cellOf, each, later, type Cell, type FaultCell, type FaultTable } from "./cell.ts";
import { fill, press, until, untilGone, untilText, waits } from "./page.ts";
import { says } from "./texts.ts";
import { buttons } from "../buttons.ts";

type Stand = "told" | "waits" | "read" | "dialog";

const unreachable = "Can't reach the server. Check your connection.";

/** What both reads say; only a missing user differs. */
const cellsOf = (missing: string): FaultCell<Stand>[] => [
  ...each("told", "You're offline. Connect, then try again.", "offline"),
  ...each("told", unreachable, "unreachable", "redirect"),
  ...each("read", null, "slow", "401"),
  ...each("told", "The server didn't answer. Try again.", "silence", "drip"),
  ...each("told", "We couldn't load this page. Try again.", "400", "422"),
  ...each("dialog", says.sessionEnded, "401-always"),
  ...each("told", "You're not allowed to see this. Ask an administrator.", "403"),
  ...each("told", says.license, "403-license"),
  ...each("told", missing, "404"),
  ...each("told", says.notOffered, "405", "415", "424"),
  ...each("told", says.conflict, "409", "410"),
  ...each("told", says.locked, "423"),
  ...each("waits", "Too many attempts.", "429", "429-wait"),
  ...each("told", "Something went wrong on the server. We couldn't load this page. Try again.", "500"),
  ...each("told", says.busy, "502", "504"),
  ...each("waits", says.busyCounted, "503"),
  ...each("told", says.notJson, "html", "charset"),
  ...each("told", says.brokeOff, "204", "empty", "truncated", "reset"),
  ...each("told", says.unreadable, "bom"),
  ...each("told", says.tooLarge, "too-large"),
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
      told: { heading, ways: [buttons.tryAgain], goOn: tryAgain },
      waits: { heading, ways: [], inert: [buttons.tryAgain], goOn: (cell) => waits(cell, buttons.tryAgain) },
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
