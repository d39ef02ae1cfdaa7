import { describe, expect, it } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { enroll } from "../appliance/testing/enroll.ts";
import { passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { StorageError } from "../store/storage-error.ts";
import { mfaPendingTable } from "../store/tables/enrollment-tables.ts";
import { readAdminCommand } from "./admin-command.ts";
import { adminSocketPath, NothingChanged } from "./admin-socket.ts";
import { runAdminCommand } from "./run-admin-command.ts";
import { perTest } from "../testing/per-test.ts";

const appliance = perTest(() => createTestAppliance());
const client = perTest(() => testClient(appliance.handle));

const run = (command: "reset-mfa" | "reset-password", userName: string) =>
  runAdminCommand(appliance.parts, { command, userName });
const newestAudit = () =>
  appliance.parts.store.read((db) =>
    db.selectFrom("audit").selectAll().orderBy("seq", "desc").executeTakeFirst(),
  );

describe("reset-mfa", () => {
  it("lets the only administrator in who lost phone and codes, and ends their sessions", async () => {
    const signedIn = await signIn(client, "administrator");
    await enroll(signedIn, "1000", appliance.clock);
    expect((await passwordGrantOf(client, "administrator")).body["mfa_token"]).toBeDefined();
    expect((await run("reset-mfa", " ADMINISTRATOR ")).done).toBe(true);
    expect((await passwordGrantOf(client, "administrator")).body["access_token"]).toBeDefined();
    expect((await signedIn.send("GET", "/api/v1/users")).status).toBe(401);
  });

  it("is in the audit, without a person, and told to the user at the next sign-in, claiming to be nobody", async () => {
    await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    await run("reset-mfa", "olivia");
    const row = {
      event: "reset-mfa",
      outcome: "done",
      actor_id: null,
      user_name: "olivia",
      address: "command line",
    };
    expect(await newestAudit()).toMatchObject(row);
    const notice = await (await signIn(client, "olivia")).send("GET", "/api/guard/users/1001/last-change");
    expect(notice.body).toMatchObject({ change: "disabled", changedBy: "" });
  });
});

describe("reset-password", () => {
  it("makes the old one useless, shows the new one once, and leaves MFA on", async () => {
    const signedIn = await signIn(client, "olivia");
    await enroll(signedIn, "1001", appliance.clock);
    const { done, text } = await run("reset-password", "olivia");
    const password = /^ {2}(\S{20})$/m.exec(text)?.[1] ?? "";
    expect(done).toBe(true);
    const row = await newestAudit();
    const told = { event: "reset-password", actor_id: null, user_name: "olivia", address: "command line" };
    expect(row).toMatchObject(told);
    expect(JSON.stringify(row)).not.toContain(password);
    const sessions = await appliance.parts.store.read((db) =>
      db.selectFrom("sessions").selectAll().execute(),
    );
    expect(sessions).toEqual([]);
    expect((await passwordGrantOf(client, "olivia", password)).body["mfa_token"]).toBeDefined();
    expect((await passwordGrantOf(client, "olivia")).status).toBe(400);
    expect((await signedIn.send("GET", "/api/v1/users")).status).toBe(401);
  });

  it("ends a set-up that was begun with the old one", async () => {
    await (
      await signIn(client, "olivia")
    ).send("POST", "/api/v8.1/users/1001/enableMfa", {
      json: { recreate: false },
    });
    const pending = () => appliance.parts.store.read((db) => mfaPendingTable.byUser(db, "1001"));
    expect(await pending()).toBeDefined();
    await run("reset-password", "olivia");
    expect(await pending()).toBeUndefined();
  });

  it.each([
    ["contention", NothingChanged, /^Nothing was changed: .*\(database is locked\)\. Run it again\.$/],
    ["unknown", StorageError, /unknown/],
  ] as const)("says of a database that fails (%s) no more than is known", async (fault, kind, words) => {
    const { store } = appliance.parts;
    const transaction = () => Promise.reject(new StorageError(fault, new Error("database is locked")));
    const parts = { ...appliance.parts, store: { ...store, transaction } };
    const failure = await runAdminCommand(parts, { command: "unlock", userName: "olivia" }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(kind);
    expect(failure).toHaveProperty("message", expect.stringMatching(words));
  });

  it("refuses a user of an identity provider", async () => {
    expect(await run("reset-password", "ines")).toMatchObject({ done: false });
  });
});

describe("the command line", () => {
  it.each([
    [[]],
    [["reset-mfa"]],
    [["reset-mfa", " "]],
    [["delete", "olivia"]],
    [["reset-mfa", "a", "b"]],
    [["void-scratch-codes", "olivia"]],
    [["rotate-key", "2"]],
  ])("is not guessed at: %j", (args) => expect(readAdminCommand(args)).toBeNull());

  it("takes --id where there is a USER, and nowhere else", () => {
    expect(readAdminCommand(["unlock", "1000"], { byId: true })).toMatchObject({
      userName: "1000",
      byId: true,
    });
    for (const args of [["backup", "file"], ["void-scratch-codes"], ["verify-audit"], ["unlock"]])
      expect(readAdminCommand(args, { byId: true })).toBeNull();
  });

  it("takes --all for names, and nowhere else", () => {
    expect(readAdminCommand(["accept-name"], { all: true })).toEqual({ command: "accept-name", name: null });
    for (const args of [["accept-name", "a"], ["void-scratch-codes"], ["unlock"]])
      expect(readAdminCommand(args, { all: true })).toBeNull();
    expect(readAdminCommand(["accept-name"])).toBeNull();
  });

  it("finds the server by its folder, unless the path is too long for a socket", () => {
    expect(adminSocketPath("/data", "linux")).toBe("/data/admin.sock");
    expect(adminSocketPath(`/${"d".repeat(100)}`, "linux")).toBeNull();
    expect(adminSocketPath("/data", "win32")).toMatch(/^\\\\\.\\pipe\\mfa-enrollment-[0-9a-f]{32}$/);
  });
});
