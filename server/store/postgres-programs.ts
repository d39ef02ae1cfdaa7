import { spawn } from "node:child_process";

/** PostgreSQL's own programs for backups; they come with its client package. */
type Program = "pg_dump" | "pg_restore" | "psql";

/**
 * Runs one of PostgreSQL's programs on our database. The password is in its environment, never among its arguments,
 * which everybody on the machine can read.
 * @returns what it printed
 * @throws Error with a plain message: the program isn't there, or what it complained of
 */
export function runPostgresProgram(
  program: Program,
  args: readonly string[],
  databaseUrl?: string,
): Promise<string> {
  const { place, password } = connectionOf(databaseUrl);
  const env = { ...process.env, ...(password === "" ? {} : { PGPASSWORD: password }) };
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args, ...place], { env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let complaint = "";
    child.stdout.on("data", (text: Buffer) => (output += text.toString()));
    child.stderr.on("data", (text: Buffer) => (complaint += text.toString()));
    child.on("error", () => reject(new Error(`${program} is not on this machine. ${INSTALL}`)));
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${program} failed: ${complaint.trim().slice(0, 500)}`));
    });
  });
}

const INSTALL =
  "Install PostgreSQL's client programs (pg_dump, pg_restore, psql) of the server's version or newer, or use your own backups.";

function connectionOf(databaseUrl: string | undefined): {
  readonly place: readonly string[];
  readonly password: string;
} {
  if (databaseUrl === undefined) return { place: [], password: "" };
  const url = new URL(databaseUrl);
  const password = url.searchParams.get("password") ?? decodeURIComponent(url.password);
  url.password = "";
  url.searchParams.delete("password");
  // libpq reads a plus as a plus, where `URL` writes it for a space.
  url.search = url.search.replaceAll("+", "%20");
  return { place: [`--dbname=${url.href}`], password };
}
