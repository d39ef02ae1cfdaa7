import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeCertificates } from "../gateway/testing/make-certificates.ts";
import { listen } from "../http/listen.ts";
import { testServer } from "../http/testing/test-server.ts";
import { askHealth } from "./ask-health.ts";
import { decodeEnvironment } from "./environment.ts";
import { makeFolder } from "./testing/child-server.ts";

const { good } = makeCertificates();
const folder = makeFolder();
const cert = join(folder.dir, "cert.pem");
writeFileSync(cert, good.cert);
afterAll(folder.remove);

/** Asks a server that runs with these settings. */
async function health(tls: boolean, ready: boolean, settings: Record<string, string>): Promise<boolean> {
  const server = testServer({ ready: async () => ready });
  const secure = tls ? { tls: good } : {};
  const listening = await listen(server, { port: 0, host: "127.0.0.1", ...secure });
  const PORT = new URL(listening.url).port;
  const said = await askHealth(decodeEnvironment({ PORT, ...settings }));
  await listening.close();
  return said;
}

const secured = { TLS_CERT: cert, TLS_KEY: cert };

test.each([
  ["that is ready", false, true, {}, true],
  ["that isn't ready", false, false, {}, false],
  ["that listens on every address", false, true, { HOST: "0.0.0.0", ALLOW_HTTP: "true" }, true],
  ["with a certificate for another name", true, true, secured, true],
  ["with a certificate, not ready", true, false, secured, false],
  ["that speaks HTTP where HTTPS is set", false, true, secured, false],
])("of a server %s", async (_, tls, ready, settings, healthy) => {
  expect(await health(tls, ready, settings)).toBe(healthy);
});

test("of no server", async () => {
  expect(await askHealth(decodeEnvironment({ PORT: "1" }))).toBe(false);
});
