import { expect } from "vitest";
import { renderApp } from "../render-app.tsx";
import { navigate } from "../walk-wizard.ts";
import { eachRow, withMembers, withRows, without } from "./change-answer.ts";
import { ask, cellOf } from "./cell.ts";
import type { Cell, FaultCell, FaultTable } from "./cell.ts";
import { controls, pageText, press, until, untilText } from "./page.ts";
import { says } from "./texts.ts";

type Change = (json: unknown) => unknown;

const unknownState = (title: string, change: Change): FaultCell<"unknown"> => ({
  fault: { title, change: eachRow(change) },
  says: null,
  stand: "unknown",
  also: () => {
    expect(pageText()).toContain("MFA status unknown");
    for (const name of ["Set up MFA", "Turn off MFA", "Set up a new phone"])
      expect(controls(name)).toEqual([]);
  },
});

/** One's own row, on `Your MFA`: a state that is not said with a boolean is unknown, never off. */
export const ownPayloads: FaultTable<"unknown"> = {
  call: "listUsers",
  title: "users answers, own row",
  test: "src/testing/faults/user-payloads.test.ts",
  unasked: true,
  open: async () => cellOf(await renderApp("/sign-in")),
  act: (cell) => {
    ask(cell, "signIn");
    return cell.scene.signIn("olivia");
  },
  stands: {
    unknown: {
      means: "MFA status unknown, nothing can be changed, Check again",
      heading: "Your MFA",
      ways: ["Check again"],
      goOn: async (cell) => {
        await press(cell.scene, "Check again");
        await untilText("MFA is off");
      },
    },
  },
  cells: [
    unknownState("mfaEnabled missing", without("mfaEnabled")),
    unknownState('mfaEnabled: "true"', withMembers({ mfaEnabled: "true" })),
    unknownState('mfaEnabled: "false"', withMembers({ mfaEnabled: "false" })),
    unknownState("mfaEnabled: null", withMembers({ mfaEnabled: null })),
    unknownState("mfaEnabled: 0", withMembers({ mfaEnabled: 0 })),
  ],
};

const told = (title: string, change: Change, text: string): FaultCell<"told"> => ({
  fault: { title, change },
  says: text,
  stand: "told",
  also: () => expect(pageText()).not.toContain("There are no users"),
});
const listed = (title: string, change: Change, also: (cell: Cell) => void): FaultCell<"listed"> => ({
  fault: { title, change },
  says: null,
  stand: "listed",
  also: (cell) => until(() => expect(rowsOnPage()).toBeGreaterThan(0)).then(() => also(cell)),
});
const rowsOnPage = () => document.querySelectorAll("tbody tr").length;
const crowd = (size: number) => (rows: readonly unknown[]) =>
  Array.from({ length: size }, (_, index) =>
    withMembers({ id: index, name: `user-${String(index)}` })(rows[0]),
  );

/** The list of an administrator. */
export const listPayloads: FaultTable<"told" | "listed"> = {
  call: "listUsers",
  title: "users answers, list",
  test: "src/testing/faults/user-payloads.test.ts",
  unasked: true,
  open: async () => {
    const cell = cellOf(await renderApp("/account", { signedInAs: "administrator" }));
    await untilText("MFA is off");
    return cell;
  },
  act: async ({ scene }) => {
    void navigate(scene, "/users");
  },
  stands: {
    told: {
      means: "the page says so, no empty list is shown, Try again",
      heading: "Users",
      ways: ["Try again"],
      goOn: async (cell) => {
        await press(cell.scene, "Try again");
        await untilText("olivia");
      },
    },
    listed: {
      means: "the rows that can be read are listed",
      heading: "Users",
      ways: [],
      goOn: async () => {},
    },
  },
  cells: [
    told("an array", (json) => [json], says.unreadable),
    told("results: null", withMembers({ results: null }), says.unreadable),
    told("results: {}", withMembers({ results: {} }), says.unreadable),
    told("null", () => null, says.unreadable),
    told("100,000 rows", withRows(crowd(100_000)), says.tooLarge),
    listed("500 rows", withRows(crowd(500), { totalCount: 500 }), () => {
      expect(rowsOnPage()).toBeLessThanOrEqual(200);
      expect(pageText()).toContain("user-0");
    }),
    listed("totalCount: -1", withMembers({ totalCount: -1 }), () => expect(pageText()).toContain("olivia")),
    listed('totalCount: "7"', withMembers({ totalCount: "7" }), () => expect(pageText()).toContain("olivia")),
    listed("ids twice", eachRow(withMembers({ id: 1_001 })), () => expect(rowsOnPage()).toBe(7)),
    listed(
      "rows that are no users",
      withRows((rows) => [...rows, null, 17, { id: 5 }]),
      () => {
        expect(rowsOnPage()).toBe(7);
        expect(pageText()).toContain("3 users couldn’t be read and are left out.");
      },
    ),
    listed(
      "HTML and script in a name",
      withRows((rows) => [withMembers({ name: "<img src=x onerror=alert(1)>" })(rows[0]), ...rows]),
      () => {
        expect(pageText()).toContain("<img src=x onerror=alert(1)>");
        expect(document.querySelector("main img")).toBeNull();
      },
    ),
    listed(
      "a name of 10,000 and bidi",
      eachRow(withMembers({ description: `\u{202E}${"y".repeat(10_000)}` })),
      () => {
        expect(pageText()).not.toContain("\u{202E}");
        expect(pageText()).not.toContain("y".repeat(301));
      },
    ),
    listed("mfaEnabled missing", eachRow(without("mfaEnabled")), () => {
      expect(pageText()).toContain("MFA status unknown");
      expect(document.querySelector("main tbody button, main tbody input")).toBeNull();
    }),
    listed(
      "a __proto__ member",
      (json) => JSON.parse(JSON.stringify(json).replaceAll('{"id"', '{"__proto__":{"mfaEnabled":true},"id"')),
      () => expect(document.querySelector("tbody")?.textContent).not.toContain("On"),
    ),
  ],
};
