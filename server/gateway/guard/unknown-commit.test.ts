import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";

let store: Store;
/** Transactions of this name are committed, and nobody is told. */
let untold: string;
let appliance: TestAppliance;
let standIn: StandIn;
let admin: TestClient;
let changes: string[];

beforeEach(async () => {
  [untold, changes] = ["", []];
  store = await openStore({ memory: true });
  appliance = await createTestAppliance();
  standIn = await startStandIn("8.1", {
    guard: {
      store: {
        ...store,
        transaction: async (name, work) => {
          const done = await store.transaction(name, work);
          if (name === untold) throw new StorageError("unknown", new Error("Query read timeout"));
          return done;
        },
      },
      policy: policyOf({}),
    },
    appliance: {
      ...appliance,
      handle: (request, peer) => {
        if (request.url.endsWith("disableMfa")) changes.push(request.url);
        return appliance.handle(request, peer);
      },
    },
  });
  admin = await signIn(testClient(httpHandler(standIn.url)), "administrator");
});
afterEach(async () => {
  await standIn.close();
  await appliance.close();
  await store.close();
});

const openCase = () =>
  openCaseOf(admin, { intent: "turnOff", userId: "1001", idempotencyKey: "one-key-of-many" });

test.each([
  ["openCase", openCase],
  ["resumeCase", (id: string) => admin.send("POST", `/api/guard/cases/${id}/resume`)],
  [
    "endCase",
    (id: string) => admin.send("POST", `/api/guard/cases/${id}/end`, { json: { outcome: "done" } }),
  ],
] as const)("nobody is told that %s wasn't done when its COMMIT is in doubt", async (name, call) => {
  const id = name === "openCase" ? "" : textMember(await openCase(), "id");
  untold = name;
  const answer = await call(id);
  expect([answer.status, answer.problem]).toEqual([504, "outcome-unknown"]);
  expect(answer.headers.get("retry-after")).toBeNull();
  untold = "";
  const listed = await admin.send("GET", "/api/guard/cases");
  expect(listed.text.match(/"id":/g)).toHaveLength(1);
});

test("a change whose case may be used up never reaches the appliance: that it wasn't made is true", async () => {
  const id = textMember(await openCase(), "id");
  const turnOff = () => admin.send("POST", "/api/v8.1/users/1001/disableMfa", underCase(id));
  untold = "authorizeChange";
  const refused = await turnOff();
  expect([refused.status, refused.problem, changes]).toEqual([503, "guard-unavailable", []]);
  untold = "";
  const again = await turnOff();
  expect([again.problem, again.body["caseState"], changes]).toEqual(["case-required", "used", []]);
});
