import { describe, expect, it } from "vitest";
import { decodeEnvironment } from "./environment.ts";

const pin = "0a".repeat(32);
const written = Array.from({ length: 32 }, () => "0A").join(":");
const https = { APPLIANCE_URL: "https://a.example" };

const good: readonly (readonly [string, Record<string, string>, Record<string, unknown>])[] = [
  [
    "nothing at all",
    {},
    { PORT: 8080, HOST: "127.0.0.1", DATA_DIR: "./data", ALLOW_HTTP: false, LOG_LEVEL: "info" },
  ],
  ["empty variables", { PORT: "", HOST: "", ADMIN_PASSWORD: "" }, { PORT: 8080, HOST: "127.0.0.1" }],
  ["any free port", { PORT: "0" }, { PORT: 0 }],
  ["an open address over HTTPS", { HOST: "0.0.0.0", TLS_CERT: "c", TLS_KEY: "k" }, { HOST: "0.0.0.0" }],
  ["an open address by plain words", { HOST: "0.0.0.0", ALLOW_HTTP: "true" }, { ALLOW_HTTP: true }],
  ["IPv6 of this machine", { HOST: "::1" }, { HOST: "::1" }],
  ["PostgreSQL", { DATABASE_URL: "postgres://u@h/d" }, { DATABASE_URL: "postgres://u@h/d" }],
  [
    "a gateway with a database",
    { APPLIANCE_URL: "https://a.example", DATABASE_URL: "postgres://u@h/d" },
    { DATABASE_URL: "postgres://u@h/d" },
  ],
  ["its longer scheme", { DATABASE_URL: "postgresql://u@h/d" }, {}],
  ["an appliance", { APPLIANCE_URL: "https://a.example" }, { APPLIANCE_URL: new URL("https://a.example") }],
  [
    "an appliance with a port and a CA",
    { APPLIANCE_URL: "https://a.example:8443/", APPLIANCE_CA: "ca.pem" },
    {},
  ],
  ["a pinned appliance", { ...https, APPLIANCE_FINGERPRINT: pin }, { APPLIANCE_FINGERPRINT: [written] }],
  [
    "a pin as openssl prints it",
    { ...https, APPLIANCE_FINGERPRINT: `sha256 Fingerprint=${written}` },
    { APPLIANCE_FINGERPRINT: [written] },
  ],
  [
    "two pins",
    { ...https, APPLIANCE_FINGERPRINT: `${pin}, ${"ff".repeat(32)}` },
    { APPLIANCE_FINGERPRINT: [written, written.replaceAll("0A", "FF")] },
  ],
  ["an appliance on this machine", { APPLIANCE_URL: "http://127.0.0.1:9000" }, {}],
  ["a data folder with the key in it", { DATA_DIR: "/d" }, { ENCRYPTION_KEY_FILE: "/d/encryption-key.json" }],
  ["a key elsewhere", { DATA_DIR: "/d", ENCRYPTION_KEY_FILE: "/k" }, { ENCRYPTION_KEY_FILE: "/k" }],
  ["another configuration of the app", { STATIC_DIR: "/s" }, { APP_CONFIG: "/s/config.json" }],
  ["public hosts", { PUBLIC_HOST: "A.example, [::1]" }, { PUBLIC_HOST: ["a.example", "[::1]"] }],
  ["proxies", { TRUSTED_PROXIES: "10.0.0.5, 192.168.0.0/16,fd00::/8" }, {}],
  [
    "events by syslog over TLS",
    { EVENTS_SYSLOG: "tls://siem.example:6514", EVENTS_CA: "ca.pem" },
    { EVENTS_SYSLOG: new URL("tls://siem.example:6514") },
  ],
  [
    "events by webhook",
    { EVENTS_WEBHOOK: "https://siem.example/in?x=1", EVENTS_WEBHOOK_KEY_FILE: "k" },
    { EVENTS_WEBHOOK: new URL("https://siem.example/in?x=1") },
  ],
  ["scratch codes in acceptMfa", { ACCEPT_SCRATCH_CODE: "true" }, { ACCEPT_SCRATCH_CODE: true }],
];

