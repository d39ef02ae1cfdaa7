import { once } from "node:events";
import { createServer as createTls } from "node:tls";
import pino from "pino";
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { passwordGrantOf } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { listen, type Listening } from "../http/listen.ts";
import { testServer } from "../http/testing/test-server.ts";
import type { ApplianceTrust } from "./appliance-trust.ts";
import { createGateway } from "./create-gateway.ts";
import { lookAtCertificate } from "./look-at-certificate.ts";
import { gatewayParts } from "./testing/gateway-parts.ts";
import { makeCertificates, type Certificates } from "./testing/make-certificates.ts";

let certificates: Certificates;
let appliance: TestAppliance;
let upstream: Listening | null = null;

beforeAll(() => {
  certificates = makeCertificates();
});
const known = (): ApplianceTrust => ({ kind: "authority", pem: certificates.ca });
const system: ApplianceTrust = { kind: "system" };

beforeEach(async () => {
  appliance = await createTestAppliance();
});
afterEach(async () => {
  await upstream?.close();
  await appliance.close();
});

let logged = "";
const log = pino({ level: "warn" }, { write: (line: string) => void (logged += line) });

async function gatewayAt(applianceUrl: URL, trust: ApplianceTrust) {
  logged = "";
  return createGateway({ ...(await gatewayParts(log)), applianceUrl, trust });
}

/** A second embedded appliance over HTTPS, and the app's server as a gateway in front of it. */
async function gatewayTo(tls: { cert: string; key: string }, trust: ApplianceTrust) {
  const behind = testServer({ appliance: { kind: "appliance", appliance }, clock: appliance.clock });
  upstream = await listen(behind, { port: 0, host: "127.0.0.1", tls, limits: { drainTimeout: 100 } });
  const gateway = await gatewayAt(new URL(upstream.url), trust);
  return { client: testClient(testServer({ appliance: { kind: "gateway", gateway } })), gateway };
}

describe("a gateway to an appliance with a private certificate authority", () => {
  it("carries a sign-in", async () => {
    const { client, gateway } = await gatewayTo(certificates.good, known());
    expect(await gateway.ready()).toBe(true);
    expect((await passwordGrantOf(client, "olivia")).status).toBe(200);
  });

  it.each([
    ["is not known to it", "good", false],
    ["is another host's", "otherHost", true],
    ["is signed by nobody it knows", "selfSigned", true],
    ["is past its end", "expired", true],
  ] as const)("says 502 and sends nothing when the certificate %s", async (_, which, byAuthority) => {
    const { client, gateway } = await gatewayTo(certificates[which], byAuthority ? known() : system);
    expect(await gateway.ready()).toBe(false);
    const told = () => [...logged.matchAll(/"event":"gateway\.failed".*"fault":"untrusted"/g)].length;
    expect(told(), "though no call comes to a node that isn't ready").toBe(1);
    const answer = await passwordGrantOf(client, "olivia");
    expect([answer.status, answer.problem, told()]).toEqual([502, "upstream-untrusted", 2]);
  });

  it.each([
    [
      "no key exchange without forward secrecy",
      "rsa",
      { maxVersion: "TLSv1.2", ciphers: "AES128-GCM-SHA256" },
    ],
    ["no CBC", "rsa", { maxVersion: "TLSv1.2", ciphers: "ECDHE-RSA-AES128-SHA256" }],
    ["no TLS 1.1", "good", { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT:@SECLEVEL=0" }],
  ] as const)("speaks %s, though the certificate is good", async (_, which, options) => {
    let agreed = 0;
    const tls = { ...certificates[which], ...options };
    const server = createTls(tls, () => (agreed += 1)).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const gateway = await gatewayAt(new URL(`https://127.0.0.1:${port}`), known());
    expect(await gateway.ready()).toBe(false);
    expect(await lookAtCertificate(new URL(`https://127.0.0.1:${port}`))).toBeNull();
    expect(agreed).toBe(0);
  });

  it("is not talked out of its checks by a variable of Node", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    onTestFinished(() => void vi.unstubAllEnvs());
    const { client } = await gatewayTo(certificates.selfSigned, known());
    expect((await passwordGrantOf(client, "olivia")).status).toBe(502);
  });
});
