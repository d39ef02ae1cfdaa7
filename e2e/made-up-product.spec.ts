import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "playwright/test";
import { pino } from "pino";
import { build } from "vite";
import { createServer } from "../server/app.ts";
import {
  createTestAppliance,
  TEST_DEMO_PASSWORD,
} from "../server/appliance/testing/create-test-appliance.ts";
import { fakeClock } from "../server/appliance/testing/fake-clock.ts";
import { createGateway } from "../server/gateway/create-gateway.ts";
import { policyOf } from "../server/guard/testing/policies.ts";
import { listen } from "../server/http/listen.ts";
import { loadStaticFiles } from "../server/http/static-files.ts";
import { createKeyRing } from "../server/secrets/key-ring.ts";
import { openStore } from "../server/store/open-store.ts";
import { madeUpAppliance } from "./fixtures/made-up/appliance.ts";
import { madeUp } from "./fixtures/made-up/product.ts";
import { ConfirmStep } from "./pages/confirm-step.ts";
import type { ScanStep } from "./pages/scan-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test.describe.configure({ timeout: 300_000 });

/** The app as it is built once contract/products.ts names the product. */
async function builtApp(): Promise<{ readonly folder: string; readonly end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "made-up-"));
  const registry = resolve("contract/products.ts");
  await build({
    logLevel: "silent",
    build: { outDir: folder, emptyOutDir: true },
    plugins: [
      {
        name: "another-registry",
        enforce: "pre",
        async resolveId(source, importer) {
          if (!source.endsWith("/products.ts")) return null;
          const found = await this.resolve(source, importer, { skipSelf: true });
          return found?.id === registry ? resolve("e2e/fixtures/made-up/products.ts") : null;
        },
      },
    ],
  });
  return { folder, end: () => rm(folder, { recursive: true }) };
}

/** Our guarded gateway before an appliance of the product: four servers of this machine, as real as any. */
async function guarded(folder: string) {
  const clock = { ...fakeClock(0), now: Date.now };
  const log = pino({ level: "silent" });
  const appliance = await createTestAppliance({ clock });
  const { handle, asked } = madeUpAppliance(appliance.handle);
  const here = { port: 0, host: "127.0.0.1", limits: { drainTimeout: 200 } };
  const behind = await listen(handle, here);
  const store = await openStore({ memory: true });
  const keyRing = createKeyRing({
    current: 1,
    keys: new Map([[1, randomBytes(32)]]),
    pepper: randomBytes(32),
  });
  const gateway = createGateway({
    applianceUrl: new URL(behind.url),
    trust: { kind: "system" },
    product: madeUp,
    log,
    clock,
    guard: { store, clock, keyRing, log, policy: () => policyOf({}) },
  });
  const server = createServer({
    appliance: { kind: "gateway", gateway },
    clock,
    appConfig: {},
    staticFiles: await loadStaticFiles(folder),
    log,
    ready: gateway.ready,
  });
  const front = await listen(server, here);
  const end = async () => {
    await front.close();
    await gateway.close();
    await behind.close();
    await appliance.close();
    await store.close();
  };
  return { origin: front.url, asked, end };
}

/** From the QR code to the confirmation: there is no step of scratch codes between. */
async function confirm(scan: ScanStep) {
  const phone = await scan.scan();
  await scan.continueButton.click();
  const done = await (await ConfirmStep.arrived(scan.page)).confirm(phone.codeAt(Date.now()));
  await done.readBack();
  return { phone, account: await done.leave() };
}

test("a product that is described by a file alone enrolls, re-creates and turns off", async ({ page }) => {
  const app = await builtApp();
  const { origin, asked, end } = await guarded(app.folder);
  try {
    const signIn = await SignInPage.open(page, `${origin}/`);
    const account = await signIn.signIn("olivia", TEST_DEMO_PASSWORD);
    await account.says("off");
    const first = await confirm(await account.setUp());
    await first.account.says("on");
    const again = await confirm(await (await first.account.setUpNewPhone()).begin());
    expect(again.phone.secret).not.toBe(first.phone.secret);
    await again.account.says("on");
    await (await (await again.account.turnOff()).turnOff("olivia")).says("off");
    const id = asked.find((call) => call.endsWith("/second-factor"))?.split("/")[4];
    const factor = `/api/v2/people/${id}/second-factor`;
    expect(asked.filter((call) => call.includes("second-factor"))).toEqual([
      `PUT ${factor}`,
      `PUT ${factor}/check`,
      `PUT ${factor}`,
      `PUT ${factor}/check`,
      `DELETE ${factor}`,
    ]);
    await expect(page.getByText(/scratch code/iu)).toHaveCount(0);
  } finally {
    await end();
    await app.end();
  }
});
