// `node scripts/run-proofs.mjs [FILE]`: runs the tests that docs/security/asvs-proofs.json names, and no others (or FILE:
// guarantees-proofs.json, faults-proofs.json beside it). It fails where one fails, and where none that passed has the name.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countReport } from "./ci/count-report.mjs";
import { startPostgres } from "./postgres.mjs";
import { patternOf, readProofs, unproved } from "./proofs.mjs";

const proofs = readProofs(process.argv[2] ?? "docs/security/asvs-proofs.json")
  .flatMap((one) => one.proofs)
  .filter(([file]) => !file.endsWith(".md"));
const reports = mkdtempSync(join(tmpdir(), "reports-"));
const postgres = await startPostgres();

/** @returns whether all passed */
function run(command, isOne, byName) {
  const chosen = proofs.filter(([file]) => isOne.test(file));
  if (chosen.length === 0) return true;
  const files = new Set(chosen.map(([file]) => file));
  const names = new Set(chosen.map(([, name]) => patternOf(name)));
  const args = [...command, ...files, byName, [...names].join("|")];
  const env = { ...process.env, TEST_REPORTS: reports, TEST_DATABASE_URL: postgres.url };
  return spawnSync("npx", args, { stdio: "inherit", env }).status === 0;
}

const of = (...projects) => projects.map((name) => `--project=${name}`);
const allPassed = [
  run(
    ["vitest", "run", ...of("app", "server", "app-cases", "server-cases")],
    /(?<!\.heavy|\.postgres)\.test\.tsx?$/,
    "--testNamePattern",
  ),
  run(["vitest", "run", ...of("postgres")], /\.postgres\.test\.ts$/, "--testNamePattern"),
  run(["vitest", "run", ...of("heavy", "long", "timed")], /\.heavy\.test\.ts$/, "--testNamePattern"),
  run(["playwright", "test", ...of("v1", "cases", "start", "walks")], /\.spec\.ts$/, "--grep"),
].every(Boolean);
postgres.stop();

const passes = readdirSync(reports).flatMap(
  (name) => countReport(JSON.parse(readFileSync(join(reports, name), "utf8"))).passes,
);
rmSync(reports, { recursive: true });
const missing = unproved(proofs, passes).map(([file, name]) => `${file}: no test “${name}” passed`);
console.log(
  [...new Set(missing), `${proofs.length - missing.length} of ${proofs.length} proofs hold`].join("\n"),
);
process.exitCode = allPassed && missing.length === 0 ? 0 : 1;
