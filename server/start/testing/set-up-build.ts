import { execFileSync } from "node:child_process";

/** Builds the program where its sources have changed: by the runner's own environment it would be one for development. */
export function setup(): void {
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, ["scripts/setup.mjs", "build"], {
    stdio: ["ignore", "ignore", "inherit"],
    env,
  });
}
