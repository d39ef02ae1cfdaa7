import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { payloadTables, transportTables } from "../src/testing/faults/all-tables.ts";
import { faultRows } from "../src/testing/faults/fault-rows.ts";
import { lifeCycle } from "../src/testing/faults/life-cycle.ts";

type Table = (typeof transportTables)[number];

const PAGE = "docs/faults-app.md";
let page = readFileSync(PAGE, "utf8");

/** A table as the page must show it: where the person stands, and the faults that lead there. */
function sectionOf({ title, test, stands, cells }: Table): string {
  const faultsAt = new Map<string, string[]>();
  for (const { fault, stand } of cells) {
    const means = stands[stand]?.means ?? "";
    const faults = faultsAt.get(means) ?? [];
    faults.push(typeof fault === "string" ? faultRows[fault].title : fault.title);
    faultsAt.set(means, faults);
  }
  const rows = Array.from(
    faultsAt,
    ([means, faults]) => `| ${escaped(means)} | ${escaped(faults.join(" · "))} |`,
  );
  const head = [`### ${title}`, "", `\`${test}\``, "", "| where the person stands | after |", "|---|---|"];
  return [...head, ...rows].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("__", "\\_\\_");
}

/** The lines of the page from a heading to the next one of the same rank or above. */
function shown(heading: string): string {
  const [, rest = ""] = page.split(`${heading}\n`);
  return `${heading}\n${rest.split(/\n#/u)[0] ?? ""}`.trim();
}

/** After a table was changed: `WRITE_FAULTS=1 npx vitest run --project server scripts/app-faults`. */
function write(table: Table): void {
  page = page.replace(shown(`### ${table.title}`), () => sectionOf(table));
  writeFileSync(PAGE, page);
}

describe("docs/faults-app.md", () => {
  it.each([...transportTables, ...payloadTables])("shows $title as the tests run it", (table) => {
    if (process.env["WRITE_FAULTS"] !== undefined) write(table);
    expect(shown(`### ${table.title}`)).toBe(sectionOf(table));
  });

  it("shows no table that no test runs", () => {
    const titles = [...page.matchAll(/^### (.+)$/gmu)].map(([, title]) => title);
    expect(titles).toEqual([...transportTables, ...payloadTables].map(({ title }) => title));
  });

  it("lists the cases of the life cycle", () => {
    const cases = [...shown("## Life cycle").matchAll(/^\* (.+)$/gmu)].map(([, what]) => what);
    expect(cases).toEqual(lifeCycle.map(({ what }) => what));
  });
});

describe("the matrix", () => {
  it.each([...transportTables, ...payloadTables])("$title is run by $test", ({ test }) => {
    const text = readFileSync(test, "utf8");
    expect(text).toMatch(/runCells\(\w+\)/u);
  });

  it.each(transportTables)("$title has a cell for every fault that can meet it", ({ title, cells }) => {
    const met = new Set(cells.map(({ fault }) => fault));
    const missing = Object.keys(faultRows).filter((name) => !Array.from(met, String).includes(name));
    // The token endpoint takes no session, so "401 after the renewal", and slowness is the wait that its tests end with.
    const nowhere = ["slow", "401-always", "403-license"];
    expect(missing.filter((name) => !(title.startsWith("token") && nowhere.includes(name)))).toEqual([]);
  });
});

describe("the life-cycle table", () => {
  it.each(lifeCycle.flatMap(({ tests }) => tests))(
    "names a test that exists: $file, $name",
    ({ file, name }) => {
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file, "utf8")).toContain(name);
    },
  );
});
