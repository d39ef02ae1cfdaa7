import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** The rows of the table in docs/architecture.md, lowest first. */
const layers = [...readFileSync("docs/architecture.md", "utf8").matchAll(/^\| (`server\/\w.*?) \|/gm)].map(
  ([, cell = ""]) => [...cell.matchAll(/`(.+?)`/g)].map(([, path]) => path),
);

/** The number of the row that a file belongs to; -1 for a file that imports nothing of the server. */
function layerOf(file: string): number {
  return layers.findIndex((paths) => paths.some((path) => file === path || file.startsWith(`${path}/`)));
}

const files = readdirSync("server", { recursive: true, encoding: "utf8" })
  .map((name) => join("server", name))
  .filter((name) => name.endsWith(".ts") && !/\.test\.ts$|\/testing\/|^server\/faults\//.test(name));

test("a folder of the server imports only from those below it", () => {
  expect(layers.length).toBeGreaterThan(10);
  const upwards = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/ from "(\..+?)"/g)]
      .map(([, path = ""]) => join(dirname(file), path))
      .filter((path) => layerOf(path) > layerOf(file) && layerOf(file) >= 0)
      .map((path) => `${file} -> ${path}`),
  );
  expect([...new Set(upwards)]).toEqual(["server/appliance/create-appliance.ts -> server/routes.ts"]);
});

test("every folder of the server has its row", () => {
  expect(files.filter((file) => layerOf(file) < 0)).toEqual(["server/main.ts", "server/version.ts"]);
});

/** Which files of the server have this. */
const havingThis = (sign: RegExp) => files.filter((file) => sign.test(readFileSync(file, "utf8")));

test("text that is put into a statement is the code's own, or an operator's file: which way to sort, a table, a time", () => {
  const raw = havingThis(
    /\bsql\.(?:raw|lit)\b|\bsql\(|\bCompiledQuery\.raw\b|\.(?:exec|prepare|query)\(\s*(?:`[^`]*\$\{|"[^"]*" \+)/,
  ).filter((file) => !file.includes("/migrations/"));
  expect(raw.toSorted()).toEqual([
    "server/guard/users/users-order.ts",
    "server/store/back-up-folder.ts",
    "server/store/known-database.ts",
    "server/store/migrate.ts",
  ]);
});

test("rows and nodes are locked in the store, and where a table is kept", () => {
  const locking = havingThis(
    /\.for(?:(?:NoKey)?Update|(?:Key)?Share)\(|\bfor (?:no key )?update\b(?!`)|\block table\b|advisory_(?:xact_)?lock/,
  );
  expect(locking.toSorted()).toEqual([
    "server/guard/cases-table.ts",
    "server/guard/queues/queues-table.ts",
    "server/guard/requests/requests-table.ts",
    "server/store/migrate.ts",
    "server/store/node-presence.ts",
    "server/store/tables/audit-table.ts",
    "server/store/tables/users-table.ts",
  ]);
});

test("connections go out from these places alone, and the configuration says where to", () => {
  const connecting = havingThis(
    /(?<!router\.)\bfetch\(|\bWebSocket\(|import (?!type)(?:[*\w]|\{[^}]*\b(?:connect|createConnection|createSocket|get|request)\b)[^"]*"node:(?:dgram|https?2?|net|tls)"|import \{ (?:Client|Pool)\b.* from "pg"/,
  );
  expect(connecting.toSorted()).toEqual([
    "server/cli/ask-admin-socket.ts",
    "server/gateway/look-at-certificate.ts",
    "server/gateway/own-address.ts",
    "server/gateway/pass-raw.ts",
    "server/gateway/upstream.ts",
    "server/guard/events/syslog-sink.ts",
    "server/guard/events/webhook-sink.ts",
    "server/start/ask-health.ts",
    "server/store/node-presence.ts",
    "server/store/postgres-dialect.ts",
  ]);
});

test("who opens or takes a connection by TLS does it with the one list of suites", () => {
  const speaking = havingThis(/import \{(?! TLSSocket \})[^}]*\} from "node:(?:https|tls)"/);
  expect(speaking.length).toBeGreaterThan(5);
  const without = speaking.filter(
    (file) => !/\.\.\.(?:CHECKED_)?TLS\b|\bapplianceAgent\(/.test(readFileSync(file, "utf8")),
  );
  expect(without).toEqual([]);
});

test("what is logged or said goes out in four places: the log, events, the terminal", () => {
  const writing = havingThis(
    /\bprocess\.std(?:out|err)\b|\bpino\.destination\b|\bconsole\.\w|\bappendFile(?:Sync)?\(|\bcreateWriteStream\(/,
  );
  // A backup gets its seal at its end.
  expect(writing.filter((file) => file !== "server/store/backup-seal.ts").toSorted()).toEqual([
    "server/guard/events/file-sink.ts",
    "server/main.ts",
    "server/start/create-log.ts",
    "server/start/open-events.ts",
  ]);
});

test("other programs are started in two places, by a list of arguments, and no shell reads them", () => {
  const starting = havingThis(/child_process/).toSorted();
  expect(starting).toEqual(["server/start/process-life.ts", "server/store/postgres-programs.ts"]);
  for (const file of starting)
    expect(readFileSync(file, "utf8")).not.toMatch(
      /\bexec(?:Sync)?\b|\bshell:|\bspawn\(`|["'`/](?:ba|da|z)?sh["'`]/,
    );
});
