// `npm run mutation -- machine`: changes the code of a part, thing by thing, and lists what no unit test notices (docs/mutation.md).
// Stryker is no dependency: it is 167 packages, which nobody needs for a start or for CI.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const VERSION = "9.6.1";
const gateway = [
  "server/gateway/guard/*.test.ts",
  "server/gateway/users-index/users-index.test.ts",
  "server/guard/{accepted-password,break-glass,cases,own-mfa}.test.ts",
  "server/guard/rights-matrix.cases.test.ts",
  "server/guard/requests/{not-me.cases,requests}.test.ts",
].join(" ");
const decisions = [
  "server/guard/{approvals,cases,gate-answers,proof}.test.ts",
  "server/guard/{approval-taken-back,stopped-cases,withdrawn-case}.cases.test.ts",
].join(" ");
const cases = [
  "server/guard/{approvals,automation,break-glass,case-sent-again,cases,gate-answers,kept-for-a-time,narrowed,own-mfa,proof}.test.ts",
  "server/guard/{approval-taken-back,clock-went-back,resumed-case,rights-matrix,standing-approval,stopped-cases,waiting-cases,withdrawn-case}.cases.test.ts",
  "server/guard/requests/{not-me.cases,requests}.test.ts",
  "server/appliance/mfa/*.test.ts",
].join(" ");
const around = [
  "server/guard/{accepted-password,automation,csv-stream,exports,guard-call,kept-for-a-time,many-notices,narrowed,own-mfa,policy-file,proof,waiting-sign-ins}.test.ts",
  "server/guard/{bound-by-a-thief,rights-matrix}.cases.test.ts",
  "server/guard/{audit/find-audit,users/list-users,requests/{not-me.cases,requests}}.test.ts",
  "server/appliance/{grants/second-factor,mfa/{audit-reasons,change-by-another},users/same-name-again}.test.ts",
  "server/cli/check-appliance-command.test.ts",
].join(" ");
const contract = "src/pages/practice/appliance/contract-suite.test.ts";
const mfa = [
  "server/appliance/mfa/*.test.ts",
  "server/appliance/{cost,audit/attempts,users/same-name-again,grants/{second-factor,tries-left}}.test.ts",
  "server/guard/{cases,bound-by-a-thief.cases,requests/{not-me.cases,requests}}.test.ts",
  contract,
].join(" ");
const grants = `server/appliance/{grants/!(*.heavy),audit/attempts}.test.ts server/guard/{bound-by-a-thief.cases,own-mfa}.test.ts ${contract}`;

/** Which code, all of a folder or these files, and the unit tests that have to notice. */
const parts = {
  machine: {
    project: "app",
    code: "src/enrollment/machine",
    tests: "src/enrollment/machine/*.test.{ts,tsx}",
  },
  limits: {
    code: "server/limits",
    tests: "server/limits/{counters,in-a-row,limiter,newest-map,quotas}.test.ts",
  },
  mfa: { code: "server/appliance/mfa", tests: mfa },
  grants: { code: "server/appliance/grants", tests: grants },
  decisions: { code: "server/guard", files: ["decide-case", "proof", "replaced-cases"], tests: decisions },
  cases: {
    code: "server/guard",
    files:
      "break-glass case cases-table change-case open-case own-case read-cases standing-approval use-case".split(
        " ",
      ),
    tests: cases,
  },
  guard: {
    code: "server/guard",
    files: "about-person changes csv-stream guard-call guard-endpoint policy-file waiting-sign-ins".split(
      " ",
    ),
    tests: around,
  },
  requests: { code: "server/guard/requests", tests: "server/guard/requests/*.test.ts" },
  audit: {
    code: "server/guard/audit",
    tests: "server/guard/audit/*.test.ts server/guard/exports.test.ts server/start/cut-hourly.test.ts",
  },
  events: {
    code: "server/guard/events",
    files: ["ocsf-event", "ocsf-kinds"],
    tests: "server/guard/events/ocsf-event.test.ts",
  },
  senders: {
    code: "server/guard/events",
    files: ["cursors-table", "event-pump", "file-sink", "syslog-sink", "webhook-sink"],
    tests: "server/guard/events/{event-pump,webhook-sink}.test.ts",
  },
  queues: {
    code: "server/guard/queues",
    tests: "server/guard/queues/*.test.ts server/guard/exports.test.ts",
  },
  users: {
    code: "server/guard/users",
    tests:
      "server/guard/users/*.test.ts server/guard/exports.test.ts server/gateway/users-index/users-index.test.ts",
  },
  gateway: { code: "server/gateway/guard", tests: gateway },
};

const [name, ...more] = process.argv.slice(2);
const part = Object.hasOwn(parts, name ?? "") ? parts[name] : undefined;
if (part === undefined) throw new Error(`one of ${Object.keys(parts).join(", ")}`);
const folder = join("node_modules", ".cache", "mutation");
const stryker = join(folder, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
if (!existsSync(stryker)) {
  const packages = ["core", "vitest-runner"].map((one) => `@stryker-mutator/${one}@${VERSION}`);
  // Without its peers: the vitest that it runs is the one of this project.
  const options = ["--prefix", folder, "--no-save", "--legacy-peer-deps", "--no-audit", "--no-fund"];
  execFileSync("npm", ["install", ...options, ...packages], { stdio: "inherit" });
}
const own = [
  "--mutate",
  [...(part.files ?? ["*"]).map((file) => `${part.code}/${file}.ts`), "!**/*.test.ts"].join(),
  "--incrementalFile",
  `reports/mutation/${name}.json`,
];
const { status } = spawnSync(process.execPath, [stryker, "run", ...own, ...more], {
  stdio: "inherit",
  env: { ...process.env, MUTATION_PROJECT: part.project ?? "server", MUTATION_TESTS: part.tests },
});
process.exit(status ?? 1);
