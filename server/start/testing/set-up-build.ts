import { execFileSync } from "node:child_process";

/** Builds the program where its sources have changed. */
export function setup(): void {
  execFileSync(process.execPath, ["scripts/setup.mjs", "build"], { stdio: ["ignore", "ignore", "inherit"] });
}
