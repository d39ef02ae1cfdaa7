import { expect, test } from "vitest";
import type { Call } from "../api/contract/calls.ts";
import { noProblem, refusalReason } from "../api/contract/refusal-reason.ts";
import { outcomeIsUnknown, type Failure } from "../api/failure.ts";
import { catalogOf } from "../testing/catalogs.ts";
import { countedTexts, failureTexts } from "./failure-texts.ts";
import { english, locales } from "../../contract/locales.ts";
import { createTexts } from "./texts.ts";

const calls: readonly Call[] = [
  "signIn",
  "answerChallenge",
  "getUser",
  "enableMfa",
  "acceptMfa",
  "disableMfa",
];
const committing: readonly Call[] = ["acceptMfa", "disableMfa"];
const texts = createTexts(english, catalogOf("en"));

const lost: readonly Failure[] = [
  { kind: "network", offline: true },
  { kind: "network", offline: false },
  { kind: "timeout" },
  { kind: "protocol", fault: "not-json", traceId: null },
];

function refused(reason: Extract<Failure, { kind: "refused" }>["reason"], status = 400): Failure {
  const retryAfterSeconds = status === 429 || status === 503 ? 12 : null;
  return { kind: "refused", status, reason, retryAfterSeconds, serverTime: null, traceId: null };
}

function text(failure: Failure, call: Call): string {
  return failureTexts(texts, failure, call).text;
}

