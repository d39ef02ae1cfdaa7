import { describe, expect, it } from "vitest";
import { decodeEnvironment } from "./environment.ts";

const pin = "0a".repeat(32);
const written = Array.from({ length: 32 }, () => "0A").join(":");
const https = { APPLIANCE_URL: "https://a.example" };

const good: readonly (readonly [Record<string, string>, Record<string, unknown>])[] = [
  [{}, { PORT: 8080, HOST: "127.0.0.1", DATA_DIR: "./data", ALLOW_HTTP: false, LOG_LEVEL: "info" }],
  [
    { PORT: "", HOST: "", ADMIN_PASSWORD: "" },
    { PORT: 8080, HOST: "127.0.0.1" },
  ],
  [{ PORT: "0" }, { PORT: 0 }],
  [{ RECORD_DAYS: "90" }, { RECORD_DAYS: 90 }],
  [{ RECORD_DAYS: "3650" }, { RECORD_DAYS: 3650 }],
  [{ HOST: "0.0.0.0", TLS_CERT: "c", TLS_KEY: "k" }, { HOST: "0.0.0.0" }],
  [{ HOST: "0.0.0.0", ALLOW_HTTP: "true" }, { ALLOW_HTTP: true }],
  [{ HOST: "::1" }, { HOST: "::1" }],
  [{ DATABASE_URL: "postgres://u@h/d" }, { DATABASE_URL: "postgres://u@h/d" }],
  [
    { APPLIANCE_URL: "https://a.example", DATABASE_URL: "postgres://u@h/d" },
    { DATABASE_URL: "postgres://u@h/d" },
  ],
  [{ DATABASE_URL: "postgresql://u@h/d" }, {}],
  [{ APPLIANCE_URL: "https://a.example" }, { APPLIANCE_URL: new URL("https://a.example") }],
  [{ APPLIANCE_URL: "https://a.example:8443/", APPLIANCE_CA: "ca.pem" }, {}],
  [{ ...https, APPLIANCE_FINGERPRINT: pin }, { APPLIANCE_FINGERPRINT: [written] }],
  [
    { ...https, APPLIANCE_FINGERPRINT: `${pin}, ${"ff".repeat(32)}` },
    { APPLIANCE_FINGERPRINT: [written, written.replaceAll("0A", "FF")] },
  ],
  [{ APPLIANCE_URL: "http://127.0.0.1:9000" }, {}],
  [{ DATA_DIR: "/d" }, { ENCRYPTION_KEY_FILE: "/d/encryption-key.json" }],
  [{ DATA_DIR: "/d", ENCRYPTION_KEY_FILE: "/k" }, { ENCRYPTION_KEY_FILE: "/k" }],
  [{ STATIC_DIR: "/s" }, { APP_CONFIG: "/s/config.json" }],
  [{ PUBLIC_HOST: "A.example, [::1]" }, { PUBLIC_HOST: ["a.example", "[::1]"] }],
  [{ TRUSTED_PROXIES: "10.0.0.5, 192.168.0.0/16,fd00::/8" }, {}],
  [
    { EVENTS_SYSLOG: "tls://siem.example:6514", EVENTS_CA: "ca.pem" },
    { EVENTS_SYSLOG: new URL("tls://siem.example:6514") },
  ],
  [
    { EVENTS_WEBHOOK: "https://siem.example/in?x=1", EVENTS_WEBHOOK_KEY_FILE: "k" },
    { EVENTS_WEBHOOK: new URL("https://siem.example/in?x=1") },
  ],
  [{ ACCEPT_SCRATCH_CODE: "true" }, { ACCEPT_SCRATCH_CODE: true }],
];

