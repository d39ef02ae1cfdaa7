// notices.mjs TARGET: writes package.json, and the licences of all that is shipped: bundled in the app, in the server, and in node_modules.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [, , target] = process.argv;
const read = (...path) => readFileSync(join(target, ...path), "utf8");

const { name, version, description, license, engines } = JSON.parse(readFileSync("package.json", "utf8"));
const own = { name, version, description, license, type: "module", private: true, engines };
writeFileSync(join(target, "package.json"), `${JSON.stringify(own, null, 2)}\n`);

const bundled = ["dist", "dist-server"].map((folder) => read(folder, "licenses.txt"));
const native = readdirSync(join(target, "node_modules"), { recursive: true })
  .filter((path) => path.endsWith("package.json"))
  .toSorted((a, b) => (a < b ? -1 : 1))
  .map((path) => {
    const place = join("node_modules", dirname(path));
    const one = JSON.parse(read(place, "package.json"));
    const file = readdirSync(join(target, place)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? "" : read(place, file).trim();
    return `${one.name} ${one.version} (${one.license})\n\n${text}\n`;
  });
writeFileSync(
  join(target, "THIRD-PARTY-NOTICES.txt"),
  [...bundled, ...native].join(`\n${"-".repeat(80)}\n\n`),
);
