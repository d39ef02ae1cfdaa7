import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { expect, test } from "./fixtures/test.ts";
import { tourEnrollment } from "./tours/tour-enrollment.ts";
import { looking } from "./tours/tour.ts";

const FILE = "e2e/screen-reader.txt";
/** With it the file is written anew instead of compared. */
const writes = process.env["WRITE_TRANSCRIPT"] !== undefined;

const intro = `# The enrollment as a screen reader goes through it

The accessibility tree of each state, from the top of the page to its end: what is said, and in brackets what it is. Written by
\`WRITE_TRANSCRIPT=1 npx playwright test --project=v1 e2e/screen-reader.spec.ts\`; the same test, run without the variable, fails
when headings, controls or their names have changed. It is what the browser tells the screen reader, not a recording of one.
Keys, codes and times are made up.
`;

/** What is another in each run: key, codes, seconds. */
function steady(line: string): string {
  return line
    .replaceAll(/"[\w-]+(?:\s·\s[\w-]+){3}"/gu, '"Kilo · three · Yankee · Sierra"')
    .replaceAll(/\b(?=\d*[A-Z])[A-Z2-7]{4}\b(?=")/gu, "K3YS")
    .replaceAll(/"\w+ \d+, \d{4} at [\d:]+ [AP]M"/gu, '"December 1, 1234 at 12:34 PM"')
    .replaceAll(/\b[A-Z2-7]{32}\b/gu, "A SECRET KEY OF 32 SIGNS")
    .replaceAll(/\b\d{8}\b/gu, "12345678")
    .replaceAll(/\b\d{4}\b/gu, "1234")
    .replaceAll(/\b\d{6}\b/gu, "123456")
    .replaceAll(/\b\d+ seconds?\b/gu, "12 seconds")
    .replaceAll(/\bin \d+ s\b/gu, "in 12 s");
}

/** Headings, landmarks and controls: what must not change unseen. Sentences may be reworded. */
function structure(text: string): string[] {
  const parts = text.split("\n").filter((line) => /^\s*- (?:".*" )?\(|^## /u.test(line));
  return parts
    .filter((line) => !/\((?:listitem|code|definition|Description|term)/u.test(line))
    .map((line) => line.trim().replace(/^(- \([^)]*\)): ".*$/u, "$1"));
}

type AxNode = Awaited<ReturnType<typeof treeOf>>[number];

async function treeOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes;
}

/** Said in words; everything else of the tree is layout. */
const told = new Set(
  "alert banner button checkbox code complementary dialog form heading image img link list listitem main menu menuitem menuitemradio navigation progressbar region search searchbox status switch term definition textbox timer combobox option group table row cell columnheader rowheader DisclosureTriangle DescriptionListTerm DescriptionListDetail".split(
    " ",
  ),
);
const spokenStates = [
  "checked",
  "expanded",
  "disabled",
  "invalid",
  "required",
  "focused",
  "current",
  "haspopup",
  "level",
];

/** The accessibility tree of the page as lines, indented, in the order in which a screen reader goes through it. */
async function transcript(page: Page): Promise<string[]> {
  const nodes = await treeOf(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes[0];
  return root === undefined ? [] : linesOf(root, byId, 0, "");
}

function linesOf(node: AxNode, byId: ReadonlyMap<string, AxNode>, depth: number, heard: string): string[] {
  const role = String(node.role?.value ?? "");
  const name = String(node.name?.value ?? "").trim();
  const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const said = !node.ignored && told.has(role);
  const text = !node.ignored && role === "StaticText" && name !== "" && !heard.includes(name);
  // A live region with nothing in it is there for later, and says nothing.
  if (said && (role === "status" || role === "alert") && children.length === 0) return [];
  const own = said ? [`${"  ".repeat(depth)}- ${spoken(node, role, name)}`] : [];
  const plain = text ? [`${"  ".repeat(depth)}- "${name}"`] : [];
  const inner = children.flatMap((child) =>
    linesOf(child, byId, said ? depth + 1 : depth, said && name !== "" ? name : heard),
  );
  const [only] = own;
  if (only !== undefined && name === "" && inner.length > 0 && inner.every(isPlain))
    return [`${only}: ${inner.map((line) => line.trim().slice(2)).join(" ")}`];
  return [...own, ...plain, ...inner];
}

/** A text, and nothing that is more. */
const isPlain = (line: string) => /^ *- "[^"]*"$/u.test(line);

/** What stands around the page is told where it has changed. */
function withoutFrame(lines: readonly string[], before: readonly string[]): readonly string[] {
  const main = lines.indexOf("- (main)");
  const same = main > 0 && lines.slice(0, main).join() === before.slice(0, main).join();
  return same ? ["- (banner): as before", ...lines.slice(main)] : lines;
}

function spoken(node: AxNode, role: string, name: string): string {
  const found = (node.properties ?? []).flatMap(({ name: property, value }) => {
    const state = String(value.value ?? "false");
    const said =
      spokenStates.includes(property) && state !== "false" && (property !== "level" || role === "heading");
    return said ? [state === "true" ? property : `${property} ${state}`] : [];
  });
  const typed = String(node.value?.value ?? "");
  const more = String(node.description?.value ?? "");
  const what = [role, ...found, ...(typed === "" ? [] : [`holds ${typed}`])].join(", ");
  return `${name === "" ? "" : `"${name}" `}(${what})${more === "" ? "" : `: ${more}`}`;
}

test("the transcript of the enrollment is current, and every control in it has a name", async ({
  page,
  lab,
  watch,
}) => {
  watch.expectRefusals(400);
  const states: string[] = [];
  let before: readonly string[] = [];
  await looking(tourEnrollment)(page, lab, async (state) => {
    const lines = await transcript(page);
    const nameless = lines.filter((line) =>
      /^\s*- \((?:button|link|textbox|checkbox|menuitem|image|img|dialog|combobox)\b/u.test(line),
    );
    expect.soft(nameless, `${state}: every control has a name`).toEqual([]);
    states.push(`## ${state}\n\n${withoutFrame(lines, before).map(steady).join("\n")}\n`);
    if (lines.includes("- (main)")) before = lines;
  });
  const text = [intro, ...states].join("\n");
  if (writes) writeFileSync(FILE, text);
  expect(structure(text)).toEqual(structure(readFileSync(FILE, "utf8")));
});
