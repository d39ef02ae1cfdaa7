import * as fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import type { Handler } from "../http/handler.ts";
import { testServer } from "../http/testing/test-server.ts";
import { oddCall, oddRequest, undocumented } from "./testing/odd-calls.ts";
import { servedOperations, type ServedOperation } from "./testing/served-operations.ts";

const REQUESTS = 500;

let appliance: TestAppliance;
let server: Handler;
let operations: readonly ServedOperation[];

beforeEach(async () => {
  appliance = await createTestAppliance();
  server = testServer({ appliance: { kind: "appliance", appliance }, clock: appliance.clock });
  operations = await servedOperations(server);
});
afterEach(() => appliance.close());

const call = fc.record({
  odd: oddCall,
  user: fc.constantFrom("administrator", "administrator", "olivia", "nobody", "rubbish"),
  wait: fc.constantFrom(0, 0, 0, 31_000, 301_000),
});

it("answers odd requests with nothing that its document does not have", async () => {
  const statuses = new Set<number>();
  const tokenOf = async (user: string) => {
    if (user === "nobody" || user === "rubbish") return user === "nobody" ? null : "rubbish";
    const answer = await passwordGrantOf(testClient(server), user);
    return answer.status === 200 && "access_token" in answer.body
      ? textMember(answer, "access_token")
      : "rubbish";
  };
  await fc.assert(
    fc.asyncProperty(call, async ({ odd, user, wait }) => {
      const operation = operations[odd.pick % operations.length];
      if (operation === undefined) throw new Error("the document has no operations");
      appliance.clock.advance(wait);
      const { path, ...init } = oddRequest(operation, odd, await tokenOf(user));
      const response = await server(new Request(`http://localhost${path}`, init));
      const { status, headers } = response;
      statuses.add(status);
      expect(undocumented(operation, { status, headers, text: await response.text() })).toBe("");
    }),
    { numRuns: REQUESTS },
  );
  // One that only ever meets refusals proves little.
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 404, 415]));
});

it("answers what it is asked with the members that its document has, and none besides", async () => {
  const admin = await signIn(testClient(server).at("192.0.2.1"), "administrator");
  const about = { userId: "1002", intent: "setUp", ticket: "T-1", checks: [] };
  const made = {
    cases: textMember(await admin.send("POST", "/api/guard/cases", { json: about }), "id"),
    queues: textMember(await admin.send("POST", "/api/guard/queues", { json: { userIds: ["1002"] } }), "id"),
  };
  for (let count = 0; count < 6; count += 1)
    await passwordGrantOf(testClient(server).at("192.0.2.9"), "ravi", "a wrong password");
  const answered: string[] = [];
  for (const operation of operations.filter(({ method }) => method === "GET")) {
    const [, kind = ""] = /guard\/(\w+)\/\{id\}/.exec(operation.path) ?? [];
    const id = kind === "cases" || kind === "queues" ? made[kind] : "1002";
    const { status, headers, text } = await admin.send("GET", operation.path.replace("{id}", id));
    expect(undocumented(operation, { status, headers, text })).toBe("");
    if (status === 200) answered.push(operation.operationId);
  }
  expect(answered.length).toBeGreaterThan(20);
});
