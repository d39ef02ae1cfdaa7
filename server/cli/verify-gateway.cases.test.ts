import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { confirmEnrollment } from "../appliance/testing/enroll.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { caseHeader, openCaseOf, underCase } from "../guard/testing/open-case.ts";
import { listen } from "../http/listen.ts";
import type { Handler } from "../http/handler.ts";
import { decodeEnvironment, type Environment } from "../start/environment.ts";
import { openApi } from "../start/open-api.ts";
import { placeOf } from "../start/open-parts.ts";
import { databaseFile } from "../store/data-folder.ts";
import { postgresSchema } from "../store/testing/postgres-schema.ts";
import { engineNames } from "../store/testing/test-engines.ts";
import { admin } from "./admin.ts";

const log = pino({ level: "silent" });
const terminal = { ask: null, calledAs: "node server.js admin" };
const databaseUrl = process.env["TEST_DATABASE_URL"];

describe.each(engineNames)("the record of a gateway, verified on its machine (%s)", (engine) => {
  let dir: string;
  let appliance: TestAppliance;
  let environment: Environment;

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), "verify-"));
    appliance = await createTestAppliance();
    const behind = await listen(appliance.handle, { port: 0, host: "127.0.0.1" });
    onTestFinished(appliance.close);
    onTestFinished(behind.close);
    const schema = engine === "postgres" ? await postgresSchema(databaseUrl ?? "") : null;
    if (schema !== null) onTestFinished(schema.drop);
    const policy = join(dir, "policy.json");
    writeFileSync(policy, JSON.stringify({ actorsNeedMfa: false, privilegedUsers: ["rita"] }));
    environment = decodeEnvironment({
      APPLIANCE_URL: behind.url,
      GUARD_POLICY: policy,
      DATA_DIR: join(dir, "data"),
      ENCRYPTION_KEY_FILE: join(dir, "gateway-key"),
      ...(schema === null ? {} : { DATABASE_URL: schema.databaseUrl }),
    });
  });

  /** The gateway while `act` runs. */
  async function withGateway(act: (handle: Handler) => Promise<void>): Promise<void> {
    const api = await openApi(environment, log, () => {}, []);
    try {
      if (api.part.kind === "gateway") await act(api.part.gateway.handle);
    } finally {
      await api.close();
    }
  }
  const signInOften = (times: number) =>
    withGateway(async (handle) => {
      for (let index = 0; index < times; index += 1)
        expect((await passwordGrantOf(testClient(handle), "olivia")).status).toBe(200);
    });
  async function verify(...head: string[]): Promise<string> {
    const { done, text } = await admin(["verify-audit", ...head], environment, log, terminal);
    return `${done ? "whole" : "broken"}: ${text}`;
  }
  test("is whole while the gateway runs and while it doesn't, and needs its key for that", async () => {
    await withGateway(async (handle) => {
      expect((await passwordGrantOf(testClient(handle), "olivia")).status).toBe(200);
      expect(await verify()).toContain("whole: The audit is whole: 1 rows");
    });
    expect(await verify()).toContain("whole: The audit is whole: 1 rows");
    rmSync(environment.ENCRYPTION_KEY_FILE);
    await expect(verify()).rejects.toThrow("The encryption key file");
    expect(existsSync(environment.ENCRYPTION_KEY_FILE)).toBe(false);
  });

  test("is backed up while the gateway runs, and restored when none does, over what was lost", async () => {
    const file = join(dir, "record.backup");
    const restore = () => admin(["restore", file, "--yes"], environment, log, terminal);
    await withGateway(async (handle) => {
      expect((await passwordGrantOf(testClient(handle), "olivia")).status).toBe(200);
      expect(await admin(["backup", file], environment, log, terminal)).toMatchObject({ done: true });
      await expect(restore).rejects.toThrow(/Servers run on this database|in use/);
    });
    await signInOften(2);
    if (engine === "sqlite") rmSync(environment.DATA_DIR, { recursive: true });
    // Device cookies and what waits there are sealed with the key.
    renameSync(environment.ENCRYPTION_KEY_FILE, join(dir, "key-elsewhere"));
    await expect(restore).rejects.toThrow("cannot be read");
    renameSync(join(dir, "key-elsewhere"), environment.ENCRYPTION_KEY_FILE);
    expect(await restore()).toMatchObject({ done: true });
    // The sign-in before the backup, and that it was restored.
    expect(await verify()).toContain("whole: The audit is whole: 2 rows");
  });

  test("is restored with no case that could be used again, and no set-up that could be confirmed", async () => {
    const file = join(dir, "record.backup");
    const [approved, setUp] = [{ id: "" }, { id: "", token: "", code: "" }];
    const about = { intent: "turnOff", userId: "1003" };
    const off = "/api/v8.1/users/1003/disableMfa";
    await withGateway(async (handle) => {
      const mine = await signIn(testClient(handle), "administrator");
      // Those in the first whole reading are no new administrators.
      await expect.poll(async () => (await mine.send("GET", "/api/guard/users")).status).toBe(200);
      const ada = await signIn(testClient(handle), "ada");
      approved.id = textMember(await openCaseOf(mine, about), "id");
      const { body } = await ada.send("POST", `/api/guard/cases/${approved.id}/approve`);
      expect(body["state"]).toBe("approved");
      setUp.id = textMember(await openCaseOf(mine, { intent: "setUp", userId: "1001" }), "id");
      const begun = await mine.send("POST", "/api/v8.1/users/1001/enableMfa", underCase(setUp.id));
      setUp.token = textMember(begun, "token");
      setUp.code = oracleCode(textMember(begun, "secretKey"), appliance.clock.now());
      expect(await admin(["backup", file], environment, log, terminal)).toMatchObject({ done: true });
      expect((await mine.send("POST", off, underCase(approved.id))).status).toBe(204);
      const end = { json: { outcome: "impostor" } };
      expect((await mine.send("POST", `/api/guard/cases/${setUp.id}/end`, end)).status).toBe(200);
    });
    expect((await admin(["restore", file, "--yes"], environment, log, terminal)).text).toContain(
      "cases have ended",
    );
    await withGateway(async (handle) => {
      const mine = await signIn(testClient(handle), "administrator");
      const again = await mine.send("POST", off, underCase(approved.id));
      expect(again.body).toMatchObject({ type: "urn:mfa-enrollment:case-required", caseState: "ended" });
      const confirmed = await confirmEnrollment(mine, "1001", setUp.token, setUp.code);
      expect([confirmed.status, confirmed.problem]).toEqual([400, "enrollment-unknown"]);
      // A new case is one like any other.
      const anew = await caseHeader(mine, { intent: "setUp", userId: "1001" });
      expect((await mine.send("POST", "/api/v8.1/users/1001/enableMfa", anew)).status).toBe(200);
    });
  });

  // What can happen to a file alone.
  if (engine === "sqlite") {
    test("is restored with the log that lies beside the file", async () => {
      const place = placeOf(environment);
      const file = join(dir, "kept.db");
      await withGateway(async (handle) => {
        expect((await passwordGrantOf(testClient(handle), "olivia")).status).toBe(200);
        // As a server that was killed leaves them.
        for (const end of ["", "-wal"])
          copyFileSync(`${databaseFile("dataDir" in place ? place.dataDir : "")}${end}`, `${file}${end}`);
      });
      await signInOften(2);
      expect(await verify()).toContain("3 rows");
      expect(await admin(["restore", file, "--yes"], environment, log, terminal)).toMatchObject({
        done: true,
      });
      expect(await verify()).toContain("whole: The audit is whole: 2 rows");
    });
  }

  test("isn't replaced by a backup of an appliance of ours", async () => {
    const file = join(dir, "other.backup");
    await signInOften(2);
    const { APPLIANCE_URL: _, ...ours } = environment;
    const schema = engine === "postgres" ? await postgresSchema(databaseUrl ?? "") : null;
    if (schema !== null) onTestFinished(schema.drop);
    const ENCRYPTION_KEY_FILE = join(dir, "other-key");
    copyFileSync(environment.ENCRYPTION_KEY_FILE, ENCRYPTION_KEY_FILE);
    const place = { DATA_DIR: join(dir, "other"), DATABASE_URL: schema?.databaseUrl, ENCRYPTION_KEY_FILE };
    const other = await openApi({ ...ours, ...place }, log, () => {}, []);
    expect(await admin(["backup", file], { ...ours, ...place }, log, terminal)).toMatchObject({ done: true });
    await other.close();
    await expect(admin(["restore", file, "--yes"], environment, log, terminal)).rejects.toThrow(
      "of an appliance of ours, not of a gateway",
    );
    expect(await verify()).toContain("whole: The audit is whole: 2 rows");
  });

  test.each(["in use before", "empty"])("doesn't replace an appliance of ours (%s)", async (state) => {
    const file = join(dir, "record.backup");
    await signInOften(2);
    expect(await admin(["backup", file], environment, log, terminal)).toMatchObject({ done: true });
    const { APPLIANCE_URL: _, ...ours } = environment;
    // A dump goes back to the schema that it came from: there the gateway's own stands for the other one.
    const place = { DATA_DIR: join(dir, "other"), ENCRYPTION_KEY_FILE: join(dir, "key") };
    const other = { ...ours, ...(engine === "sqlite" ? place : {}) };
    if (engine === "sqlite") copyFileSync(environment.ENCRYPTION_KEY_FILE, place.ENCRYPTION_KEY_FILE);
    const printed: string[] = [];
    const keep = (text: string) => void (text.includes("First start") && printed.push(text));
    const start = async () => (await openApi(other, log, keep, [])).close();
    if (state !== "empty") await start();
    const before = printed.splice(0).length;
    await expect(admin(["restore", file, "--yes"], other, log, terminal)).rejects.toThrow(
      "of a gateway, not of an appliance of ours",
    );
    await start();
    // The password of a first start.
    expect([before, printed.length]).toEqual(state === "empty" ? [0, 1] : [1, 0]);
  });

  test("no other command does anything there, nor makes a key where it forgets whose it is", async () => {
    await signInOften(1);
    const words = ["reset-mfa", "olivia", "--yes"];
    expect(await admin(words, environment, log, terminal)).toMatchObject({ done: false });
    const { APPLIANCE_URL: _, ...without } = environment;
    // Without the variable the command reaches the running gateway, which refuses.
    if (engine === "sqlite")
      await withGateway(async () =>
        expect((await admin(words, without, log, terminal)).text).toContain("This server is a gateway"),
      );
    rmSync(environment.ENCRYPTION_KEY_FILE);
    await expect(admin(words, without, log, terminal)).rejects.toThrow("of a gateway, not of an appliance");
    expect(existsSync(environment.ENCRYPTION_KEY_FILE)).toBe(false);
  });
});
