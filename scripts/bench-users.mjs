// Are the lists of users and of the audit as fast at a million as at a thousand? `node scripts/bench-users.mjs [sizes]`, on
// the built server with SQLite, or with the empty PostgreSQL of DATABASE_URL; ten rows of the audit for each user. Rows are put into the database between two
// starts; calls go to 127.0.0.1 one after another.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { Client } from "pg";
import { call, PASSWORD, startServer, stopServer, tokenOf } from "./bench-server/client.mjs";

const SIZES = process.argv.slice(2).map(Number).filter(Number.isFinite);
const CALLS = Number(process.env["BENCH_CALLS"] ?? 200);
const POSTGRES = process.env["DATABASE_URL"];
const PORT = 18_082;
const ROWS_EACH = 10;

const row = (...cells) => process.stdout.write(`| ${cells.join(" | ")} |\n`);
const nameOf = (number) => `user${String(number).padStart(7, "0")}`;
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** What differs between the engines: how a statement is run, numbers from 0, and seven digits of one. */
async function open(dataDir) {
  if (POSTGRES === undefined) {
    const file = readdirSync(dataDir).find((name) => /\.(?:db|sqlite3?)$/.test(name));
    const database = new Database(join(dataDir, file ?? ""));
    return {
      run: (text) => database.exec(text),
      close: () => database.close(),
      numbers: (count) =>
        `(with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${count}) select i from n) as n`,
      digits: (value) => `substr('0000000' || ${value}, -7)`,
      columns: async () => database.prepare("select name from pragma_table_info('users')").all(),
    };
  }
  const client = new Client({ connectionString: POSTGRES });
  await client.connect();
  return {
    run: (text) => client.query(text),
    close: () => client.end(),
    numbers: (count) => `(select i from generate_series(0, ${count - 1}) as i) as n`,
    digits: (value) => `right('0000000' || ${value}, 7)`,
    columns: async () =>
      (
        await client.query(
          "select column_name as name from information_schema.columns where table_name = 'users' and table_schema = current_schema()",
        )
      ).rows,
  };
}

