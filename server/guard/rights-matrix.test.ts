import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { TEST_ADMIN_PASSWORD, TEST_DEMO_PASSWORD } from "../appliance/testing/create-test-appliance.ts";
import type { Answer, SendInit, TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { defaultPolicy } from "../calls/policy.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import { places } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

/** The help desk is an administrator of the appliance whom the policy narrows. */
const roles = { helpDesk: { users: ["ada"] } };
/** The AWS product tells nobody's role but the caller's: who is privileged there is named. */
const policyOn = (where: string) =>
  policyOf(where.endsWith("AWS product") ? { roles, privilegedUsers: ["administrator", "ada"] } : { roles });

const ROLES = { administrator: "administrator", helpDesk: "ada", self: "olivia" } as const;
const TARGETS = ["own", "other", "privileged", "unknown"] as const;
const CASES = ["none", "right", "used", "foreign", "expired"] as const;
const CALLS = {
  setUp: (user: string) => ["POST", `${user}/enableMfa`, {}] as const,
  recreate: (user: string) => ["POST", `${user}/enableMfa`, { recreate: true }] as const,
  accept: (user: string) => ["POST", `${user}/acceptMfa`, { code: "123456", token: "of-none" }] as const,
  turnOff: (user: string) => ["POST", `${user}/disableMfa`, undefined] as const,
  edit: (user: string, userName: string) => ["PUT", user, { password: seeded(userName) }] as const,
  delete: (user: string) => ["DELETE", user, undefined] as const,
} as const;

/** The password that they have: a new one would end the test's own sign-ins. */
const seeded = (userName: string) =>
  userName === "administrator" ? TEST_ADMIN_PASSWORD : TEST_DEMO_PASSWORD;

type Role = keyof typeof ROLES;
type Call = keyof typeof CALLS;
type CaseKind = (typeof CASES)[number];
type Verdict = "done" | "no right" | "no case" | "gone" | "conflict" | "no enrollment";

/** From the rules, not from the code. */
function expected(
  where: string,
  role: Role,
  target: (typeof TARGETS)[number],
  call: Call,
  kind: CaseKind,
): Verdict {
  if (target === "own") {
    if (call === "accept") return "no enrollment";
    if (call !== "delete") return "done";
    return role === "administrator" ? "conflict" : "no right";
  }
  if (role === "self") return "no right";
  if (role === "helpDesk" && !["setUp", "recreate", "accept"].includes(call)) return "no right";
  if (target === "unknown") return "gone";
  // Its case was asked for when the enrollment was started; a gateway knows no other appliance's enrollments.
  if (call === "accept") return where.startsWith("the gateway") ? "no case" : "no enrollment";
  // A privileged account wants an approval, which nobody has given here.
  return kind === "right" && target === "other" ? "done" : "no case";
}

function verdictOf({ status, problem }: Answer): string {
  if (status < 300) return "done";
  const names: Readonly<Record<string, Verdict>> = {
    "not-allowed": "no right",
    "case-required": "no case",
    "user-gone": "gone",
    conflict: "conflict",
    "enrollment-unknown": "no enrollment",
  };
  return names[problem ?? ""] ?? `${status} ${problem}`;
}

const ACCOUNT = { name: "zoe", description: "", password: "a long enough password" };
const NARROW = ["helpDesk", "self"];

describe.each(Object.entries(places))("rights and cases on %s", (where, open) => {
  let place: Place;
  beforeAll(async () => {
    place = await open(policyOn(where));
  });
  afterAll(() => place.close());

  const targetOf = (role: Role, target: (typeof TARGETS)[number]) =>
    ({
      own: ROLES[role],
      other: "ravi",
      privileged: role === "helpDesk" ? "administrator" : "ada",
      unknown: "nobody",
    })[target];

  async function caseOf(who: TestClient, call: Call, id: string, kind: CaseKind): Promise<SendInit> {
    if (kind === "none") return {};
    const opener = kind === "foreign" ? await place.signIn("administrator") : who;
    const edits = call === "edit" ? ["password"] : [];
    const intent = call === "accept" ? "setUp" : call;
    const opened = await openCaseOf(opener, { intent, edits, userId: id });
    // Who may open none names one that isn't there.
    return underCase(opened.status === 201 ? textMember(opened, "id") : "none-at-all");
  }

  const rows = Object.keys(ROLES).flatMap((role) =>
    TARGETS.flatMap((target) => Object.keys(CALLS).map((call) => ({ role, target, call }))),
  );
  test.each(rows)("$role, $call of $target", async ({ role, target, call }) => {
    if (!isRole(role) || !isCall(call)) throw new Error("no such row");
    const userName = targetOf(role, target);
    const id = place.keyOf(userName);
    for (const kind of CASES) {
      if (kind === "foreign" && role === "administrator") continue;
      // More would be too many guesses.
      if (call === "accept" && kind !== "none" && kind !== "right") continue;
      // Of what is deleted and what is one's own there is no second try.
      if (kind !== "none" && (target === "own" || (call === "delete" && kind !== "foreign"))) continue;
      let who = await place.signIn(ROLES[role]).catch(() => place.signIn(ROLES[role]));
      const header = await caseOf(who, call, id, kind);
      const [method, path, json] = CALLS[call](`${place.users}/${id}`, userName);
      const send = () => who.send(method, path, { ...header, ...(json === undefined ? {} : { json }) });
      if (kind === "used") await send();
      if (kind === "expired") {
        place.advance(31 * 60_000);
        who = await place.signIn(ROLES[role]);
      }
      expect([kind, verdictOf(await send())]).toEqual([kind, expected(where, role, target, call, kind)]);
    }
  });
});

/** The kinds of case that creating a privileged account meets. */
const CREATE_CASES = [
  "none",
  "waiting",
  "approved",
  "used",
  "foreign",
  "expired",
  "other role",
  "other name",
];

describe.each(Object.entries(places))("creating accounts on %s", (where, open) => {
  let place: Place;
  beforeEach(async () => {
    place = await open(defaultPolicy);
  });
  afterEach(() => place.close());

  const sendAs = async (who: TestClient, json: object, header: SendInit = {}) =>
    verdictOf(await who.send("POST", place.users, { json: { ...ACCOUNT, ...json }, ...header }));

  /** Opened by one, and approved by another. */
  async function approved(opener: TestClient, approver: string, about: object): Promise<SendInit> {
    const opened = await openCaseOf(opener, { intent: "create", userName: ACCOUNT.name, ...about });
    const id = textMember(opened, "id");
    const decided = await (await place.signIn(approver)).send("POST", `/api/guard/cases/${id}/approve`);
    expect([opened.body["state"], decided.body["state"]]).toEqual(["waiting", "approved"]);
    return underCase(id);
  }
  const newRole = "PortalAdmin";
  async function headerOf(admin: TestClient, kind: string): Promise<SendInit> {
    if (kind === "none") return {};
    if (kind === "foreign") return approved(await place.signIn("ada"), "administrator", { newRole });
    if (kind === "other name") return approved(admin, "ada", { newRole, userName: "yves" });
    if (!["waiting", "other role"].includes(kind)) return approved(admin, "ada", { newRole });
    const about = { userName: ACCOUNT.name, newRole: kind === "waiting" ? newRole : "ReadOnlyUser" };
    const opened = await openCaseOf(admin, { intent: "create", ...about });
    return underCase(textMember(opened, "id"));
  }

  test.each(CREATE_CASES)(
    "an administrator makes another one under a case that is approved: %s",
    async (kind) => {
      let admin = await place.signIn("administrator");
      const header = await headerOf(admin, kind);
      if (kind === "used") await sendAs(admin, { role: newRole }, header);
      if (kind === "expired") {
        place.advance(31 * 60_000);
        admin = await place.signIn("administrator");
      }
      const name = kind === "used" ? { name: "yves" } : {};
      const verdict = await sendAs(admin, { role: newRole, ...name }, header);
      expect(verdict).toBe(kind === "approved" ? "done" : "no case");
    },
  );

  test("an ordinary account takes no case, one whose role nobody tells may be an administrator's, an empty role is none", async () => {
    const admin = await place.signIn("administrator");
    const told = where.endsWith("AWS product") ? "no case" : "done";
    expect(await sendAs(admin, { role: "ReadOnlyUser" })).toBe(told);
    // The embedded appliance knows which role that is.
    const untold = where.startsWith("the gateway") ? "no case" : "done";
    expect(await sendAs(admin, { name: "yves" })).toBe(untold);
    // The AWS product takes no role, so none goes on.
    const empty = told === "done" ? "400 bad-request" : "no case";
    for (const role of ["", " "]) expect(await sendAs(admin, { name: "yves", role })).toBe(empty);
    if (untold === "done") return;
    const header = await approved(admin, "ada", { userName: "yves" });
    expect(await sendAs(admin, { name: "yves" }, header)).toBe("done");
  });

  test.each(["PortalAdmin", "ReadOnlyUser", undefined])("nobody else makes one: role %s", async (role) => {
    const self = await place.signIn("olivia");
    expect(await sendAs(self, { role })).toBe("no right");
    expect(await sendAs(self, { role }, underCase("none-at-all"))).toBe("no right");
  });

  test.each(NARROW)("an administrator who is narrowed to %s makes none", async (narrow) => {
    await place.close();
    place = await open(policyOf({ roles: { [narrow]: { users: ["ada"] } } }));
    const ada = await place.signIn("ada");
    for (const role of ["PortalAdmin", "ReadOnlyUser", undefined])
      expect(await sendAs(ada, { role })).toBe("no right");
    const opened = await openCaseOf(ada, { intent: "create", userName: ACCOUNT.name, newRole });
    expect(opened.problem).toBe("not-allowed");
  });
});

function isRole(text: string): text is Role {
  return Object.hasOwn(ROLES, text);
}

function isCall(text: string): text is Call {
  return Object.hasOwn(CALLS, text);
}
