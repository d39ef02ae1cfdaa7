import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmEnrollment, startEnrollment } from "../appliance/testing/enroll.ts";
import type { TestEnrollment } from "../appliance/testing/enroll.ts";
import { brokenInvariants } from "../appliance/testing/invariants.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { mfaGrantOf } from "../appliance/testing/sign-in.ts";
import type { Answer, TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { buildServer } from "../start/testing/child-server.ts";
import { openStore } from "../store/open-store.ts";
import { startNodePair } from "./testing/node-pair.ts";
import type { NodePair } from "./testing/node-pair.ts";
import { grantOf } from "./testing/real-server.ts";

const url = process.env["TEST_DATABASE_URL"] ?? "";
if (url === "") process.stderr.write("SKIPPED: races of two processes need PostgreSQL (TEST_DATABASE_URL)\n");

let built: Awaited<ReturnType<typeof buildServer>>;
let pair: NodePair;
beforeAll(async () => {
  if (url === "") return;
  built = await buildServer();
  pair = await startNodePair(built.main, url);
});
afterAll(async () => {
  if (url === "") return;
  await pair.close();
  built.remove();
});

/** Sends the call many times at once, half of it through each process. @returns how often each outcome came */
async function race(
  times: number,
  call: (client: TestClient) => Promise<Answer>,
): Promise<Map<string, number>> {
  const answers = await Promise.all(
    Array.from({ length: times }, (_, index) => call(pair.nodes[index % 2 === 0 ? 0 : 1].client)),
  );
  const counts = new Map<string, number>();
  for (const { status, problem } of answers) {
    const outcome = problem ?? String(status);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return counts;
}

async function enrollOlivia(): Promise<TestEnrollment> {
  const token = textMember(await grantOf(pair.nodes[0].client, "olivia"), "access_token");
  const enrollment = await startEnrollment(pair.nodes[0].client.withToken(token), "1001");
  const code = oracleCode(enrollment.secretKey, Date.now());
  const accepts = await race(200, (client) =>
    confirmEnrollment(client.withToken(token), "1001", enrollment.token, code),
  );
  expect(accepts.get("204")).toBe(1);
  expect((accepts.get("enrollment-finished") ?? 0) + (accepts.get("storage") ?? 0)).toBe(199);
  return enrollment;
}

describe.skipIf(url === "")("two processes that race on one PostgreSQL", () => {
  test("of 200 accepts one succeeds, then of 50 grants with one scratch code one", async () => {
    const { scratchCodes } = await enrollOlivia();
    const challenge = textMember(await grantOf(pair.nodes[1].client, "olivia"), "mfa_token");
    const grants = await race(50, (client) => mfaGrantOf(client, challenge, scratchCodes[0] ?? ""));
    expect(grants.get("200")).toBe(1);
    const store = await openStore({ databaseUrl: pair.databaseUrl });
    expect(await brokenInvariants(store)).toEqual([]);
    await store.close();
  });

  test("of 50 refreshes with one token one succeeds, and its family ends", async () => {
    const pairOfTokens = await grantOf(pair.nodes[0].client, "ravi");
    const form = { grant_type: "Refresh_token", refresh_token: textMember(pairOfTokens, "refresh_token") };
    const refreshes = await race(50, (client) => client.send("POST", "/api/oauth2/token", { form }));
    expect(refreshes.get("200")).toBe(1);
    const access = textMember(pairOfTokens, "access_token");
    expect((await pair.nodes[1].client.withToken(access).send("GET", "/api/v8.1/users")).status).toBe(401);
  });
});
