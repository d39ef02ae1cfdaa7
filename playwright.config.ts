import { join } from "node:path";
import { defineConfig, type ReporterDescription } from "playwright/test";
import { chromiumLaunch } from "./e2e/fixtures/browser.ts";
import type { EngineOptions } from "./e2e/engines/test.ts";
import type { LabOptions } from "./e2e/fixtures/lab.ts";
import { productVersions, type ProductVersion } from "./server/appliance/testing/product-versions.ts";

/** `.ci/run` adds up what the runners report into this folder. */
const { TEST_REPORTS } = process.env;
const reports: ReporterDescription[] =
  TEST_REPORTS === undefined
    ? []
    : [["json", { outputFile: join(TEST_REPORTS, `playwright-${process.pid}.json`) }]];

const apart = /@heavy|@walk|@release|@engine|@start|@other-node/u;

/** The main journeys, without a mouse and without a screen too, the policy of scripts and the first load: by `npm test`. */
const main = /@journey|@main|\b(?:first-load|inline|keyboard|screen-reader|watch)\.spec/u;

/** The main journey in front of every product version: `npm run e2e:products`; two by `npm test`, all by .ci/run. */
const products = Object.keys(productVersions)
  .filter((name): name is ProductVersion => Object.hasOwn(productVersions, name))
  .map((product) => ({ name: `product-${product}`, use: { product }, grep: /@product/u }));

/** The journeys in three engines, beside each other: `npm run e2e:engines`; one a run by .ci/run. */
const engines = (["chromium", "firefox", "webkitgtk"] as const).map((engineName) => ({
  name: `engine-${engineName}`,
  use: { engineName },
  grep: /@engine/u,
  // One browser each.
  fullyParallel: false,
}));

/** The built app in Chromium; every test has its own server in this process (e2e/fixtures/lab.ts). */
export default defineConfig<LabOptions, EngineOptions>({
  testDir: "e2e",
  outputDir: process.env["E2E_OUTPUT"] ?? "test-results",
  fullyParallel: true,
  // One more than the cores of a small machine: what one test waits, another one works.
  workers: 3,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"], ...reports],
  // How long a busy machine may take; no test is about time.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: "chromium",
    locale: "en-US",
    timezoneId: "Europe/Berlin",
    // A browser with a window lets a click write it without asking.
    permissions: ["clipboard-write"],
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: chromiumLaunch(),
  },
  projects: [
    { name: "v1", use: { apiVersion: "v1" }, grep: main, grepInvert: apart },
    { name: "cases", use: { apiVersion: "v1" }, grepInvert: [apart, main] },
    // By .ci/run: five hundred enrollments in one page, first, since it waits for frames and the others fill the time.
    { name: "heavy", use: { apiVersion: "v1" }, grep: /@heavy/u },
    // The main journeys again, over the other version of the contract: `npm run e2e:v8.1`, and by .ci/run.
    { name: "v8.1", use: { apiVersion: "v8.1" }, grep: /@journey/u, grepInvert: apart },
    ...products,
    ...engines,
    // The packages of `npm run release`, in a clean Debian: `npm run e2e:release`, as root, and by .ci/run.
    { name: "release", grep: /@release/u },
    // The journeys in front of the AWS product: `npm run e2e:aws`, and by .ci/run.
    { name: "aws", use: { product: "aws" }, grep: /@journey/u, grepInvert: /@heavy|@walk|@engine/u },
    // `npm start` as an operator types it, in front of products: `npm run e2e:start`, and by .ci/run. The rest with CI_WHOLE=1.
    { name: "start", grep: /@start/u, grepInvert: /@whole/u },
    { name: "start-whole", grep: /@start.*@whole/u },
    // `npm start` of a fresh copy on another Node, from installing to an enrollment: `npm run e2e:start`, and by .ci/run.
    { name: "other-node", grep: /@other-node/u },
    // Every state of every page: `npm run walks`, and by .ci/run.
    { name: "walks", use: { apiVersion: "v1" }, grep: /@walk/u },
  ],
});
