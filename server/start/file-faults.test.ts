import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateKeyPairSync } from "node:crypto";
import { Ajv } from "ajv";
import * as v from "valibot";
import { beforeAll, expect, test } from "vitest";
import { apiVersions } from "../../contract/product.ts";
import { makeCertificates } from "../gateway/testing/make-certificates.ts";
import { formatKeyMaterial, newKeyMaterial } from "../secrets/key-file.ts";
import { appConfigFaults } from "./app-config-faults.ts";
import { decodeEnvironment } from "./environment.ts";
import { fileFaults } from "./file-faults.ts";

const { good, expired, otherHost, ca } = makeCertificates();
const locked = generateKeyPairSync("ec", {
  namedCurve: "P-256",
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "CANARY" },
});
const material = formatKeyMaterial(newKeyMaterial());
const files: Readonly<Record<string, string>> = {
  "good.pem": good.cert,
  "good.key": good.key,
  "other.key": otherHost.key,
  "expired.pem": expired.cert,
  "expired.key": expired.key,
  "locked.key": locked.privateKey,
  "ca.pem": `# of the appliance\n${ca}${ca}`,
  "broken-ca.pem": "-----BEGIN CERTIFICATE-----\nCANARY\n-----END CERTIFICATE-----\n",
  garbage: "CANARY",
  "key.json": material,
  "config.json": '{ "accent": "#0055aa", "apiVersion": "v8.1", "idleMinutes": 5, "later": 1 }',
  "wrong.json": '{ "accent": "CANARY", "apiVersion": "v9", "idleMinutes": 2 }',
  "list.json": "[]",
};

let dir: string;
const at = (name: string) => join(dir, name);
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "faults-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text, { mode: 0o600 });
});

/** Values that begin with `@` are files of ours. */
function faultsOf(variables: Record<string, string>): readonly string[] {
  const given = Object.entries(variables).map(([name, value]) => [name, value.replace(/^@/, `${dir}/`)]);
  return fileFaults({ DATA_DIR: at("nowhere"), STATIC_DIR: at("nowhere"), ...Object.fromEntries(given) });
}

test.each([
  [{}],
  [{ TLS_CERT: "@good.pem", TLS_KEY: "@good.key" }],
  [{ APPLIANCE_CA: "@ca.pem" }],
  [{ ENCRYPTION_KEY: material }],
  [{ ENCRYPTION_KEY_FILE: "@key.json" }],
  [{ ENCRYPTION_KEY_FILE: "@not-yet" }],
  [{ EVENTS_FILE: "-" }],
  [{ EVENTS_FILE: "@events.jsonl" }],
  [{ APP_CONFIG: "@config.json" }],
])("is nothing to complain of: %j", (variables) => {
  expect(faultsOf(variables)).toEqual([]);
});

test.each([
  [{ TLS_CERT: "@none", TLS_KEY: "@good.key" }, "TLS_CERT names a file that can't be read"],
  [{ TLS_CERT: "@garbage", TLS_KEY: "@good.key" }, "TLS_CERT is not a file of certificates"],
  [{ TLS_CERT: "@good.pem", TLS_KEY: "@other.key" }, "don't belong together"],
  [{ TLS_CERT: "@good.pem", TLS_KEY: "@locked.key" }, "TLS_KEY is locked with a passphrase"],
  [{ TLS_CERT: "@good.pem", TLS_KEY: "@garbage" }, "TLS_KEY is not a private key"],
  [{ TLS_CERT: "@expired.pem", TLS_KEY: "@expired.key" }, "TLS_CERT has expired"],
  [{ APPLIANCE_CA: "@garbage" }, "APPLIANCE_CA is not a file of certificates"],
  [{ APPLIANCE_CA: "@broken-ca.pem" }, "APPLIANCE_CA is not a file of certificates"],
  [{ APPLIANCE_CA: "@none" }, "APPLIANCE_CA names a file that can't be read"],
  [{ EVENTS_CA: "@garbage" }, "EVENTS_CA is not a file of certificates"],
  [{ EVENTS_WEBHOOK_KEY_FILE: "@garbage" }, "at least 24 bytes"],
  [{ EVENTS_WEBHOOK_KEY_FILE: "@none" }, "EVENTS_WEBHOOK_KEY_FILE names a file that"],
  [{ EVENTS_FILE: "@none/events.jsonl" }, "EVENTS_FILE names a file in a folder that isn't there"],
  [{ EVENTS_FILE: "/dev/null" }, "EVENTS_FILE names something that is no file"],
  [{ ENCRYPTION_KEY: "CANARY" }, "ENCRYPTION_KEY is not the text of a key file"],
  [{ ENCRYPTION_KEY_FILE: "@garbage" }, "ENCRYPTION_KEY_FILE: The encryption key file is not valid"],
  [{ APP_CONFIG: "@list.json" }, "APP_CONFIG: is not a JSON object"],
  [{ APP_CONFIG: "@wrong.json" }, "APP_CONFIG: apiVersion must be auto, or one of v1 to v8.1."],
  [{ APP_CONFIG: "@wrong.json" }, "APP_CONFIG: accent must be a color such as #0055aa."],
  [{ APP_CONFIG: "@wrong.json" }, "APP_CONFIG: idleMinutes must be 3 to 240."],
])("is named with what would be right, and without its value: %j", (variables, fault) => {
  const faults = faultsOf(variables).join("\n");
  expect(faults).toContain(fault);
  expect(faults).not.toContain("CANARY");
});

