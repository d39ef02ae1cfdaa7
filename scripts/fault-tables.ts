import { payloadTables, transportTables } from "../src/testing/faults/all-tables.ts";
import { faultRows } from "../src/testing/faults/fault-rows.ts";
import { lifeCycle } from "../src/testing/faults/life-cycle.ts";

type Table = (typeof transportTables)[number];

/** docs/faults-app.md: the matrix as it is tested. */
export function faultTables(): string {
  const cells = [...transportTables, ...payloadTables].reduce((sum, { cells: rows }) => sum + rows.length, 0);
  return [
    "# What goes wrong in the app, and the test of each case",
    "",
    "Made by `node scripts/write-docs.mjs` from the tables that the tests run; a test fails when this page is old.",
    "",
    `${String(cells)} cells. Each puts one fault between the app and the real server, under StrictMode, and looks at the`,
    "page as a person sees it. After each cell one function, `src/testing/faults/check-invariants.ts`, checks: no secret",
    "in address, title, history, storage, console or text (I1); the MFA state shown is the one last read (I2); done is",
    "said only when it is proved (I3); one POST for one intent (I4); what was typed, the key and the codes stay (I5); a",
    "text and a way on, which is then taken (I6); announced, focus kept (I7); no unhandled rejection, no blank page (I8).",
    "The name of a cell's test is the call, a colon and the fault.",
    "",
    "## Transport and status",
    "",
    ...transportTables.flatMap(section),
    "## Payload",
    "",
    ...payloadTables.flatMap(section),
    "## Life-cycle",
    "",
    "| Case | Test |",
    "|---|---|",
    ...lifeCycle.flatMap(({ what, tests }) =>
      tests.map(({ file, name }) => `| ${escaped(what)} | \`${file}\`: ${escaped(name)} |`),
    ),
    "",
  ].join("\n");
}

function section({ title, test, stands, cells }: Table): string[] {
  return [
    `### ${title}`,
    "",
    `Test: \`${test}\``,
    "",
    "| Fault | What is said | Where the person stands |",
    "|---|---|---|",
    ...cells.map(
      ({ fault, says, stand }) =>
        `| ${escaped(typeof fault === "string" ? faultRows[fault].title : fault.title)} | ${
          says === null ? "" : escaped(says)
        } | ${escaped(stands[stand]?.means ?? "")} |`,
    ),
    "",
  ];
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("__", "\\_\\_");
}
