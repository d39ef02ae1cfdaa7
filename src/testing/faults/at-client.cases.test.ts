import { describe, expect, it } from "vitest";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { english } from "../../../contract/locales.ts";
import { createTexts } from "../../i18n/texts.ts";
import { atIntro } from "../../enrollment/machine/enrollment-state.ts";
import { catalogOf } from "../catalogs.ts";
import { holdTime } from "../hold-time.ts";
import { startClient } from "../start-client.ts";
import { mfaColumns } from "./mfa-columns.ts";
import { sessionColumns } from "./session-columns.ts";
import { faultRows } from "./fault-rows.ts";
import { cellName, inject, letPass } from "./run-cells.ts";

const texts = createTexts(english, catalogOf("en"));

// Every cell of the matrix, from the answer to what the page is told of it. One page for each place where people then stand is walked by the table's own test.
describe.each([...sessionColumns, ...mfaColumns])(
  "$table.title, without a page",
  ({ table, prepare, standOf, speaks, alike = {} }) => {
    it.each(table.cells.map((cell) => ({ name: cellName(table, cell), cell })))("$name", async ({ cell }) => {
      const scene = await startClient();
      holdTime(scene);
      const call = await prepare(scene);
      const mend = inject(scene, table, cell.fault);
      const answer = call();
      await letPass(scene, cell.fault);
      const told = await answer;
      const ended = scene.client.session.state().kind === "expired";
      mend();
      const met = { failure: null, state: atIntro, isOff: false, ...told, ended };
      expect(standOf(met)).toBe(alike[cell.stand] ?? cell.stand);
      if (cell.says === null || met.failure === null || !speaks(met)) return;
      expect(failureTexts(texts, met.failure, table.call).text.slice(0, cell.says.length)).toBe(cell.says);
    });
  },
);

it.each([...sessionColumns, ...mfaColumns].filter(({ table }) => table.call !== "getUser"))(
  "$table.title has a cell for every fault that can meet it",
  ({ table: { title, cells } }) => {
    const met: readonly string[] = cells.map(({ fault }) => fault);
    // The token endpoint takes no session, so "401 after the renewal", and slowness is the wait that its tests end with.
    const nowhere = title.startsWith("token") ? ["slow", "401-always", "403-license"] : [];
    expect(Object.keys(faultRows).filter((name) => !met.includes(name) && !nowhere.includes(name))).toEqual(
      [],
    );
  },
);
