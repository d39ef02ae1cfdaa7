import type { Call } from "../src/api/call.ts";
import type { Failure } from "../src/api/failure.ts";
import type { Message } from "../src/i18n/message.ts";
import { failureMessage } from "../src/i18n/failure-message.ts";
import { callWords, faultWords, reasonWords } from "./failure-causes.ts";

const catalogs = import.meta.glob<Readonly<Record<string, Readonly<Record<string, Message>>>>>(
  "../src/i18n/en/*.ts",
  { eager: true },
);

/** docs/messages.md: every English sentence of the app, for somebody who is read one on the telephone. */
export function messagesPage(): string {
  const texts = allTexts();
  const causes = causesByKey();
  const failures = [...causes].map(([key, said]) => ({ text: textOf(texts.get(key)), said }));
  const others = [...texts].filter(([key]) => !causes.has(key));
  return [
    "# What the app says",
    "",
    "Made by `node scripts/write-docs.mjs` from the catalogs; a test fails when this page is old. Look a sentence up by",
    "how it begins. `{…}` stands for a name or a number.",
    "",
    "## When something went wrong",
    "",
    "| The person reads | What happened | During |",
    "|---|---|---|",
    ...failures
      .sort((one, other) => (one.text < other.text ? -1 : 1))
      .map(({ text, said }) => `| ${text} | ${[...said.why].join("; ")} | ${duringOf(said)} |`),
    "",
    "## Everything else",
    "",
    "| Where | The person reads |",
    "|---|---|",
    ...others
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, message]) => `| \`${key}\` | ${textOf(message)} |`),
    "",
  ].join("\n");
}

function allTexts(): Map<string, Message> {
  const areas = Object.values(catalogs).flatMap((module) => Object.values(module));
  return new Map(areas.flatMap((area) => Object.entries(area)));
}

function textOf(message: Message | undefined): string {
  const text = typeof message === "object" ? message.other : (message ?? "");
  return text.replaceAll("|", "\\|");
}

function duringOf({ during }: Said): string {
  return during.size === Object.keys(callWords).length ? "any call" : [...during].join(", ");
}

interface Said {
  readonly why: Set<string>;
  readonly during: Set<string>;
}

/** Asks the app's own map from failures to words, for every failure of every call. */
function causesByKey(): Map<string, Said> {
  const found = new Map<string, Said>();
  for (const [call, during] of keysOf(callWords)) {
    for (const [why, failure] of failuresOf(call)) {
      const { key } = failureMessage(failure, call);
      const said = found.get(key) ?? { why: new Set(), during: new Set() };
      said.why.add(why);
      said.during.add(during);
      found.set(key, said);
    }
  }
  return found;
}

function failuresOf(call: Call): [string, Failure][] {
  const refused = keysOf(reasonWords).map(([reason, why]): [string, Failure] => {
    const waits = reason === "too-many-attempts" || reason === "busy";
    return [
      why,
      {
        kind: "refused",
        status: 400,
        reason,
        retryAfterSeconds: waits && call !== "config" ? 30 : null,
        serverTime: null,
        traceId: null,
      },
    ];
  });
  const broken = keysOf(faultWords).map(([fault, why]): [string, Failure] => [
    why,
    { kind: "protocol", fault, traceId: null },
  ]);
  return [
    ["device offline", { kind: "network", offline: true }],
    ["address, connection or certificate", { kind: "network", offline: false }],
    ["no answer in time", { kind: "timeout" }],
    ...refused,
    ...broken,
  ];
}

function keysOf<Key extends string>(words: Readonly<Record<Key, string>>): [Key, string][] {
  const isKey = (name: string): name is Key => name in words;
  return Object.keys(words)
    .filter(isKey)
    .map((key) => [key, words[key]]);
}
