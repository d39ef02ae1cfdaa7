import { randomBytes } from "node:crypto";
import { expect, test, type Page } from "playwright/test";
import { pino } from "pino";
import { createServer } from "../server/app.ts";
import {
  createTestAppliance,
  TEST_DEMO_PASSWORD,
} from "../server/appliance/testing/create-test-appliance.ts";
import { fakeClock } from "../server/appliance/testing/fake-clock.ts";
import { createGateway } from "../server/gateway/create-gateway.ts";
import { destinations } from "../server/gateway/destination.ts";
import { createRawPass } from "../server/gateway/pass-raw.ts";
import { policyOf } from "../server/guard/testing/policies.ts";
import { listen } from "../server/http/listen.ts";
import { loadStaticFiles } from "../server/http/static-files.ts";
import { createKeyRing } from "../server/secrets/key-ring.ts";
import { openStore } from "../server/store/open-store.ts";
import { madeUpAppliance } from "./fixtures/made-up/appliance.ts";
import { builtApp } from "./fixtures/made-up/built-app.ts";
import { madeUp } from "./fixtures/made-up/product.ts";
import { ConfirmStep } from "./pages/confirm-step.ts";
import type { ScanStep } from "./pages/scan-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test.describe.configure({ timeout: 300_000 });

/** The guarded gateway in front of an appliance of the product, each listening on a port of its own. */
async function guarded(folder: string, base: string) {
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
    store,
    keyRing,
    policy: () => policyOf({}),
  });
  const server = createServer({
    appliance: { kind: "gateway", gateway },
    clock,
    appConfig: { apiBase: `${base}api` },
    staticFiles: await loadStaticFiles(folder),
    log,
    ready: gateway.ready,
    base,
  });
  const passRaw = createRawPass(new URL(behind.url), { kind: "system" }, { clock, base });
  const inline = { base, destinationOf: destinations(base, [madeUp]), passRaw };
  const front = await listen(server, base === "/" ? here : { ...here, inline });
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

/** All that a person does with their own MFA. @returns the calls about it that reached the appliance */
async function useMfa(page: Page, folder: string, base: string): Promise<readonly string[]> {
  const { origin, asked, end } = await guarded(folder, base);
  try {
    const signIn = await SignInPage.open(page, `${origin}${base}`);
    const account = await signIn.signIn("olivia", TEST_DEMO_PASSWORD);
    await account.says("off");
    const first = await confirm(await account.setUp());
    await first.account.says("on");
    const again = await confirm(await (await first.account.setUpNewPhone()).begin());
    expect(again.phone.secret).not.toBe(first.phone.secret);
    await again.account.says("on");
    await (await (await again.account.turnOff()).turnOff("olivia")).says("off");
    await expect(page.getByText(/scratch code/iu)).toHaveCount(0);
    return asked.filter((call) => call.includes("second-factor"));
  } finally {
    await end();
  }
}

test("a product that is described by a file alone enrolls, re-creates and turns off, inside its own address too", async ({
  page,
}) => {
  const app = await builtApp();
  try {
    for (const base of ["/", "/mfa/"]) {
      const asked = await useMfa(page, app.folder, base);
      const factor = asked[0]?.replace("PUT ", "");
      expect(factor).toMatch(/^\/api\/v2\/people\/[^/]+\/second-factor$/);
      expect(asked).toEqual([
        `PUT ${factor}`,
        `PUT ${factor}/check`,
        `PUT ${factor}`,
        `PUT ${factor}/check`,
        `DELETE ${factor}`,
      ]);
    }
  } finally {
    await app.end();
  }
});

test("inside its address its own calls are guarded, what only looks like one is refused, the rest passes", async () => {
  const { origin, asked, end } = await guarded("dist", "/mfa/");
  const status = async (path: string) =>
    (await fetch(`${origin}/api/v2/people/${path}`, { method: "PUT", body: "{}", headers })).status;
  const headers = { "content-type": "application/json", "x-edition": "7" };
  try {
    expect(await status("1001/second-factor")).toBe(401);
    expect(await status("1001/Second-Factor")).toBe(404);
    expect(asked.filter((call) => /second-factor/i.test(call))).toEqual([]);
    await status("1001/photo?size=2");
    expect(asked).toContain("PUT /api/v2/people/1001/photo");
  } finally {
    await end();
  }
});
