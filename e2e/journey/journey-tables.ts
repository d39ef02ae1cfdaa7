import { LANGUAGES } from "../checks/choose-language.ts";
import { CLICKS, ratioOf, STEPS, WORDS, type Step } from "./budgets.ts";
import type { Journey, Seen } from "./walk-journey.ts";

interface Journeys {
  readonly desktop: Journey;
  readonly phone: Journey;
}

/** The fullest state of each step in that language. */
function fullest(journey: Journey, tag: string): ReadonlyMap<Step, Seen> {
  const steps = new Map<Step, Seen>();
  for (const seen of journey.seen.filter((one) => one.tag === tag)) {
    const before = steps.get(seen.step);
    if (before === undefined || before.characters < seen.characters) steps.set(seen.step, seen);
  }
  return steps;
}

/** English words of each step. */
export function stepsOf(journey: Journey): readonly (readonly [step: Step, words: number])[] {
  return [...fullest(journey, "en").values()].map(({ step, words }) => [step, words]);
}

/** English words of all steps. */
export function wordsOf(journey: Journey): number {
  return sum(stepsOf(journey).map(([, words]) => words));
}

const languageName = new Intl.DisplayNames("en", { type: "language" });

export function charactersOf(journey: Journey, tag: string): number {
  return sum([...fullest(journey, tag).values()].map(({ characters }) => characters));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

export function tablesOf(journeys: Journeys): string {
  return `${stepTable(journeys)}\n\n${languageTable(journeys)}\n`;
}

function stepTable({ desktop, phone }: Journeys): string {
  const small = fullest(phone, "en");
  const rows = [...fullest(desktop, "en").values()].map(({ step, words, buttonEnd }) => {
    const other = small.get(step);
    return [step, words, other?.words, STEPS[step], `${buttonEnd} px`, `${other?.buttonEnd} px`];
  });
  return table([
    [
      "English",
      "words, 1280 × 720",
      "words, 360 × 640",
      "at most",
      "button ends at, 1280 × 720",
      "360 × 640",
    ],
    ...rows,
    ["in all", wordsOf(desktop), wordsOf(phone), WORDS, "", ""],
    ["clicks", desktop.clicks, phone.clicks, `${CLICKS.desktop}; ${CLICKS.phone}`, "", ""],
    ["time of the test", seconds(desktop), seconds(phone), "", "", ""],
  ]);
}

const seconds = (journey: Journey) => `${journey.seconds.toFixed(1)} s`;

function languageTable({ desktop, phone }: Journeys): string {
  const rows = LANGUAGES.map((tag) => {
    const ends = [desktop, phone].map((journey) =>
      Math.max(...journey.seen.filter((seen) => seen.tag === tag).map(({ buttonEnd }) => buttonEnd)),
    );
    const ratio = (charactersOf(phone, tag) / charactersOf(phone, "en")).toFixed(2);
    const most = tag === "en" ? "" : ratioOf(tag);
    const counts = [charactersOf(desktop, tag), charactersOf(phone, tag), ratio, most];
    return [languageName.of(tag) ?? tag, ...counts, ...ends.map((end) => `${end} px`)];
  });
  const ends = ["lowest button ends at, 1280 × 720", "360 × 640"];
  return table([
    ["language", "characters, 1280 × 720", "360 × 640", "by English", "at most", ...ends],
    ...rows,
  ]);
}

function table(rows: readonly (readonly unknown[])[]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
