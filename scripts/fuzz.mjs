// `npm run fuzz -- --minutes 60`: lets odd things happen to servers for as long as one likes; `--seed N` repeats what a seed made.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "60" }, seed: { type: "string" } },
});
const env = { ...process.env, FUZZ_MINUTES: values.minutes };
if (values.seed !== undefined) env["FUZZ_SEED"] = values.seed;
const args = ["vitest", "run", "--project", "heavy", "server/fuzz"];
process.exit(spawnSync("npx", args, { stdio: "inherit", env }).status ?? 1);
