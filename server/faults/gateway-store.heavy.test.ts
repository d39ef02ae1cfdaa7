import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
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
  process.stderr.write("SKIPPED: a gateway's PostgreSQL that stops needs one (TEST_DATABASE_URL)\n");

const folder = makeFolder();
const disk = join(folder.dir, "disk");
mkdirSync(disk);
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk]).status === 0;
if (!mounted) process.stderr.write("SKIPPED: a gateway's full disk needs root, to mount a small tmpfs\n");

let built: Awaited<ReturnType<typeof buildServer>>;
const cleanUp: (() => Promise<unknown> | void)[] = [];
beforeAll(async () => void (built = await buildServer()));
afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step();
});
afterAll(() => {
  if (mounted) spawnSync("umount", ["--lazy", disk]);
  folder.remove();
  built.remove();
});

const now = { ...fakeClock(0), now: Date.now };
const USERS = "/api/v8.1/users";

/** Agents without MFA of their own: what they need has tests elsewhere. */
const policy = join(folder.dir, "policy.json");
writeFileSync(policy, '{ "actorsNeedMfa": false }');

/**
 * A gateway whose store fails and works again: people set themselves up in time, others are not touched, nothing is lost.
 * @param confirmed what a wrong code for somebody else gets: under a case that is spent it takes only what can be read
 */
async function expectSelfService(
  variables: Record<string, string>,
  fail: () => void,
  heal: () => void,
  confirmed = [503, "guard-unavailable"],
) {
  const appliance = await createTestAppliance({ clock: now });
  const behind = await listen(appliance.handle, {
    port: 0,
    host: "127.0.0.1",
    limits: { drainTimeout: 100 },
  });
  cleanUp.push(appliance.close, behind.close);
  const server = await startRealServer(built.main, {
    ...variables,
    GUARD_POLICY: policy,
    APPLIANCE_URL: behind.url,
  });
  cleanUp.push(server.remove);
  const { client } = server;
  const admin = await signIn(client, "administrator");
  const header = await caseHeader(admin, { intent: "setUp", userId: "1003" });
  const other = await caseHeader(admin, { intent: "setUp", userId: "1002" });
  const begun = await admin.send("POST", `${USERS}/1002/enableMfa`, { json: {}, ...other });
  fail();
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
  expect([wrong.status, wrong.problem]).toEqual(confirmed);
  expect((await client.send("GET", "/live")).status).toBe(200);
  heal();
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
}

test.skipIf(!installed)(
  "a gateway whose PostgreSQL stops lets people set themselves up, and loses nothing",
  async () => {
    const postgres = await startPostgres();
    cleanUp.push(postgres.stop);
    await expectSelfService({ DATABASE_URL: postgres.url }, postgres.halt, postgres.resume);
  },
);

test.skipIf(!mounted)(
  "a gateway whose disk is full lets people set themselves up, and loses nothing",
  async () => {
    const filler = join(disk, "filler");
    const fill = () => {
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(filler, Buffer.alloc(bavail * bsize, 1));
    };
    const heal = () => rmSync(filler);
    await expectSelfService({ DATA_DIR: join(disk, "data") }, fill, heal, [400, "code-rejected"]);
  },
);

test.skipIf(!installed)(
  "a gateway whose PostgreSQL takes five seconds an answer lets people set themselves up, and loses nothing",
  async () => {
    const postgres = await startPostgres();
    cleanUp.push(postgres.stop);
    const proxy = await delayingProxy(postgres.url);
    cleanUp.push(proxy.close);
    await expectSelfService(
      { DATABASE_URL: proxy.url },
      () => proxy.delay(5_000),
      () => proxy.delay(0),
    );
  },
);