async function fill(dataDir, count) {
  const { run, close, numbers, digits, columns } = await open(dataDir);
  const name = (of) => `'user' || ${digits(of)}`;
  // Like one who is there, whatever columns a user has.
  const own = {
    id: "cast(100000 + i as text)",
    uuid: name("i"),
    name: name("i"),
    name_key: name("i"),
    description: "'Department ' || i % 300",
    description_key: "'department ' || i % 300",
    is_default: "0",
  };
  const copied = (await columns()).map((column) => column.name).filter((column) => !(column in own));
  await run("begin");
  await run(
    `insert into users (${[...Object.keys(own), ...copied].join()})
     select ${[...Object.values(own), ...copied].join()} from users, ${numbers(count)} where name_key = 'grace'`,
  );
  const user = `i % ${count}`;
  const about = `cast(100000 + ${user} as text), ${name(`(${user})`)}`;
  const event =
    "case i % 10 when 0 then 'disable' when 1 then 'enable' else 'sign-in' end, case i % 97 when 0 then 'refused' else 'done' end";
  const at = `${String(Date.now())} - (${count * ROWS_EACH} - i) * 1000`;
  await run(
    `insert into audit (seq, at, event, outcome, actor_id, actor_name, user_id, user_name, address, trace_id, hash)
     select (select coalesce(max(seq), 0) from audit) + 1 + i, ${at}, ${event}, ${about}, ${about}, '127.0.0.1', 't', 'h' from ${numbers(count * ROWS_EACH)}`,
  );
  await run("update audit_head set seq = (select max(seq) from audit), hash = 'h'");
  await run("update counters set value = (select count(*) from users) where name = 'users_total'");
  await run("update counters set value = value + 1 where name = 'users_version'");
  await run("commit");
  if (POSTGRES !== undefined) await run("vacuum analyze");
  await close();
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

row("users", "what", "p50 ms", "p99 ms", "memory MB");
row("---", "---", "---", "---", "---");
for (const size of SIZES.length > 0 ? SIZES : [1_000, 10_000, 100_000, 1_000_000]) {
  const dataDir = mkdtempSync(join(tmpdir(), "bench-users-"));
  try {
    await stopServer(await startServer(PORT, { DATA_DIR: dataDir }));
    await fill(dataDir, size);
    // Rows that were put in make no chain: the server is to know of none before them.
    for (const head of [`${dataDir}-head`, join(dataDir, "encryption-key.json.head")])
      rmSync(head, { recursive: true, force: true });
    const server = await startServer(PORT, { DATA_DIR: dataDir });
    const headers = { Authorization: `Bearer ${await tokenOf(PORT, "administrator", PASSWORD)}` };
    const step = Math.floor(size / CALLS / 50) * 50;
    const someone = (round) => nameOf((round * 7919) % size);
    const cases = {
      "first page": () => "/api/v1/users?Offset=0&Limit=50",
      "page after page": (round) => `/api/v1/users?Offset=${String((round * 50) % size)}&Limit=50`,
      "any page": (round) => `/api/v1/users?Offset=${String((round * 7919 * step) % size)}&Limit=50`,
      search: (round) => `/api/v1/users?NameFilter=${someone(round)}&Limit=50`,
      "found: page, anywhere, counts": (round) =>
        `/api/guard/users?search=ser${someone(round).slice(6)}&limit=50`,
      "found: two letters": () => "/api/guard/users?search=10&limit=50",
      "found: in everybody's name": () => "/api/guard/users?search=ser0&limit=50",
      "found: a department": (round) =>
        `/api/guard/users?search=department%20${String(100 + (round % 200))}&limit=50`,
      "found: without MFA, by role": () => "/api/guard/users?mfa=off&role=PortalOperator&limit=50",
      "found: since, deep": () => `/api/guard/users?sort=-since&offset=${String(size - 100)}&limit=50`,
      "audit: newest": () => "/api/guard/audit?limit=50",
      "audit: changes": () => "/api/guard/audit?event=changes&limit=50",
      "audit: refused": () => "/api/guard/audit?outcome=refused&limit=50",
      "audit: of a user": (round) => `/api/guard/audit?user=${someone(round)}&limit=50`,
      "audit: by, in a day": (round) =>
        `/api/guard/audit?actor=${someone(round)}&from=${new Date(Date.now() - 86_400_000).toISOString()}&limit=50`,
    };
    for (const [name, pathOf] of Object.entries(cases)) {
      const taken = await time(headers, pathOf);
      const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(server.pid)}/status`, "utf8"))?.[1];
      const [p50, p99] = [0.5, 0.99].map((share) => quantile(taken, share).toFixed(2));
      row(size, name, p50, p99, (Number(memory ?? 0) / 1024).toFixed(0));
    }
    const started = performance.now();
    const { body } = await fetch(`http://127.0.0.1:${String(PORT)}/api/guard/users/export`, { headers });
    const reader = body.getReader();
    await reader.read();
    const first = performance.now() - started;
    while (!(await reader.read()).done);
    row(size, "export: first byte; all", first.toFixed(2), (performance.now() - started).toFixed(0), "");
    const began = performance.now();
    const queues = { method: "POST", path: "/api/guard/queues", body: JSON.stringify({ filter: {} }) };
    const json = { ...headers, "Content-Type": "application/json" };
    const { id } = JSON.parse((await call(undefined, PORT, { ...queues, headers: json })).text);
    const begun = performance.now() - began;
    const openedAt = performance.now();
    await Promise.all([
      call(undefined, PORT, { method: "POST", path: `/api/guard/queues/${id}/next`, headers }),
      call(undefined, PORT, { path: `/api/guard/queues/${id}?limit=50`, headers }),
    ]);
    const opened = performance.now() - openedAt;
    row(size, "queue of everybody: start; open", begun.toFixed(0), opened.toFixed(0), "");
    await stopServer(server);
  } finally {
    for (const folder of [dataDir, `${dataDir}-head`]) rmSync(folder, { recursive: true, force: true });
  }
}
