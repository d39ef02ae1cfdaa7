import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OperationId } from "../operations.ts";
import { routes, type Route } from "../routes.ts";
import { createTestAppliance, type TestAppliance } from "./testing/create-test-appliance.ts";
import { signIn } from "./testing/sign-in.ts";
import { testClient, type Answer } from "./testing/test-client.ts";

/** Who acts, with their own id; one of each role. */
const ACTORS = [
  { role: "PortalAdmin", name: "ada", id: "1004" },
  { role: "PortalOperator", name: "olivia", id: "1001" },
  { role: "RestoreOperator", name: "ravi", id: "1002" },
  { role: "ReadOnlyUser", name: "rita", id: "1003" },
] as const;

const TARGETS = ["own", "other", "unknown"] as const;
const OTHER = "1005";
const UNKNOWN = "4711";

type Target = (typeof TARGETS)[number];
type Verdict = "allowed" | "forbidden" | "gone" | "conflict";

/** What the contract says of each call (docs/contract.md section 3). A new operation must be added here. */
const RULES: readonly (readonly [calls: string, (admin: boolean, target: Target) => Verdict])[] = [
  ["deleteToken listUsers getPolicy getCase readAboutMe notMeOfSignedIn", () => "allowed"],
  ["getUser editUser enableMfa acceptMfa disableMfa", onUser],
  ["aboutPerson", (admin, target) => (admin ? onUser(admin, target) : "forbidden")],
  ["getLastChange", (admin, target) => (admin || target === "own" ? "allowed" : "forbidden")],
  [
    "deleteUser",
    (admin, target) => (admin && target === "own" ? "conflict" : admin ? onUser(admin, target) : "forbidden"),
  ],
  [
    "createUser findUsers selectableUsers exportUsers findAudit exportAudit " +
      "listWaiting clearWaiting letInWaiting openCase listCases approveCase declineCase resumeCase endCase " +
      "listQueues startQueue readQueue exportQueue nextInQueue markInQueue endQueue " +
      "listRequests readRequest pickNumber",
    (admin) => (admin ? "allowed" : "forbidden"),
  ],
];

function onUser(admin: boolean, target: Target): Verdict {
  if (admin) return target === "unknown" ? "gone" : "allowed";
  return target === "own" ? "allowed" : "forbidden";
}

function verdictOf({ status, problem }: Answer): Verdict {
  if (problem === "not-allowed" && status === 403) return "forbidden";
  if (problem === "user-gone" && status === 404) return "gone";
  return problem === "conflict" ? "conflict" : "allowed";
}

const bodies: Partial<Record<OperationId, object>> = {
  createUser: { name: "newcomer", password: "a long enough password" },
  editUser: { description: "changed" },
  enableMfa: { recreate: false },
  acceptMfa: { code: "123456", token: "unknown" },
  openCase: { userId: "1005", intent: "setUp", reason: "new phone" },
  endCase: { outcome: "done" },
  startQueue: { userIds: ["1005"] },
  markInQueue: { userId: "1005", outcome: "done" },
  clearWaiting: { account: "0".repeat(32) },
  letInWaiting: { account: "0".repeat(32), address: "192.0.2.1" },
};

/** Rights stand in the one table of operations: each is tried in the oldest version that has it, and in the newest. */
const secured = routes.filter((route) => {
  const all = routes.filter(({ id }) => id === route.id);
  return route.rights !== "anyone" && (route === all.at(0) || route === all.at(-1));
});

test("each of these calls needs a sign-in", () => {
  const ruled = RULES.flatMap(([calls]) => calls.split(" "));
  expect([...new Set(secured.map(({ id }) => id))].toSorted()).toEqual(ruled.toSorted());
});

describe.each(secured)("$method $path", (route) => {
  const targets = route.path.includes("{id}") ? TARGETS : (["own"] as const);
  const cases = ACTORS.flatMap((actor) => targets.map((target) => ({ ...actor, target })));
  let unchanged: TestAppliance;
  beforeAll(async () => {
    unchanged = await createTestAppliance();
  });
  afterAll(() => unchanged.close());

  test.each(cases)("$role on $target", async ({ role, name, id, target }) => {
    const rules = RULES.filter(([calls]) => calls.split(" ").includes(route.id));
    expect(rules).toHaveLength(1);
    const verdict = rules[0]?.[1](role === "PortalAdmin", target);
    const changes = route.method !== "GET" && verdict === "allowed";
    const appliance = changes ? await createTestAppliance() : unchanged;
    const path = pathOf(route, target === "own" ? id : target === "other" ? OTHER : UNKNOWN);
    const client = await signIn(testClient(appliance.handle), name);
    const json = bodies[route.id];
    const answer = await client.send(route.method, path, json === undefined ? {} : { json });
    expect(answer.status).not.toBe(500);
    expect(verdictOf(answer)).toBe(verdict);
    if (changes) await appliance.close();
  });

  test("without or with a wrong token it is 401 and says how to sign in", async () => {
    const client = testClient(unchanged.handle);
    for (const sender of [client, client.withToken("not-a-token")]) {
      const answer = await sender.send(route.method, pathOf(route, "1001"), {
        json: bodies[route.id],
      });
      expect([answer.status, answer.problem]).toEqual([401, "session-ended"]);
      expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
    }
  });
});

describe("a foreign id and an unknown one", () => {
  let appliance: TestAppliance;
  beforeAll(async () => {
    appliance = await createTestAppliance();
  });
  afterAll(() => appliance.close());

  test.each(secured.filter(({ path }) => path.includes("{id}")))(
    "look the same: $method $path",
    async (route) => {
      const client = await signIn(testClient(appliance.handle), "rita");
      const json = bodies[route.id];
      const init = json === undefined ? {} : { json };
      const foreign = await client.send(route.method, pathOf(route, OTHER), init);
      const unknown = await client.send(route.method, pathOf(route, UNKNOWN), init);
      expect({ ...foreign.body, traceId: "" }).toEqual({ ...unknown.body, traceId: "" });
      expect([...foreign.headers]).toEqual([...unknown.headers]);
    },
  );
});

function pathOf(route: Route, id: string): string {
  return route.path.replace("{id}", id);
}
