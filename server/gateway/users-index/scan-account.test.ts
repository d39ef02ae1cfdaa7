import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { expect, test } from "vitest";
import { TEST_ADMIN_PASSWORD, TEST_DEMO_PASSWORD } from "../../appliance/testing/create-test-appliance.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { guardedProduct } from "../testing/guarded-stand-in.ts";
import { SCAN_EVERY_MS } from "./users-index.ts";
import { readScanAccount, type ScanAccount } from "./scan-account.ts";

async function bench(account: ScanAccount, product: "8.1" | "aws" = "8.1") {
  const lines: string[] = [];
  const log = pino({}, { write: (line) => lines.push(line) });
  const standIn = await guardedProduct(product, { policy: defaultPolicy, account, log });
  const count = async () => {
    const rows = await standIn.store.read((db) => db.selectFrom("guard_users").select("id").execute());
    return rows.length;
  };
  const signedIn = async () => {
    const parts = standIn.appliance.parts;
    const rows = await parts.store.read((db) => db.selectFrom("audit").select("event").execute());
    return rows.filter(({ event }) => event === "sign-in").length;
  };
  const sessions = () =>
    standIn.appliance.parts.store.read((db) => db.selectFrom("sessions").selectAll().execute());
  const said = () => lines.join("").includes("guard.account-failed");
  return { standIn, count, signedIn, sessions, said, lines };
}

const administrator = { name: "administrator", password: TEST_ADMIN_PASSWORD };

test.each(["8.1", "aws"] as const)(
  "the users of %s are read on the operator's account every few minutes, which signs out again",
  async (product) => {
    const { standIn, count, signedIn, sessions, said } = await bench(administrator, product);
    await standIn.scan();
    expect(await count()).toBeGreaterThan(5);
    await standIn.scan();
    expect(await signedIn()).toBe(1);
    standIn.appliance.clock.advance(SCAN_EVERY_MS);
    await standIn.scan();
    expect(await signedIn()).toBe(2);
    expect(await sessions()).toEqual([]);
    expect(said()).toBe(false);
  },
);

test("an account that sees nobody, or has another password, is told once in that time", async () => {
  for (const account of [
    { name: "olivia", password: TEST_DEMO_PASSWORD },
    { name: "administrator", password: "not the password" },
  ]) {
    const { standIn, count, signedIn, said, lines } = await bench(account);
    await standIn.scan();
    expect([await count(), said()]).toEqual([0, true]);
    await standIn.scan();
    expect(await signedIn()).toBe(1);
    expect(lines.join("")).not.toContain(account.password);
  }
});

test("the file is read if it is for its owner alone, and an account", () => {
  const folder = mkdtempSync(join(tmpdir(), "account-"));
  const path = join(folder, "account.json");
  writeFileSync(path, JSON.stringify({ name: "reader", password: "CANARY" }), { mode: 0o600 });
  expect(readScanAccount(path)).toEqual({ name: "reader", password: "CANARY" });
  for (const mode of [0o640, 0o604, 0o660, 0o666]) {
    chmodSync(path, mode);
    expect(() => readScanAccount(path)).toThrow("chmod 600");
  }
  chmodSync(path, 0o600);
  writeFileSync(path, '{"name": "reader", "pass": "CANARY"}');
  expect(() => readScanAccount(path)).toThrow(/^is no account/);
});
