import { chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPostgres } from "../../scripts/postgres.mjs";
import { makeCertificates } from "../gateway/testing/make-certificates.ts";
import { openStore } from "../store/open-store.ts";

const url = process.env["TEST_DATABASE_URL"] ?? "";
const [certificates, others] = [makeCertificates(), makeCertificates()];
const folder = mkdtempSync(join(tmpdir(), "postgres-tls-"));
let postgres: Awaited<ReturnType<typeof startPostgres>>;

/** Runs a statement on the server. @returns its first row */
async function ask(databaseUrl: string, statement: string): Promise<unknown> {
  const store = await openStore({ databaseUrl });
  const { rows } = await store.read((db) => sql.raw(statement).execute(db));
  await store.close();
  return rows[0];
}

/** The address as docs/settings.md has it. */
function verified(authority: string): string {
  const path = join(folder, "ca.pem");
  writeFileSync(path, authority);
  return `${postgres.url}?sslmode=verify-full&sslrootcert=${path}`;
}

describe.skipIf(url === "")("a PostgreSQL over TLS", () => {
  beforeAll(async () => {
    postgres = await startPostgres();
    const told = await ask(postgres.url, "show data_directory");
    const data = Object.values(Object(told)).join("");
    const { uid, gid } = statSync(data);
    for (const [name, text] of [
      ["server.crt", certificates.good.cert],
      ["server.key", certificates.good.key],
    ] as const) {
      writeFileSync(join(data, name), text, { mode: 0o600 });
      chownSync(join(data, name), uid, gid);
    }
    await ask(postgres.url, "alter system set ssl = on");
    postgres.halt();
    postgres.resume();
  });
  afterAll(() => {
    postgres.stop();
    rmSync(folder, { recursive: true });
  });

  test("is spoken to over TLS when its certificate is of the authority and for the name", async () => {
    const row = await ask(
      verified(certificates.ca),
      "select ssl from pg_stat_ssl where pid = pg_backend_pid()",
    );
    expect(row).toEqual({ ssl: true });
  });

  test("is refused when another authority signed its certificate", async () => {
    await expect(ask(verified(others.ca), "select 1")).rejects.toThrow();
  });
});
