import { expect } from "vitest";
import { passwordOf } from "../passwords.ts";
import { renderApp } from "../render-app.tsx";
import { navigate } from "../walk-wizard.ts";
import { ask, cellOf, later, type Cell, type FaultTable } from "./cell.ts";
import { fill, press, until, untilGone, untilText, waits } from "./page.ts";
import { says } from "./fault-rows.ts";
import { buttons } from "../buttons.ts";

type Stand = "told" | "waits" | "read" | "dialog";

interface Reading {
  readonly call: "getUser" | "listUsers";
  readonly title: string;
  readonly path: string;
  readonly heading: string;
  /** Stands there once it was read, and never before. */
  readonly sign: string;
}

/** A read, from the way to a page of an administrator. */
function readTable({ call, title, path, heading, sign }: Reading): FaultTable<Stand> {
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
    cells: [
      { fault: "offline", says: "You're offline. Connect, then try again.", stand: "told" },
      { fault: "slow", says: null, stand: "read" },
      { fault: "401-always", says: says.sessionEnded, stand: "dialog" },
      { fault: "429", says: "Too many attempts.", stand: "waits" },
    ],
  };
}

export const getUserCells = readTable({
  call: "getUser",
  title: "users/{id}",
  path: "/users/1001/turn-off",
  heading: "Turn off MFA",
  sign: "There's nothing to turn off",
});

export const listUsersCells = readTable({
  call: "listUsers",
  title: "users",
  path: "/users",
  heading: "Users",
  sign: "olivia",
});
