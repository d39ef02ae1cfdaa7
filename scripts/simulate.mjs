// `npm run simulate -- --seed 42`: persons, agents and thieves before real servers, in one virtual time that a seed decides.
// `--plant NAME` puts a fault of src/testing/simulation/planted.json back first.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const from = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const args = process.argv.slice(2);
const at = args.indexOf("--plant");
const [, name] = at === -1 ? [] : args.splice(at, 2);
const plants = JSON.parse(readFileSync(from("src/testing/simulation/planted.json"), "utf8"));
const plant = plants.find((one) => one.name === name);
if (name !== undefined && plant === undefined) throw new Error(`no fault is called ${name}`);
const outDir = from(`node_modules/.cache/simulation/${name ?? "product"}`);

await build({
  configFile: false,
  root: from(""),
  logLevel: "warn",
  plugins: [
    {
      name: "plant",
      enforce: "pre",
      transform: (code, id) => {
        if (plant === undefined || !id.endsWith(plant.file)) return null;
        if (!code.includes(plant.from)) throw new Error(`${plant.name}: ${plant.file} has changed`);
        return code.replace(plant.from, plant.to);
      },
    },
  ],
  // Randomness and timers come from the seed, and statements run on no thread of their own.
  resolve: {
    alias: [
      { find: "node:crypto", replacement: from("src/testing/simulation/crypto.ts") },
      { find: "node:timers/promises", replacement: from("src/testing/simulation/timers.ts") },
      { find: "libsql/promise", replacement: from("src/testing/simulation/libsql.ts") },
    ],
  },
  build: {
    ssr: "src/testing/simulation/main.ts",
    outDir,
    target: "node20",
    minify: false,
    copyPublicDir: false,
  },
});

/** Each core plays every nth seed; a seed that is asked for is played alone. The first that fails ends the others. */
const players = args.includes("--seed") ? 1 : availableParallelism();
const processes = Array.from({ length: players }, (_, number) =>
  spawn(process.execPath, [`${outDir}/main.js`, "--player", `${number}/${players}`, ...args], {
    stdio: "inherit",
  }),
);
for (const player of processes)
  player.once("exit", (code) => {
    if (code === 0 || process.exitCode === 1) return;
    process.exitCode = 1;
    for (const other of processes) other.kill();
  });
