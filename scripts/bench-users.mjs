// Are the lists of users and of the audit as fast at a million as at a thousand? `node scripts/bench-users.mjs [sizes]`, on
// the built server with the embedded store; ten rows of the audit for each user. Rows are put into the database between two
// starts; calls go to 127.0.0.1 one after another.
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { call, PASSWORD, startServer, stopServer, tokenOf } from "./bench-server/client.mjs";

const SIZES = process.argv.slice(2).map(Number).filter(Number.isFinite);
const CALLS = 200;
const PORT = 18_082;
const ROWS_EACH = 10;

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

function fill(dataDir, count) {
  const file = readdirSync(dataDir).find((name) => /\.(?:db|sqlite3?)$/.test(name));
  const database = new Database(join(dataDir, file ?? ""));
  // Like one who is there, whatever columns a user has.
  const own = { id: "?", uuid: "?", name: "?", name_key: "?", is_default: "0" };
  const columns = database.prepare("select name from pragma_table_info('users')").all();
  const copied = columns.map(({ name }) => name).filter((name) => !(name in own));
  const insert = database.prepare(
    `insert into users (${[...Object.keys(own), ...copied].join()}) select ${[...Object.values(own), ...copied].join()} from users where name_key = 'grace'`,
  );
  database.exec("BEGIN");
  for (let index = 0; index < count; index += 1) {
    const name = `user${String(index).padStart(7, "0")}`;
    insert.run(String(100_000 + index), randomUUID(), name, name);
  }
  const record = database.prepare(
    "insert into audit (seq, at, event, outcome, actor_id, actor_name, user_id, user_name, address, trace_id, hash) values (?, ?, ?, ?, ?, ?, ?, ?, '127.0.0.1', 't', 'h')",
  );
  const { seq } = database.prepare("select coalesce(max(seq), 0) as seq from audit").get();
  for (let index = 0; index < count * ROWS_EACH; index += 1) {
    const user = index % count;
    const [id, name] = [String(100_000 + user), `user${String(user).padStart(7, "0")}`];
    const event = index % 10 === 0 ? "disable" : index % 10 === 1 ? "enable" : "sign-in";
    const outcome = index % 97 === 0 ? "refused" : "done";
    record.run(
      seq + 1 + index,
      Date.now() - (count * ROWS_EACH - index) * 1_000,
      event,
      outcome,
      id,
      name,
      id,
      name,
    );
  }
  database.exec("COMMIT");
  database.exec("update audit_head set seq = (select max(seq) from audit), hash = 'h'");
  database.exec("update counters set value = (select count(*) from users) where name = 'users_total'");
  database.exec("update counters set value = value + 1 where name = 'users_version'");
  database.close();
}

async function time(headers, pathOf) {
  const taken = [];
  for (let round = 0; round < CALLS; round += 1) {
    const started = performance.now();
    const answer = await call(undefined, PORT, { path: pathOf(round), headers });
    if (answer.status !== 200) throw new Error(`list: ${String(answer.status)} ${answer.text}`);
    taken.push(performance.now() - started);
  }
  return taken.toSorted((a, b) => a - b);
}

process.stdout.write("| users | what | p50 ms | p99 ms | memory MB |\n|---|---|---|---|---|\n");
for (const size of SIZES.length > 0 ? SIZES : [1_000, 10_000, 100_000, 1_000_000]) {
  const dataDir = mkdtempSync(join(tmpdir(), "bench-users-"));
  try {
    await stopServer(await startServer(PORT, dataDir));
    fill(dataDir, size);
    const server = await startServer(PORT, dataDir);
    const headers = { Authorization: `Bearer ${await tokenOf(PORT, "administrator", PASSWORD)}` };
    const step = Math.floor(size / CALLS / 50) * 50;
    const cases = {
      "first page": () => "/api/v1/users?Offset=0&Limit=50",
      "page after page": (round) => `/api/v1/users?Offset=${String((round * 50) % size)}&Limit=50`,
      "any page": (round) => `/api/v1/users?Offset=${String((round * 7919 * step) % size)}&Limit=50`,
      search: (round) =>
        `/api/v1/users?NameFilter=user${String((round * 7919) % size).padStart(7, "0")}&Limit=50`,
      "found: page, anywhere, counts": (round) =>
        `/api/guard/users?search=ser${String((round * 7919) % size)
          .padStart(7, "0")
          .slice(2)}&limit=50`,
      "found: without MFA, by role": () => "/api/guard/users?mfa=off&role=PortalOperator&limit=50",
      "found: since, deep": () => `/api/guard/users?sort=-since&offset=${String(size - 100)}&limit=50`,
      "audit: newest": () => "/api/guard/audit?limit=50",
      "audit: changes": () => "/api/guard/audit?event=changes&limit=50",
      "audit: refused": () => "/api/guard/audit?outcome=refused&limit=50",
      "audit: of a user": (round) =>
        `/api/guard/audit?user=user${String((round * 7919) % size).padStart(7, "0")}&limit=50`,
      "audit: by, in a day": (round) =>
        `/api/guard/audit?actor=user${String((round * 7919) % size).padStart(7, "0")}&from=${encodeURIComponent(new Date(Date.now() - 86_400_000).toISOString())}&limit=50`,
    };
    for (const [name, pathOf] of Object.entries(cases)) {
      const taken = await time(headers, pathOf);
      const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(server.pid)}/status`, "utf8"))?.[1];
      const cells = [size, name, quantile(taken, 0.5).toFixed(2), quantile(taken, 0.99).toFixed(2)];
      process.stdout.write(`| ${cells.join(" | ")} | ${(Number(memory ?? 0) / 1024).toFixed(0)} |\n`);
    }
    const started = performance.now();
    const { body } = await fetch(`http://127.0.0.1:${String(PORT)}/api/guard/users/export`, { headers });
    const reader = body.getReader();
    await reader.read();
    const first = performance.now() - started;
    while (!(await reader.read()).done);
    const cells = [
      size,
      "export: first byte; all",
      first.toFixed(2),
      (performance.now() - started).toFixed(0),
    ];
    process.stdout.write(`| ${cells.join(" | ")} | |\n`);
    await stopServer(server);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