const bad: readonly (readonly [Record<string, string>, string])[] = [
  [{ PORT: "http" }, "PORT must be a port number"],
  [{ PORT: "65536" }, "PORT must be at most 65535"],
  [{ PORT: "80.5" }, "PORT must be a port number"],
  [{ ALLOW_HTTP: "yes" }, "ALLOW_HTTP must be true or false"],
  [{ ACCEPT_SCRATCH_CODE: "TRUE" }, "ACCEPT_SCRATCH_CODE must be true or false"],
  [{ HOST: "0.0.0.0" }, "ALLOW_HTTP=true"],
  [{ HOST: "::" }, "ALLOW_HTTP=true"],
  [{ HOST: "127.evil.example" }, "ALLOW_HTTP=true"],
  [{ TLS_CERT: "c" }, "TLS_CERT and TLS_KEY go together"],
  [{ TLS_KEY: "k" }, "TLS_CERT and TLS_KEY go together"],
  [{ APLIANCE_URL: "https://a.example" }, "APLIANCE_URL is no setting: did you mean APPLIANCE_URL?"],
  [{ DATABASE_URL: "mysql://h/d" }, "DATABASE_URL must begin with postgres://"],
  [{ APPLIANCE_URL: "a.example" }, "APPLIANCE_URL must be an address"],
  [{ APPLIANCE_URL: "http://a.example", ALLOW_HTTP: "true" }, "APPLIANCE_URL must begin with https://"],
  [{ APPLIANCE_URL: "https://a.example/api" }, "APPLIANCE_URL must be a host alone"],
  [{ APPLIANCE_URL: "https://u@a.example" }, "APPLIANCE_URL must be a host alone"],
  [{ EVENTS_SYSLOG: "udp://siem.example:514" }, "EVENTS_SYSLOG must begin with tcp://"],
  [{ EVENTS_SYSLOG: "tls://siem.example" }, "EVENTS_SYSLOG must be a host and a port"],
  [
    { EVENTS_WEBHOOK: "http://siem.example", EVENTS_WEBHOOK_KEY_FILE: "k" },
    "EVENTS_WEBHOOK must begin with https://",
  ],
  [{ EVENTS_WEBHOOK: "https://siem.example" }, "EVENTS_WEBHOOK_KEY_FILE go together"],
  [{ EVENTS_WEBHOOK_KEY_FILE: "k" }, "EVENTS_WEBHOOK_KEY_FILE go together"],
  [{ EVENTS_SYSLOG: "tcp://siem.example:514", EVENTS_CA: "ca.pem" }, "EVENTS_CA needs"],
  [{ APPLIANCE_CA: "ca.pem" }, "APPLIANCE_CA needs APPLIANCE_URL"],
  [{ APPLIANCE_FINGERPRINT: pin }, "APPLIANCE_FINGERPRINT needs an APPLIANCE_URL"],
  [
    { APPLIANCE_URL: "http://127.0.0.1:9000", APPLIANCE_FINGERPRINT: pin },
    "APPLIANCE_FINGERPRINT needs an APPLIANCE_URL that begins with https://",
  ],
  [
    { ...https, APPLIANCE_FINGERPRINT: pin, APPLIANCE_CA: "ca.pem" },
    "APPLIANCE_FINGERPRINT and APPLIANCE_CA can't be used together",
  ],
  [
    { ...https, APPLIANCE_FINGERPRINT: "0a".repeat(20) },
    "APPLIANCE_FINGERPRINT must be SHA-256 fingerprints",
  ],
  [{ ...https, APPLIANCE_FINGERPRINT: " " }, "APPLIANCE_FINGERPRINT must be SHA-256 fingerprints"],
  [{ RECORD_DAYS: "89" }, "RECORD_DAYS must be days from 90 to 3650"],
  [{ RECORD_DAYS: "3651" }, "RECORD_DAYS must be days from 90 to 3650"],
  [{ RECORD_DAYS: "90.5" }, "RECORD_DAYS must be days from 90 to 3650"],
  [{ BASE_PATH: "/mfa/" }, "BASE_PATH needs"],
  [{ PROFILE: "gcp" }, "PROFILE must be"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of"],
  [{ ISSUER: " " }, "ISSUER must not be blank"],
  [{ PUBLIC_HOST: "https://a.example" }, "PUBLIC_HOST must be host names"],
  [{ PUBLIC_HOST: "a.example:8443" }, "PUBLIC_HOST must be host names"],
  [{ ISSUER: "i".repeat(65) }, "ISSUER must have at most 64 characters"],
  [{ METRICS_TOKEN: "short" }, "METRICS_TOKEN must have at least 16"],
  [{ TRUSTED_PROXIES: "nginx" }, "TRUSTED_PROXIES must be addresses or networks"],
  [{ TRUSTED_PROXIES: "0.0.0.0/0" }, "TRUSTED_PROXIES must be addresses or networks"],
  [{ ADMIN_PASSWORD: "password1234" }, "ADMIN_PASSWORD: This password is too easy to guess."],
  [{ DEMO_PASSWORD: "short" }, "DEMO_PASSWORD: A password has at least 12 characters."],
  [{ ADMIN_PASSWORD: "Administrator" }, "ADMIN_PASSWORD:"],
  [{ DEMO_PASSWORD: "Olivia-2026!!" }, "DEMO_PASSWORD:"],
];

describe("the environment", () => {
  it.each(good)("is taken: %j", (variables, expected) => {
    expect(decodeEnvironment(variables)).toMatchObject(expected);
  });

  it.each(bad)("is refused by the variable's name: %j", (variables, message) => {
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