test.each([
  [{ languages: ["de", "german"] }, "languages must be a list of some of en, de"],
  [{ languages: "de" }, "languages must be a list"],
  [{ apps: [{ url: "https://a.example" }] }, "apps must be at most 8 apps"],
  [{ identityChecklist: [" "] }, "identityChecklist must be at most 20 checks"],
  [{ acent: "#0055aa" }, "acent is no member: did you mean accent?"],
])("%j: %s", (config, fault) => {
  expect(appConfigFaults(JSON.stringify(config)).join()).toContain(fault);
});

test("what is no JSON is named by line and column, and a member that no name is near is ignored", () => {
  expect(appConfigFaults('{\n  "issuer": "CANARY",\n}')).toEqual(["is not JSON: look at line 3, column 1."]);
  expect(appConfigFaults('{"$schema": "/config.schema.json", "embedded": true, "theirs": 1}')).toEqual([]);
});

test("the configuration that the app comes with is right, and each version by its name", () => {
  expect(appConfigFaults(readFileSync("public/config.json", "utf8"))).toEqual([]);
  for (const name of apiVersions) expect(appConfigFaults(JSON.stringify({ apiVersion: name }))).toEqual([]);
});

test("a key file that others can read is a fault like any other", () => {
  chmodSync(at("key.json"), 0o644);
  expect(faultsOf({ ENCRYPTION_KEY_FILE: "@key.json" }).join()).toContain("Run chmod 600 on it");
  chmodSync(at("key.json"), 0o600);
});

test("everything that is wrong is said at once, variables and files alike", () => {
  const variables = {
    PORT: "http",
    TLS_CERT: at("garbage"),
    TLS_KEY: at("garbage"),
    APP_CONFIG: at("wrong.json"),
  };
  expect(() => decodeEnvironment({ ...variables, STATIC_DIR: at("nowhere") }, fileFaults)).toThrow(
    /PORT[^]*TLS_CERT[^]*TLS_KEY[^]*accent[^]*apiVersion/,
  );
});

const schemaText = readFileSync("public/config.schema.json", "utf8");
const { properties } = v.parse(
  v.pipe(v.string(), v.parseJson(), v.object({ properties: v.record(v.string(), v.looseObject({})) })),
  schemaText,
);
const link = "https://example.com/app";
const values: readonly unknown[] = [
  "",
  " ",
  "text",
  "auto",
  "v8.1",
  "#0055aa",
  "/a/b",
  "/a/../b",
  link,
  "http://example.com",
  "javascript:alert(1)",
  0,
  1,
  15.5,
  241,
  true,
  null,
  [],
  {},
  ["en", "pt-BR"],
  ["e"],
  ["not a tag"],
  [1],
  [""],
  [null],
  [{ name: "App" }],
  [{ name: "App", url: link }],
  [{ name: "App", url: "ftp://x" }],
  [{ url: link }],
  [{ name: "Badge", ask: "Which?", required: false }],
  [{ name: "Badge", required: "yes" }],
  [{ ask: "?" }],
  Array.from({ length: 9 }, () => ({ name: "App" })),
  Array.from({ length: 21 }, () => "Badge"),
];

/** The server writes these itself. */
const ofTheServer = new Set(["embedded", "guard", "issuerUnset", "requests", "version"]);
test.each(Object.keys(properties).filter((name) => !ofTheServer.has(name)))(
  "a configuration is wrong where its schema says so: %s",
  (name) => {
    const validate = new Ajv().compile(properties[name] ?? false);
    const verdicts = values.map((value) => [
      value,
      appConfigFaults(JSON.stringify({ [name]: value })).length === 0,
    ]);
    expect(verdicts).toEqual(values.map((value) => [value, name === "$schema" || validate(value)]));
  },
);
