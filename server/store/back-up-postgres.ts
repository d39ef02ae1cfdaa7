import { chmodSync, existsSync, linkSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { RESTORED_MARK, sealBackup } from "./backup-seal.ts";
import { TELLTALES, tableNames } from "./known-database.ts";
import { TRIGRAM_INDEX } from "./findable-text.ts";
import { runPostgresProgram } from "./postgres-programs.ts";

/**
 * Dumps our schema of a PostgreSQL into a file of pg_dump's own format, while nodes run: whole or not at all.
 * @throws Error with a plain message
 */
export async function backUpPostgres(
  databaseUrl: string,
  target: string,
  key: Uint8Array | null,
): Promise<void> {
  if (existsSync(target)) throw new Error(`${target} is there already. Nothing was written.`);
  const schema = await schemaOf(databaseUrl);
  await withDraftFolder(target, async (folder) => {
    const draft = join(folder, "dump");
    const options = ["--format=custom", "--no-owner", "--no-privileges", `--schema=${quoted(schema)}`];
    await runPostgresProgram("pg_dump", [...options, `--file=${draft}`], databaseUrl);
    chmodSync(draft, 0o600);
    if (key !== null) sealBackup(draft, key);
    linkSync(draft, target);
  });
}

/**
 * Puts a dump in the place of our tables, marked as not voided yet, in one transaction. No node may run: the condition of
 * `whileNoNodeRuns` is asked inside, because psql lives on when this process is killed. It is asked when our tables are
 * locked: a node that starts later waits for the end, and finds the mark.
 * @throws Error with a plain message; nothing is changed then
 */
export async function restorePostgres(databaseUrl: string, file: string, stillAlone: string): Promise<void> {
  const entries = await entriesOf(file);
  const schema = await schemaOf(databaseUrl);
  const from = entries.map((line) => TABLE.exec(line)).find((match) => match?.[2] === "schema_version")?.[1];
  if (from !== schema) {
    throw new Error(
      `The backup is of the schema ${from ?? "?"}, but this database uses ${schema}. Nothing was changed.`,
    );
  }
  await withDraftFolder(file, async (folder) => {
    const path = (name: string) => join(folder, name);
    const [list, script, drop, mark] = [
      path("list"),
      path("restore.sql"),
      path("drop.sql"),
      path("mark.sql"),
    ];
    // The schema itself stays: it may hold other things, and only its owner could make it anew.
    // Another server may lack the extension of this index, so it is left out: the next start makes it anew.
    const kept = entries.filter((line) => !/ SCHEMA - /.test(line) && !line.includes(`${TRIGRAM_INDEX} `));
    writeFileSync(list, kept.join("\n"), { mode: 0o600 });
    writeFileSync(drop, `${dropTables(schema)}${requireCondition(stillAlone)}`, { mode: 0o600 });
    writeFileSync(mark, markRestored(schema), { mode: 0o600 });
    await runPostgresProgram("pg_restore", [
      "--no-owner",
      "--no-privileges",
      `--use-list=${list}`,
      `--file=${script}`,
      file,
    ]);
    const strict = ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--single-transaction"];
    const files = [drop, script, mark].map((one) => `--file=${one}`);
    await runPostgresProgram("psql", [...strict, ...files], databaseUrl);
  });
}

/**
 * A text of the table `meta` in a dump of ours; null when it has none.
 * @throws Error with a plain message
 */
export async function metaInDump(file: string, name: string): Promise<string | null> {
  await entriesOf(file);
  const rows = await runPostgresProgram("pg_restore", ["--data-only", "--table=meta", "--file=-", file]);
  const row = rows.split("\n").find((line) => line.startsWith(`${name}\t`));
  return row?.slice(name.length + 1) ?? null;
}

const TABLE = / TABLE (\S+) (\S+) /;

/** The table of contents of a dump. @throws Error when the file is no dump of ours */
async function entriesOf(file: string): Promise<readonly string[]> {
  const text = await runPostgresProgram("pg_restore", ["--list", file]).catch((error: unknown) => {
    if (error instanceof Error && error.message.includes("is not on this machine")) throw error;
    throw new Error(`${file} can't be read as a backup of a PostgreSQL database. Nothing was changed.`);
  });
  const lines = text.split("\n");
  const tables = new Set(lines.map((line) => TABLE.exec(line)?.[2]));
  if (!TELLTALES.every((name) => tables.has(name))) {
    throw new Error(`${file} holds none of this server's data. Nothing was changed.`);
  }
  return lines;
}

function dropTables(schema: string): string {
  const of = (name: string) => `${quoted(schema)}.${quoted(name)}`;
  return [
    ...tableNames.map((name) => `drop table if exists ${of(name)} cascade;`),
    `drop function if exists ${of("audit_append_only")}() cascade;`,
    "",
  ].join("\n");
}

function requireCondition(condition: string): string {
  return `do $$ begin if not ${condition} then raise exception 'the restore was cut off'; end if; end $$;\n`;
}

function markRestored(schema: string): string {
  return `insert into ${quoted(schema)}.meta (name, value) values ('${RESTORED_MARK}', '1')
    on conflict (name) do nothing;\n`;
}

async function schemaOf(databaseUrl: string): Promise<string> {
  const ask = ["--no-psqlrc", "--tuples-only", "--no-align", "--command=select current_schema()"];
  return (await runPostgresProgram("psql", ask, databaseUrl)).trim();
}

/** A folder of our own beside the file, which nobody else may read, gone afterwards. */
async function withDraftFolder(beside: string, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(dirname(resolve(beside)), ".mfa-backup-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
