import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer, SendInit, TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import { places, type Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

/** The help desk is an administrator of the appliance whom the policy narrows. */
const roles = { helpDesk: { users: ["ada"] } };
/** The AWS product tells nobody's role but the caller's: who is privileged there is named. */
const policyOn = (where: string) =>
  policyOf(where.endsWith("AWS product") ? { roles, privilegedUsers: ["administrator", "ada"] } : { roles });

const ROLES = { administrator: "administrator", helpDesk: "ada", self: "olivia" } as const;
const TARGETS = ["own", "other", "privileged", "unknown"] as const;
const CASES = [
  "none",
  "right",
  "used",
  "foreign",
  "expired",
  "of another person",
  "of another intent",
] as const;
const CALLS = {
  setUp: ["enableMfa", {}],
  recreate: ["enableMfa", { recreate: true }],
  accept: ["acceptMfa", { code: "123456", token: "of-none" }],
  turnOff: ["disableMfa", undefined],
} as const;

type Role = keyof typeof ROLES;
type Target = (typeof TARGETS)[number];
type Call = keyof typeof CALLS;
type CaseKind = (typeof CASES)[number];
type Verdict = "done" | "no right" | "no case" | "gone" | "no enrollment";

/** From the rules, not from the code. */
function expected(where: string, role: Role, target: Target, call: Call, kind: CaseKind): Verdict {
  // Its case was asked for when the enrollment began: at the gateway, whose it is tells its token alone.
  if (call === "accept" && where.startsWith("the gateway")) return "no enrollment";
  if (target === "own") return call === "accept" ? "no enrollment" : "done";
  if (role === "self" || (role === "helpDesk" && call === "turnOff")) return "no right";
  if (target === "unknown") return "gone";
  if (call === "accept") return "no enrollment";
  // A privileged account wants an approval, which nobody has given here.
  return kind === "right" && target === "other" ? "done" : "no case";
}

const VERDICTS: Readonly<Record<string, Verdict>> = {
  "not-allowed": "no right",
  "case-required": "no case",
  "user-gone": "gone",
  "enrollment-unknown": "no enrollment",
};

function verdictOf({ status, problem }: Answer): string {
  return status < 300 ? "done" : (VERDICTS[problem ?? ""] ?? `${status} ${problem}`);
}

const rows = typed(ROLES).flatMap((role) =>
  TARGETS.flatMap((target) => typed(CALLS).map((call) => ({ role, target, call }))),
);

describe.each(Object.entries(places))("rights and cases on %s", (where, open) => {
  let place: Place;
  beforeAll(async () => {
    place = await open(policyOn(where));
  });
  afterAll(() => place.close());

  const targetOf = (role: Role, target: Target) =>
    ({
      own: ROLES[role],
      other: "ravi",
      privileged: role === "helpDesk" ? "administrator" : "ada",
      unknown: "nobody",
    })[target];

  async function caseOf(who: TestClient, call: Call, userId: string, kind: CaseKind): Promise<SendInit> {
    if (kind === "none") return {};
    const opener = kind === "foreign" ? await place.signIn("administrator") : who;
    const intent = call === "accept" ? "setUp" : call;
    const opened = await openCaseOf(opener, {
      intent: kind === "of another intent" ? (call === "turnOff" ? "setUp" : "turnOff") : intent,
      userId: kind === "of another person" ? place.keyOf("grace") : userId,
    });
    // Who may open none names one that isn't there.
    return underCase(opened.status === 201 ? textMember(opened, "id") : "none-at-all");
  }

  test.each(rows)("$role, $call of $target", async ({ role, target, call }) => {
    const id = place.keyOf(targetOf(role, target));
    let who = await place.signIn(ROLES[role]);
    for (const kind of CASES) {
      if (kind === "foreign" && role === "administrator") continue;
      // Of what is one's own no case says anything; an accept asks for none.
      if (kind !== "none" && (target === "own" || call === "accept")) continue;
      // This role can't open cases, so each of the other kinds would be a case that isn't there.
      if (role === "self" && !["none", "right", "foreign"].includes(kind)) continue;
      const header = await caseOf(who, call, id, kind);
      const [action, json] = CALLS[call];
      const init = json === undefined ? header : { ...header, json };
      const send = () => who.send("POST", `${place.users}/${id}/${action}`, init);
      if (kind === "used") await send();
      if (kind === "expired") {
        place.advance(31 * 60_000);
        who = await place.signIn(ROLES[role]);
      }
      expect([kind, verdictOf(await send())]).toEqual([kind, expected(where, role, target, call, kind)]);
    }
  });
});

function typed<T extends object>(record: T): (keyof T)[] {
  const isKey = (key: string): key is Extract<keyof T, string> => key in record;
  return Object.keys(record).filter(isKey);
}
