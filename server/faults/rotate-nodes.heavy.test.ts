import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { enroll, type TestEnrollment } from "../appliance/testing/enroll.ts";
import { fakeClock } from "../appliance/testing/fake-clock.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { mfaGrantOf } from "../appliance/testing/sign-in.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { buildServer, runServer } from "../start/testing/child-server.ts";
import { startNodePair, type NodePair } from "./testing/node-pair.ts";
import { grantOf, signInReal } from "./testing/real-server.ts";

const url = process.env["TEST_DATABASE_URL"] ?? "";
if (url === "")
  process.stderr.write("SKIPPED: rotating the key of many nodes needs PostgreSQL (TEST_DATABASE_URL)\n");

let built: Awaited<ReturnType<typeof buildServer>>;
let pair: NodePair;
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => built.remove());

async function admin(...args: string[]): Promise<readonly [number | null, string]> {
  const child = runServer(built.main, pair.nodes[0].variables, ["admin", ...args]);
  const code = await child.ended;
  return [code, child.output() + child.errors()];
}

describe.skipIf(url === "")("rotate-key with two nodes running", () => {
  let olivia: TestEnrollment;
  beforeEach(async () => {
    pair = await startNodePair(built.main, url);
    olivia = await enroll(await signInReal(pair.nodes[0].client, "olivia"), "1001", fakeClock(Date.now()));
  });
  afterEach(() => pair.close());

  /** A wrong code is 400 where the secret can be read, and 503 where it can't. */
  async function wrongCodeOnBoth(): Promise<readonly number[]> {
    const statuses: number[] = [];
    for (const { client } of pair.nodes) {
      const challenge = textMember(await grantOf(client, "olivia"), "mfa_token");
      const wrong = oracleCode(olivia.secretKey, Date.now() + 3_600_000);
      statuses.push((await mfaGrantOf(client, challenge, wrong)).status);
    }
    return statuses;
  }

  test("is refused while a node doesn't hold the new key, and works once all do", async () => {
    const [exit, said] = await admin("rotate-key", "--yes");
    expect([exit, said]).toEqual([1, expect.stringContaining("2 of 2 running nodes don't hold the key")]);
    expect((await admin("add-key"))[0]).toBe(0);
    await pair.restart(0, "SIGTERM");
    expect(await admin("rotate-key", "--yes")).toEqual([1, expect.stringContaining("1 of 2 running nodes")]);
    await pair.restart(1, "SIGKILL");
    expect(await admin("rotate-key", "--yes")).toEqual([0, expect.stringContaining("Key 2 is in use now")]);
    expect(await wrongCodeOnBoth()).toEqual([400, 400]);
    const challenge = textMember(await grantOf(pair.nodes[1].client, "olivia"), "mfa_token");
    const code = oracleCode(olivia.secretKey, Date.now() + 30_000);
    expect((await mfaGrantOf(pair.nodes[1].client, challenge, code)).status).toBe(200);
  });
});
