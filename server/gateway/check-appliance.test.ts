import { X509Certificate } from "node:crypto";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { createTestAppliance, TEST_ADMIN_PASSWORD } from "../appliance/testing/create-test-appliance.ts";
import { routesOfProduct, type StandInName } from "../appliance/testing/product-versions.ts";
import { policyOf } from "../guard/testing/policies.ts";
import { listen } from "../http/listen.ts";
import { checkAppliance, type CheckParts } from "./check-appliance.ts";
import { makeCertificates } from "./testing/make-certificates.ts";

const certificates = makeCertificates();
const { fingerprint256 } = new X509Certificate(certificates.good.cert);
const administrator = { name: "administrator", password: TEST_ADMIN_PASSWORD };

/** What is found at an appliance over TLS, which can change its answers. */
async function found(
  changes: Partial<CheckParts> = {},
  product: StandInName = "8.1",
  change: (response: Response) => Response | Promise<Response> = (response) => response,
  instead: (request: Request) => Response | null = () => null,
): Promise<Record<string, string>> {
  const appliance = await createTestAppliance({ served: routesOfProduct(product) });
  const { url, close } = await listen(
    async (request, peer) => change(instead(request) ?? (await appliance.handle(request, peer))),
    {
      port: 0,
      host: "127.0.0.1",
      tls: certificates.good,
      limits: { drainTimeout: 100 },
    },
  );
  onTestFinished(async () => {
    await close();
    await appliance.close();
  });
  const { verdicts } = await checkAppliance({
    origin: new URL(url),
    trust: { kind: "authority", pem: certificates.ca },
    product: "auto",
    policy: policyOf({}),
    account: administrator,
    clock: { now: Date.now },
    log: pino({ level: "silent" }),
    ...changes,
  });
  return Object.fromEntries(
    verdicts.map(({ about, good, found: text }) => [about, `${good ? "ok" : "LOOK"} ${text}`]),
  );
}
const now = (response: Response): Response => {
  response.headers.set("date", new Date().toUTCString());
  return response;
};

test("an appliance that is as it must be: its product, version, clock, users and who is privileged", async () => {
  const verdicts = await found({ trust: { kind: "pinned", fingerprints: [fingerprint256] } }, "8.1", now);
  expect(verdicts).toMatchObject({
    certificate: `ok SHA-256 ${fingerprint256}, 0 days left, pinned`,
    product: "ok azure, as found",
    version: "ok v8.1",
    privileged: "ok ada, administrator",
  });
  expect(verdicts["clock"]).toMatch(/^ok the appliance is \d s (?:behind|ahead)$/);
  expect(verdicts["users"]).toMatch(/^ok (\d+) of \1 can be read$/);
});

test("a certificate that isn't trusted is shown, to be compared and pinned, and nothing else is asked", async () => {
  const verdicts = await found({ trust: { kind: "system" } });
  expect(verdicts["certificate"]).toMatch(
    new RegExp(`^LOOK SHA-256 ${fingerprint256}, .*APPLIANCE_FINGERPRINT$`),
  );
  expect(Object.keys(verdicts)).toEqual(["certificate", "product"]);
});

test("a clock that is two minutes behind, and users who can't be read", async () => {
  const verdicts = await found({}, "8.1", async (response) => {
    response.headers.set("date", new Date(Date.now() - 120_000).toUTCString());
    const text = await response.text();
    const told = text.includes('"results"') ? text.replace(/"mfaEnabled":false/, '"mfaEnabled":"no"') : text;
    return new Response(told === "" ? null : told, response);
  });
  expect(verdicts["clock"]).toMatch(/^LOOK the appliance is 12\d s behind$/);
  expect(verdicts["users"]).toMatch(/^LOOK \d+ of \d+ can be read$/);
});

test("a version that tells no roles, and an account that needs a code or is missing", async () => {
  expect((await found({}, "4.0", now))["privileged"]).toContain("name accounts in privilegedUsers");
  expect((await found({ account: undefined }, "8.1", now))["users"]).toContain("GUARD_ACCOUNT_FILE");
  const wrong = { account: { name: "administrator", password: "wrong" } };
  expect((await found(wrong, "8.1", now))["account"]).toMatch(/^LOOK /);
});

test("a version that this release doesn't know, and what is no appliance at all", async () => {
  const newer = await found({}, "8.1", now, (request) =>
    /\/users/.test(request.url) ? new Response("{}", { status: 404 }) : null,
  );
  expect(newer["version"]).toMatch(/^LOOK none that this release knows/);
  const other = await found({}, "8.1", now, () => new Response("{}", { status: 404 }));
  expect(other["product"]).toMatch(/^LOOK azure, but that isn't sure: set PROFILE/);
});