const bad: readonly (readonly [string, Record<string, string>, string])[] = [
  ["a port that is no number", { PORT: "http" }, "PORT must be a port number"],
  ["a port too high", { PORT: "65536" }, "PORT must be at most 65535"],
  ["a port with a fraction", { PORT: "80.5" }, "PORT must be a port number"],
  ["a loose yes", { ALLOW_HTTP: "yes" }, "ALLOW_HTTP must be true or false"],
  ["a shouted yes", { ACCEPT_SCRATCH_CODE: "TRUE" }, "ACCEPT_SCRATCH_CODE must be true or false"],
  ["an open address over plain HTTP", { HOST: "0.0.0.0" }, "ALLOW_HTTP=true"],
  ["every IPv6 address over plain HTTP", { HOST: "::" }, "ALLOW_HTTP=true"],
  ["a host that only looks local", { HOST: "127.evil.example" }, "ALLOW_HTTP=true"],
  ["a certificate without a key", { TLS_CERT: "c" }, "TLS_CERT and TLS_KEY go together"],
  ["a key without a certificate", { TLS_KEY: "k" }, "TLS_CERT and TLS_KEY go together"],
  [
    "a variable with a letter missing",
    { APLIANCE_URL: "https://a.example" },
    "APLIANCE_URL is no setting: did you mean APPLIANCE_URL?",
  ],
  ["MySQL", { DATABASE_URL: "mysql://h/d" }, "DATABASE_URL must begin with postgres://"],
  ["an appliance without a scheme", { APPLIANCE_URL: "a.example" }, "APPLIANCE_URL must be an address"],
  [
    "an appliance over plain HTTP",
    { APPLIANCE_URL: "http://a.example" },
    "APPLIANCE_URL must begin with https://",
  ],
  [
    "an appliance with a path",
    { APPLIANCE_URL: "https://a.example/api" },
    "APPLIANCE_URL must be a host alone",
  ],
  [
    "an appliance with a user",
    { APPLIANCE_URL: "https://u@a.example" },
    "APPLIANCE_URL must be a host alone",
  ],
  ["syslog over UDP", { EVENTS_SYSLOG: "udp://siem.example:514" }, "EVENTS_SYSLOG must begin with tcp://"],
  [
    "syslog without a port",
    { EVENTS_SYSLOG: "tls://siem.example" },
    "EVENTS_SYSLOG must be a host and a port",
  ],
  [
    "a webhook over plain HTTP",
    { EVENTS_WEBHOOK: "http://siem.example", EVENTS_WEBHOOK_KEY_FILE: "k" },
    "EVENTS_WEBHOOK must begin with https://",
  ],
  [
    "a webhook without a key",
    { EVENTS_WEBHOOK: "https://siem.example" },
    "EVENTS_WEBHOOK_KEY_FILE go together",
  ],
  ["a key without a webhook", { EVENTS_WEBHOOK_KEY_FILE: "k" }, "EVENTS_WEBHOOK_KEY_FILE go together"],
  [
    "an authority of events over plain TCP",
    { EVENTS_SYSLOG: "tcp://siem.example:514", EVENTS_CA: "ca.pem" },
    "EVENTS_CA needs",
  ],
  ["a CA for nobody", { APPLIANCE_CA: "ca.pem" }, "APPLIANCE_CA needs APPLIANCE_URL"],
  ["a pin for nobody", { APPLIANCE_FINGERPRINT: pin }, "APPLIANCE_FINGERPRINT needs an APPLIANCE_URL"],
  [
    "a pin without HTTPS",
    { APPLIANCE_URL: "http://127.0.0.1:9000", APPLIANCE_FINGERPRINT: pin },
    "APPLIANCE_FINGERPRINT needs an APPLIANCE_URL that begins with https://",
  ],
  [
    "a pin and a CA",
    { ...https, APPLIANCE_FINGERPRINT: pin, APPLIANCE_CA: "ca.pem" },
    "APPLIANCE_FINGERPRINT and APPLIANCE_CA can't be used together",
  ],
  [
    "a pin of SHA-1",
    { ...https, APPLIANCE_FINGERPRINT: "0a".repeat(20) },
    "APPLIANCE_FINGERPRINT must be SHA-256 fingerprints",
  ],
  [
    "a pin of blanks, which is not none",
    { ...https, APPLIANCE_FINGERPRINT: " " },
    "APPLIANCE_FINGERPRINT must be SHA-256 fingerprints",
  ],
  ["an unknown log level", { LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of"],
  ["a blank issuer", { ISSUER: " " }, "ISSUER must not be blank"],
  [
    "a public address instead of a host",
    { PUBLIC_HOST: "https://a.example" },
    "PUBLIC_HOST must be host names",
  ],
  ["a public host with a port", { PUBLIC_HOST: "a.example:8443" }, "PUBLIC_HOST must be host names"],
  ["a long issuer", { ISSUER: "i".repeat(65) }, "ISSUER must have at most 64 characters"],
  ["a short metrics token", { METRICS_TOKEN: "short" }, "METRICS_TOKEN must have at least 16"],
  ["a proxy by name", { TRUSTED_PROXIES: "nginx" }, "TRUSTED_PROXIES must be addresses or networks"],
  ["everybody as a proxy", { TRUSTED_PROXIES: "0.0.0.0/0" }, "TRUSTED_PROXIES must be addresses or networks"],
  [
    "a known password",
    { ADMIN_PASSWORD: "password1234" },
    "ADMIN_PASSWORD: This password is too easy to guess.",
  ],
  ["a short password", { DEMO_PASSWORD: "short" }, "DEMO_PASSWORD: A password has at least 12 characters."],
  ["the user name as password", { ADMIN_PASSWORD: "Administrator" }, "ADMIN_PASSWORD:"],
];

describe("the environment", () => {
  it.each(good)("is taken: %s", (_, variables, expected) => {
    expect(decodeEnvironment(variables)).toMatchObject(expected);
  });

  it.each(bad)("is refused by the variable's name: %s", (_, variables, message) => {
    expect(() => decodeEnvironment(variables)).toThrow(message);
  });

  it("is refused for everything that is wrong at once, and never with a value", () => {
    const variables = {
      PORT: "secret-1",
      ALLOW_HTTP: "secret-2",
      DATABASE_URL: "secret-3",
      LOG_LEVEL: "secret-4",
      APPLIANCE_FINGERPRINT: "secret-5",
    };
    expect(() => decodeEnvironment(variables)).toThrow(/PORT[^]*ALLOW_HTTP|ALLOW_HTTP[^]*PORT/);
    expect(() => decodeEnvironment(variables)).not.toThrow(/secret-/);
  });
});
