import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { enroll } from "../appliance/testing/enroll.ts";
import { fakeClock } from "../appliance/testing/fake-clock.ts";
import { mfaGrantOf } from "../appliance/testing/sign-in.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { formatKeyMaterial, newKeyMaterial } from "../secrets/key-file.ts";
import { buildServer, runServer } from "../start/testing/child-server.ts";
import { crashEngines, type CrashPlace } from "./testing/crash-place.ts";
import { grantOf, signInReal, startRealServer, type RealServer } from "./testing/real-server.ts";

let built: Awaited<ReturnType<typeof buildServer>>;
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => built.remove());

/** The first command under "Restore" in docs/backup.md. */
function restoreAsDocumented(file: string): readonly string[] {
  const text = readFileSync("docs/backup.md", "utf8");
  const command = /^## Restore\n[^]*?```\nnpm run admin -- (.*)\n```/m.exec(text)?.[1] ?? "";
  return command.split(" ").map((word) => (word === "FILE" ? file : word));
}

describe.each(crashEngines)("backup and restore ($engine)", (engine) => {
  let place: CrashPlace;
  let folder: string;
  let file: string;
  let server: RealServer;
  let variables: Record<string, string>;

  beforeEach(async () => {
    place = await engine.make();
    folder = mkdtempSync(join(tmpdir(), "backup-"));
    file = join(folder, "copy of today's");
    variables = { ...place.variables, ENCRYPTION_KEY_FILE: join(folder, "key") };
    server = await startRealServer(built.main, variables);
  });
  afterEach(async () => {
    await server.remove();
    await place.remove();
    rmSync(folder, { recursive: true });
  });

  /** Runs the command as an operator does. @returns exit code and what it said */
  async function admin(...args: string[]): Promise<readonly [number | null, string]> {
    const child = runServer(built.main, { ...server.variables }, ["admin", ...args]);
    const code = await child.ended;
    return [code, child.output() + child.errors()];
  }

  async function restart(): Promise<void> {
    server = await startRealServer(built.main, variables);
  }

  test("today's backup, made under load, replaces what a kill -9 left, and voids what must not come back", async () => {
    const { client } = server;
    const token = textMember(await grantOf(client, "olivia"), "access_token");
    const olivia = client.withToken(token);
    const enrollment = await enroll(olivia, "1001", fakeClock(Date.now()));
    const load = Promise.all(Array.from({ length: 20 }, () => grantOf(client, "ravi")));
    expect(await admin("backup", file)).toEqual([0, expect.stringContaining("The encryption key isn't")]);
    expect((await load).filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await admin("backup", file)).toEqual([1, expect.stringContaining("is there already")]);
    // After the backup: one more user, who is not in it.
    const administrator = await signInReal(client, "administrator");
    const late = { name: "late", password: "made after the backup" };
    expect((await administrator.send("POST", "/api/v1/users", { json: late })).status).toBe(200);
    expect(await admin("restore", file, "--yes")).toEqual([1, expect.stringMatching(/in use|Servers run/)]);
    server.child.kill("SIGKILL");
    await server.child.ended;

    expect(await admin("restore", file)).toEqual([1, expect.stringContaining("add --yes")]);
    const [code, said] = await admin(...restoreAsDocumented(file), "--yes");
    expect([code, said]).toEqual([0, expect.stringContaining("The scratch codes of 1 users no longer work")]);
    const kept = / is kept in (.+)\.\n/.exec(said)?.[1] ?? "";
    expect(existsSync(kept)).toBe(true);
    await restart();
    const { status } = await server.client.withToken(token).send("GET", "/api/v1/users/1001");
    expect(status).toBe(401);
    expect(await admin("verify-audit")).toEqual([0, expect.stringContaining("The audit is whole")]);
    const challenge = textMember(await grantOf(server.client, "olivia"), "mfa_token");
    const [scratch = ""] = enrollment.scratchCodes;
    expect((await mfaGrantOf(server.client, challenge, scratch)).problem).toBe("code-replayed");
    const back = await signInReal(server.client, "administrator");
    expect(JSON.stringify((await back.send("GET", "/api/v1/users")).body)).not.toContain("late");
  });

  test("a backup that is sealed with another key changes nothing", async () => {
    expect((await admin("backup", file))[0]).toBe(0);
    server.child.kill("SIGKILL");
    await server.child.ended;
    const other = runServer(
      built.main,
      { ...server.variables, ENCRYPTION_KEY: formatKeyMaterial(newKeyMaterial()) },
      ["admin", "restore", file, "--yes"],
    );
    expect(await other.ended).toBe(1);
    expect(other.errors()).toContain("or it was made with another key");
    await restart();
    expect((await grantOf(server.client, "olivia")).status).toBe(200);
    expect(readdirSync(folder)).toEqual(["copy of today's", "key", "key.head"]);
  });

  test("a file that is no backup changes nothing", async () => {
    server.child.kill("SIGTERM");
    await server.child.ended;
    writeFileSync(file, "no database ".repeat(1_000));
    expect((await admin("restore", file, "--yes"))[0]).toBe(1);
    expect((await admin("restore", join(folder, "nowhere"), "--yes"))[0]).toBe(1);
    await restart();
    expect((await grantOf(server.client, "olivia")).status).toBe(200);
    expect(readFileSync(file, "utf8")).toContain("no database");
  });
});
