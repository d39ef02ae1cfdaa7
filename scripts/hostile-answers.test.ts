import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readEnglish, sentenceOf } from "../e2e/fixtures/english.ts";
import { hostileAnswers } from "../e2e/hostile/answers.ts";

const PAGE = "docs/faults-app.md";
const HEADING = "## Answers of a foreign appliance";

/** The part of the page that the table of the suite makes. */
function told(): string {
  const english = readEnglish();
  const rows = Object.entries(hostileAnswers).flatMap(([call, answers]) =>
    answers.map(({ answer, says }) => `| ${call} | ${answer} | ${sentenceOf(english, says)} |`),
  );
  return ["| call | answer | what the person reads |", "|---|---|---|", ...rows].join("\n");
}

/** After a sentence was reworded: `WRITE_FAULTS=1 npx vitest run --project server scripts/hostile-answers`. */
test("docs/faults-app.md has the sentence for every hostile answer, as it reads now", () => {
  const page = readFileSync(PAGE, "utf8");
  const [before = "", rest = ""] = page.split(`${HEADING}\n`);
  const [section = "", ...after] = rest.split(/\n(?=## )/u);
  const [intro = ""] = section.split("\n|");
  const wanted = `${before}${HEADING}\n${intro.trimEnd()}\n\n${told()}\n${after.length === 0 ? "" : `\n${after.join("\n")}`}`;
  if (process.env["WRITE_FAULTS"] !== undefined) writeFileSync(PAGE, wanted);
  expect(readFileSync(PAGE, "utf8")).toBe(wanted);
});

test("the suite has forty answers and more, at each call", () => {
  expect(Object.values(hostileAnswers).flat().length).toBeGreaterThanOrEqual(40);
});
