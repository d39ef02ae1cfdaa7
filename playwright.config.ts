import { defineConfig } from "playwright/test";
import { chromiumLaunch } from "./e2e/fixtures/browser.ts";
import type { LabOptions } from "./e2e/fixtures/lab.ts";
import { productVersions } from "./server/appliance/testing/product-versions.ts";
import type { ProductVersion } from "./server/appliance/testing/product-versions.ts";

const apart = /@heavy|@walk/u;

/** The main journey in front of every product version: `npm run e2e:products`, and by .ci/run; two of them by `npm test`. */
const products = Object.keys(productVersions)
  .filter((name): name is ProductVersion => Object.hasOwn(productVersions, name))
  .map((product) => ({ name: `product-${product}`, use: { product }, grep: /@product/u }));

/** The built app in Chromium; every test has its own server in this process (e2e/fixtures/lab.ts). */
export default defineConfig<LabOptions>({
  testDir: "e2e",
  outputDir: process.env["E2E_OUTPUT"] ?? "test-results",
  fullyParallel: true,
  // One more than the cores of a small machine: what one test waits, another one works.
  workers: 3,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"]],
  // How long a busy machine may take; no test is about time.
  timeout: 60_000,
  expect: { timeout: 15_000 },
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
    { name: "v1", use: { apiVersion: "v1" }, grepInvert: apart },
    // By .ci/run: five hundred enrollments in one page, first, since it waits for frames and the others fill the time.
    { name: "heavy", use: { apiVersion: "v1" }, grep: /@heavy/u },
    // The main journeys again, over the other version of the contract: `npm run e2e:v8.1`, and by .ci/run.
    { name: "v8.1", use: { apiVersion: "v8.1" }, grep: /@journey/u, grepInvert: apart },
    ...products,
    // Every state of every page: `npm run walks`, and by .ci/run.
    { name: "walks", use: { apiVersion: "v1" }, grep: /@walk/u },
  ],
});
