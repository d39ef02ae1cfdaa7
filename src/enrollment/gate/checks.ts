import type { Answer, Policy, Way, ProofKind } from "../../api/contract/guard-case.ts";
import type { HouseCheck } from "../../api/runtime-config.ts";
import type { Texts } from "../../i18n/texts.ts";

/** A check as the screen asks it. */
export interface GateCheck {
  /** As it is recorded. */
  readonly name: string;
  /** What it is called on screen. */
  readonly title: string;
  /** What the agent does; "" for nothing beside asking. */
  readonly todo: string;
  /** Read out word for word; "" for none. */
  readonly ask: string;
  /** What is said once they pick up; "" where nobody is called. */
  readonly greeting: string;
  readonly required: boolean;
}

const builtIn = ["callback", "badge", "manager", "question"] as const;

type BuiltIn = (typeof builtIn)[number];

/**
 * The checks of the house, else the built-in ones: somebody on the telephone is called back, others show their ID. Where
 * the policy wants no case, or a request proves who it is, the built-in ones are all optional.
 */
export function gateChecks(
  house: readonly HouseCheck[],
  policy: Policy | null,
  way: Way,
  texts: Texts,
  proved = false,
): readonly GateCheck[] {
  const { t } = texts;
  const who: BuiltIn = way === "inPerson" ? "badge" : "callback";
  if (house.length > 0)
    return house.map(({ name, ask, required }) => ({
      name,
      title: name,
      todo: "",
      ask,
      greeting: "",
      required,
    }));
  return [who, "manager" as const, "question" as const].map((name) => ({
    name,
    title: t(`gate.${name}`),
    todo: t(`gate.${name}.do`),
    ask: t(`gate.${name}.say`),
    greeting: name === "callback" ? t("gate.callback.greeting") : "",
    required: name === who && !proved && policy?.requireCase !== "never",
  }));
}

interface Lacking {
  /** Names of required checks that were not asked. */
  readonly checks: readonly string[];
  readonly why: boolean;
  /** A required check was not passed. */
  readonly failed: boolean;
  /** Where the policy wants no case, none is made of nothing. */
  readonly needless: boolean;
}

/** What the form lacks before it can be recorded. @param unsaid no reason and no ticket */
export function lackingIn(
  checks: readonly GateCheck[],
  answers: Readonly<Record<string, Answer>>,
  { unsaid, needsCase }: { readonly unsaid: boolean; readonly needsCase: boolean },
): Lacking {
  const answerTo = ({ name }: GateCheck) => answers[name] ?? "notAsked";
  const wanted = checks.filter((check) => check.required);
  const failed = wanted.some((check) => answerTo(check) === "failed");
  const needless = !needsCase && unsaid && checks.every((check) => answerTo(check) === "notAsked");
  // A caller who failed one check is asked no other.
  const unasked = failed ? [] : wanted.filter((check) => answerTo(check) === "notAsked");
  return { checks: unasked.map(({ name }) => name), why: unsaid && !needless, failed, needless };
}

/** What a recorded check is called: built-in ones in the language of the reader. */
export function checkTitle(name: string, { t }: Texts): string {
  const known = builtIn.find((each) => each === name);
  return known === undefined ? name : t(`gate.${known}`);
}

const answerKeys = {
  passed: "gate.passed",
  failed: "gate.failed",
  notAsked: "gate.not-asked",
} as const satisfies Record<Answer, string>;

export function answerWords(answer: Answer, { t }: Texts): string {
  return t(answerKeys[answer]);
}

/** "Call back: passed; …", for notes and lists. */
export function checkLine(
  checks: readonly { readonly name: string; readonly answer: Answer }[],
  texts: Texts,
): string {
  return checks
    .map(({ name, answer }) => `${checkTitle(name, texts)}: ${answerWords(answer, texts).toLowerCase()}`)
    .join("; ");
}

const kinds = {
  callback: "gate.callback",
  inPerson: "gate.badge",
  manager: "gate.manager",
  questions: "gate.question",
} as const satisfies Record<Exclude<ProofKind, "request">, string>;

/** What proves who somebody is, and whose word that is; "" for nothing. */
export function proofWords(proof: readonly ProofKind[], { t }: Texts): string {
  const stated = proof.flatMap((kind) => (kind === "request" ? [] : [t(kinds[kind])]));
  const parts = proof.includes("request") ? [t("gate.proof.request")] : [];
  if (stated.length > 0) {
    const listed = stated.reduce((before, app) => t("enroll.ready.apps.list", { before, app }));
    parts.push(t("gate.proof.agent", { proof: listed }));
  }
  return parts.join(" · ");
}
