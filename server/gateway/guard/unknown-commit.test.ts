import { beforeEach, expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "../../guard/testing/open-case.ts";
import { guardedStandIn } from "../testing/guarded-stand-in.ts";
import { StorageError } from "../../store/storage-error.ts";

/** Transactions of this name are committed, and nobody is told. */
let untold: string;
let admin: TestClient;
let changes: string[];

beforeEach(async () => {
  [untold, changes] = ["", []];
  const appliance = await createTestAppliance();
  const { client } = await guardedStandIn("8.1", appliance, {
    handle: (request, peer) => {
      if (request.url.endsWith("disableMfa")) changes.push(request.url);
      return appliance.handle(request, peer);
    },
    watchStore: (store) => ({
      ...store,
      transaction: async (name, work) => {
        const done = await store.transaction(name, work);
        if (name === untold) throw new StorageError("unknown", new Error("Query read timeout"));
        return done;
      },
    }),
  });
  admin = await signIn(client, "administrator");
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
  expect((await admin.send("GET", "/api/guard/cases")).text.match(/"id":/g)).toHaveLength(1);
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
