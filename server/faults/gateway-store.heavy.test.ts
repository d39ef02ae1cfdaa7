import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { startPostgres } from "../../scripts/postgres.mjs";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { confirmEnrollment, enroll } from "../appliance/testing/enroll.ts";
import { fakeClock } from "../appliance/testing/fake-clock.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { caseHeader, openCaseOf } from "../guard/testing/open-case.ts";
import { listen } from "../http/listen.ts";
import { buildServer, makeFolder } from "../start/testing/child-server.ts";
import { delayingProxy } from "./testing/delaying-proxy.ts";
import { startRealServer } from "./testing/real-server.ts";

const installed = process.env["TEST_DATABASE_URL"] !== undefined;
if (!installed)
  process.stderr.write("SKIPPED: a gateway's PostgreSQL that is slow needs one (TEST_DATABASE_URL)\n");

const folder = makeFolder();
let built: Awaited<ReturnType<typeof buildServer>>;
beforeAll(async () => void (built = await buildServer()));
afterAll(() => {
  folder.remove();
  built.remove();
});

const now = { ...fakeClock(0), now: Date.now };
const USERS = "/api/v8.1/users";

/** Agents without MFA of their own: what they need has tests elsewhere. */
const policy = join(folder.dir, "policy.json");
writeFileSync(policy, '{ "actorsNeedMfa": false }');

test.skipIf(!installed)(
  "a gateway whose PostgreSQL takes five seconds an answer lets people set themselves up, and loses nothing",
  async () => {
    const postgres = await startPostgres();
    onTestFinished(postgres.stop);
    const proxy = await delayingProxy(postgres.url);
    onTestFinished(proxy.close);
    const appliance = await createTestAppliance({ clock: now });
    const behind = await listen(appliance.handle, {
      port: 0,
      host: "127.0.0.1",
      limits: { drainTimeout: 100 },
    });
    onTestFinished(appliance.close);
    onTestFinished(behind.close);
    const server = await startRealServer(built.main, {
      DATABASE_URL: proxy.url,
      GUARD_POLICY: policy,
      APPLIANCE_URL: behind.url,
    });
    onTestFinished(server.remove);
    const { client } = server;
    const admin = await signIn(client, "administrator");
    const header = await caseHeader(admin, { intent: "setUp", userId: "1003" });
    const other = await caseHeader(admin, { intent: "setUp", userId: "1002" });
    const begun = await admin.send("POST", `${USERS}/1002/enableMfa`, { json: {}, ...other });
    proxy.delay(5_000);
    const began = performance.now();
    const olivia = await signIn(client, "olivia");
    const signedIn = performance.now();
    await enroll(olivia, "1001", now);
    // Apps give up a call after 30 s; a setup is two.
    expect(signedIn - began).toBeLessThan(10_000);
    expect(performance.now() - signedIn).toBeLessThan(20_000);
    const refused = [
      await admin.send("POST", `${USERS}/1003/enableMfa`, { json: {}, ...header }),
      await openCaseOf(admin, { intent: "turnOff", userId: "1001" }),
    ];
    for (const { status, problem } of refused) expect([status, problem]).toEqual([503, "guard-unavailable"]);
    const wrong = await confirmEnrollment(admin, "1002", textMember(begun, "token"), "123456");
    expect([wrong.status, wrong.problem]).toEqual([503, "guard-unavailable"]);
    expect((await client.send("GET", "/live")).status).toBe(200);
    proxy.delay(0);
    await expect
      .poll(async () => (await openCaseOf(admin, { intent: "turnOff", userId: "1001" })).status, {
        timeout: 20_000,
      })
      .toBe(201);
    // Rows that wait come by themselves.
    for (const event of ["enable", "accept"])
      await expect
        .poll(async () => (await admin.send("GET", `/api/guard/audit?user=olivia&event=${event}`)).body, {
          timeout: 10_000,
        })
        .toMatchObject({ results: [{ outcome: "done", userName: "olivia" }] });
    expect((await admin.send("POST", `${USERS}/1003/enableMfa`, { json: {}, ...header })).status).toBe(200);
  },
);
