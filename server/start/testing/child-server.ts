import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { build } from "vite";

/** Inside node_modules, so that the built server finds its packages. */
const OUT = resolve("node_modules/.mfa-enrollment-test", String(process.pid));

/**
 * The server that `npm run build` made, which heavy suites begin with (set-up-build.ts); or another entry, built in the same way.
 * @returns the entry file and a function that removes it
 */
export async function buildServer(entry?: string): Promise<{ main: string; remove: () => void }> {
  if (entry === undefined) return { main: resolve("dist-server/main.js"), remove: () => {} };
  const name = basename(entry, ".ts");
  const outDir = join(OUT, name);
  await build({ logLevel: "error", build: { ssr: entry, outDir, emptyOutDir: true } });
  return { main: join(outDir, `${name}.js`), remove: () => rmSync(outDir, { recursive: true, force: true }) };
}

/** A folder with the smallest app there is, and room for data. */
export function makeFolder(): { dir: string; variables: Record<string, string>; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), "server-"));
  mkdirSync(join(dir, "dist"));
  writeFileSync(join(dir, "dist", "index.html"), "<!doctype html><title>App</title>");
  writeFileSync(join(dir, "dist", "config.json"), "{}");
  const variables = {
    STATIC_DIR: join(dir, "dist"),
    DATA_DIR: join(dir, "data"),
    PORT: "0",
    HOST: "127.0.0.1",
  };
  return { dir, variables, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

export interface ChildServer {
  readonly pid: number;
  /** Resolves with the origin once it is printed; rejects when the process ends before. */
  readonly ready: Promise<string>;
  readonly ended: Promise<number | null>;
  readonly output: () => string;
  readonly errors: () => string;
  /** Hangs up on the log: nobody reads the next line. */
  readonly closeLog: () => void;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** Runs the built server with the flags of `npm start`, these variables and no others but the system's; `log` may be a file to log into. */
export function runServer(
  main: string,
  variables: Record<string, string>,
  args: readonly string[] = [],
  log: "pipe" | number = "pipe",
): ChildServer {
  const env = { PATH: process.env["PATH"] ?? "", ...variables };
  const child = spawn(
    process.execPath,
    ["--max-semi-space-size=8", "--heap-growing-percent=30", main, ...args],
    {
      env,
      stdio: ["ignore", "pipe", log],
    },
  );
  let output = "";
  let errors = "";
  child.stderr?.on("data", (text: Buffer) => (errors += text.toString()));
  const ended = new Promise<number | null>((settle) => child.once("close", settle));
  const ready = new Promise<string>((settle, fail) => {
    child.stdout?.on("data", (text: Buffer) => {
      output += text.toString();
      const url = /ready at (\S+)/.exec(output)?.[1];
      if (url !== undefined) settle(url.replace("localhost", "127.0.0.1"));
    });
    void ended.then(() => fail(new Error(`the server ended: ${errors}`)));
  });
  ready.catch(() => {});
  return {
    pid: child.pid ?? 0,
    ready,
    ended,
    output: () => output,
    errors: () => errors,
    closeLog: () => child.stderr?.destroy(),
    kill: (signal) => child.kill(signal),
  };
}
