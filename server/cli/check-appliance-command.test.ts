import { X509Certificate } from "node:crypto";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { listen } from "../http/listen.ts";
import { makeCertificates } from "../gateway/testing/make-certificates.ts";
import { decodeEnvironment } from "../start/environment.ts";
import { admin } from "./admin.ts";

const terminal = { ask: null, calledAs: "admin" };
const log = pino({ level: "silent" });
const checked = (variables: Readonly<Record<string, string>>) =>
  admin(["check-appliance"], decodeEnvironment(variables), log, terminal);

test("says what needs somebody, and fills in the proxy's file and the firewall's rule", async () => {
  const appliance = await createTestAppliance();
  const { url, close } = await listen(appliance.handle, { port: 0, host: "127.0.0.1" });
  onTestFinished(() => close().then(appliance.close));
  const { done, text } = await checked({ APPLIANCE_URL: url, BASE_PATH: "/mfa/", PORT: "9090" });
  expect(done).toBe(false);
  expect(text).toMatch(/^ok {3}product {5}azure, as found$/m);
  expect(text).toMatch(/^LOOK users {7}not looked at/m);
  expect(text).toContain(
    `        ip saddr 127.0.0.1 accept\n        tcp dport { ${new URL(url).port} } drop\n`,
  );
  expect(text).toContain(`proxy_pass ${url};`);
  expect(text).toContain("server 127.0.0.1:9090;");
  expect(text).not.toMatch(/appliance\.example|node[12]:/);
});

test("nginx looks for the name that stands in the certificate, wherever the appliance is", async () => {
  const tls = makeCertificates().otherHost;
  const appliance = await createTestAppliance();
  const { url, close } = await listen(appliance.handle, { port: 0, host: "127.0.0.1", tls });
  onTestFinished(() => close().then(appliance.close));
  const { text } = await checked({
    APPLIANCE_URL: url,
    APPLIANCE_FINGERPRINT: new X509Certificate(tls.cert).fingerprint256,
  });
  expect(text).toContain("proxy_ssl_name other.example;");
  expect(text).toContain("server_name other.example;");
  expect(text).toContain(`proxy_pass ${url};`);
});

test("a file of the account that can't be read is named", async () => {
  const variables = { APPLIANCE_URL: "http://127.0.0.1:9", GUARD_ACCOUNT_FILE: "/nowhere/reader.json" };
  await expect(checked(variables)).rejects.toThrow(/^GUARD_ACCOUNT_FILE names a file that can't be read/);
});

test("of the AWS product both ports are closed", async () => {
  const { text } = await checked({ APPLIANCE_URL: "http://127.0.0.1:9", PROFILE: "aws" });
  expect(text).toContain("tcp dport { 9, 443, 11005 } drop");
});

test("needs an appliance", async () => {
  expect((await checked({})).text).toContain("Set APPLIANCE_URL");
});