test.each(committing)("without an answer to %s, nothing is claimed and a check is offered", (call) => {
  const unknown = [...lost, refused("server-failed", 500), refused("busy", 504)];
  for (const failure of unknown) {
    expect(text(failure, call)).toMatch(/we don't know/);
    expect(text(failure, call)).toMatch(/[Cc]heck again/);
    expect(text(failure, call)).not.toMatch(/Nothing was changed/);
  }
});

test("a lost code at sign-in asks for the next code, since the old one may be spent", () => {
  for (const failure of lost.slice(0, 3)) {
    expect(text(failure, "answerChallenge")).toMatch(/next code/);
  }
});

test("a start without an answer sends nobody to delete an account: the one in the app may be the one that works", () => {
  for (const failure of [...lost, refused("server-failed", 500)]) {
    expect(text(failure, "enableMfa")).not.toMatch(/delete|MFA is/u);
  }
  expect(text({ kind: "timeout" }, "enableMfa")).toMatch(/Nothing has changed\. Try again/u);
});

test("a sign-in that is forbidden blames neither the password nor the account for certain", () => {
  const told = text(refused("not-allowed", 403), "signIn");
  expect(told).toMatch(/refused\. Check your user name and password, or ask/u);
  expect(told).not.toMatch(/incorrect|disabled|locked/iu);
});

test("a list of users that no version has is told as a matter of versions", () => {
  for (const call of ["listUsers", "getOwnUser"] as const) {
    expect(text(refused("not-offered", 404), call)).toMatch(/this version of the system/u);
    expect(text(refused("not-offered", 405), call)).not.toMatch(/version/u);
  }
});

test("an accept that is refused without a reason is a refused code", () => {
  expect(text(refused("bad-request"), "acceptMfa")).toBe(text(refused("code-rejected"), "acceptMfa"));
});

test("the gateway's own failures have words of their own, and of a commit claim nothing", () => {
  const gateway = (["upstream-failed", "upstream-timeout"] as const).map((reason) => refused(reason, 502));
  for (const failure of gateway) {
    expect(text(failure, "signIn")).toMatch(/system behind this page/);
    for (const call of committing) expect(text(failure, call)).toMatch(/we don't know/);
  }
  const untrusted = refused("upstream-untrusted", 502);
  expect(text(untrusted, "acceptMfa")).toMatch(/nothing was sent/);
  expect(outcomeIsUnknown(untrusted)).toBe(false);
});

test("an outcome that the server doesn't know either reads as an answer that got lost", () => {
  const unknown = refused("outcome-unknown", 504);
  expect(outcomeIsUnknown(unknown)).toBe(true);
  for (const call of ["answerChallenge", "enableMfa", ...committing] as const)
    expect(text(unknown, call)).toBe(text({ kind: "timeout" }, call));
  for (const call of ["signIn", "tellGuard"] as const) {
    expect(text(unknown, call)).toMatch(/system behind this page didn't answer/);
    expect(text(unknown, call)).not.toMatch(/Nothing/);
  }
});

const notOffered = "This system doesn't offer that";
const locked = "This account is locked.";
const starting = "The server is starting or busy. Nothing has changed.";
const notAllowed = "You're not allowed to do this for this account.";
const tooMany = "Too many attempts.";

/** How a sentence begins, by call, and after which statuses of an appliance that sends no type. */
const beginnings: readonly (readonly [Call, Readonly<Record<string, readonly number[]>>])[] = [
  [
    "signIn",
    {
      "Incorrect user name or password.": [400, 401, 422],
      "Sign-in was refused.": [403],
      "There's no sign-in at the configured address.": [404, 405, 415, 424],
      "The server didn't understand the sign-in.": [409, 410],
      [locked]: [423],
      [tooMany]: [429],
      "Something went wrong on the server. Try again.": [500],
      [starting]: [502, 503, 504],
    },
  ],
  [
    "answerChallenge",
    {
      "That code wasn't accepted. Enter the next one": [400, 401, 403, 409, 422],
      [notOffered]: [404, 405, 415, 424],
      "That took too long. Enter your password again.": [410],
      [locked]: [423],
      [tooMany]: [429],
      "Something went wrong on the server. Try again with the next code.": [500],
      "The server is busy. Try again with the next code.": [502, 503, 504],
    },
  ],
  [
    "getUser",
    {
      "We couldn't load this page. Try again.": [400, 422],
      "Your session has ended.": [401],
      "You're not allowed to see this. Ask an administrator.": [403],
      "This user no longer exists.": [404],
      [notOffered]: [405, 415, 424],
      "Something changed somewhere else.": [409, 410],
      [locked]: [423],
      [tooMany]: [429],
      "Something went wrong on the server. We couldn't load this page. Try again.": [500],
      [starting]: [502, 503, 504],
    },
  ],
  [
    "enableMfa",
    {
      "The server didn't accept that. Nothing has changed.": [400, 422],
      "Something went wrong on the server. Nothing has changed. Try again.": [500],
      [starting]: [502, 503, 504],
    },
  ],
  [
    "disableMfa",
    {
      "The server didn't accept that. Check whether MFA is still on.": [400, 422],
      [notAllowed]: [403],
      "This user no longer exists.": [404],
      [notOffered]: [405, 415, 424],
      "Something changed somewhere else.": [410],
      [locked]: [423],
      [tooMany]: [429],
    },
  ],
];

test.each(beginnings)("%s says of each status what is true for it", (call, told) => {
  for (const [sentence, statuses] of Object.entries(told))
    for (const status of statuses) {
      const reason = refusalReason({ call, status, problem: noProblem, wwwAuthenticate: "" });
      expect(text(refused(reason, status), call).slice(0, sentence.length), String(status)).toBe(sentence);
    }
});

test("an answer that can't be used is told by what is wrong with it", () => {
  const told = (fault: Extract<Failure, { kind: "protocol" }>["fault"]) =>
    text({ kind: "protocol", fault, traceId: null }, "getUser");
  expect(told("not-json")).toMatch(/^That answer didn't come from this system\./u);
  expect(told("truncated")).toMatch(/^The answer was cut off\./u);
  expect(told("too-large")).toMatch(/^The answer is too large\./u);
  expect(told("shape")).toMatch(/^The answer couldn't be read\./u);
});

test("a wait is said in seconds, and 30 where the server names none", () => {
  expect(text(refused("too-many-attempts", 429), "signIn")).toMatch(/12 seconds/);
  expect(text(refused("too-many-attempts", 400), "signIn")).toMatch(/30 seconds/);
  expect(text(refused("busy", 503), "getUser")).toMatch(/12 seconds/);
});

test("beside a countdown the wait is left to it", () => {
  const refusal = refused("too-many-attempts", 429);
  expect(countedTexts(texts, refusal, "signIn").text).toBe("Too many attempts.");
  expect(text(refusal, "signIn")).toBe("Too many attempts. Try again in 12 seconds.");
});

test("the wait follows as a sentence of its own, with a space only where the script sets one", () => {
  const said = ["de", "ja", "zh-CN"].map((tag) => {
    const locale = locales.find((known) => known.tag === tag) ?? english;
    return failureTexts(createTexts(locale, catalogOf(tag)), refused("busy", 503), "getUser").text;
  });
  expect(said[0]).toMatch(/\. Versuchen Sie es in 12 Sekunden erneut\.$/u);
  for (const unspaced of said.slice(1)) expect(unspaced).toMatch(/。12/u);
});

test("a wait of two minutes and more is said in minutes, rounded up", () => {
  const after = (retryAfterSeconds: number) => ({ ...refused("too-many-attempts", 429), retryAfterSeconds });
  expect(text(after(119), "signIn")).toMatch(/119 seconds/);
  expect(text(after(120), "signIn")).toMatch(/2 minutes/);
  expect(text(after(121), "answerChallenge")).toMatch(/3 minutes/);
});

test("offline, unreachable, slow and unreadable are four different sentences for every call", () => {
  for (const call of calls) expect(new Set(lost.map((failure) => text(failure, call))).size).toBe(4);
});

test("every failure of every call ends with what to do, without codes, blame or shouting", () => {
  const sentences = Object.entries(catalogOf("en")).filter(([key]) => key.startsWith("failure."));
  expect(sentences.length).toBeGreaterThan(50);
  for (const [, sentence] of sentences) {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/!|\b[45]\d\d\b|HTTP|invalid|illegal|error/i);
  }
});
