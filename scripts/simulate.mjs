// `npm run simulate -- --seed 42`: persons, agents and thieves before real servers, in one virtual time that a seed decides.
// `--plant NAME` puts a fault of src/testing/simulation/planted.json back first.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
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
process.exit(spawnSync(process.execPath, [`${outDir}/main.js`, ...args], { stdio: "inherit" }).status ?? 1);
