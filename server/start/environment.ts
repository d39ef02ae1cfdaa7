import { hostname } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { productNames } from "../../contract/products.ts";
import { meantBy } from "../calls/near-name.ts";
import { noTrustedProxies } from "../http/client-address.ts";
import { environmentFaults, settingFault } from "./environment-faults.ts";
import {
  applianceOrigin,
  basePath,
  certificateFingerprints,
  databaseUrl,
  days,
  flag,
  hostNames,
  port,
  syslogTarget,
  text,
  trustedProxies,
  webhookTarget,
} from "./environment-values.ts";

const levels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const schema = v.object({
  PORT: v.optional(port, "8080"),
  HOST: v.optional(text, "127.0.0.1"),
  DATA_DIR: v.optional(text, "./data"),
  ADMIN_PASSWORD: v.optional(text),
  DEMO: v.optional(flag, "false"),
  DEMO_PASSWORD: v.optional(text),
  DATABASE_URL: v.optional(databaseUrl),
  APPLIANCE_URL: v.optional(applianceOrigin),
  BASE_PATH: v.optional(basePath),
  APPLIANCE_CA: v.optional(text),
  APPLIANCE_FINGERPRINT: v.optional(certificateFingerprints),
  PROFILE: v.optional(v.picklist(productNames, `must be ${productNames.join(" or ")}`)),
  TLS_CERT: v.optional(text),
  TLS_KEY: v.optional(text),
  ALLOW_HTTP: v.optional(flag, "false"),
  ENCRYPTION_KEY: v.optional(text),
  ENCRYPTION_KEY_FILE: v.optional(text),
  ACCEPT_SCRATCH_CODE: v.optional(flag, "false"),
  LOG_LEVEL: v.optional(v.picklist(levels, `must be one of ${levels.join(", ")}`), "info"),
  ISSUER: v.optional(
    v.pipe(
      text,
      v.trim(),
      v.minLength(1, "must not be blank: it is the name that authenticator apps show"),
      v.maxLength(64, "must have at most 64 characters"),
    ),
    hostname,
  ),
  PUBLIC_HOST: v.optional(hostNames),
  STATIC_DIR: v.optional(text, "./dist"),
  APP_CONFIG: v.optional(text),
  TRUSTED_PROXIES: v.optional(trustedProxies),
  GUARD_POLICY: v.optional(text),
  GUARD_ACCOUNT_FILE: v.optional(text),
  RECORD_DAYS: v.optional(days),
  EVENTS_FILE: v.optional(text),
  EVENTS_SYSLOG: v.optional(syslogTarget),
  EVENTS_WEBHOOK: v.optional(webhookTarget),
  EVENTS_WEBHOOK_KEY_FILE: v.optional(text),
  EVENTS_CA: v.optional(text),
  FORWARD_CLIENT_ADDRESS: v.optional(flag, "false"),
  METRICS_TOKEN: v.optional(v.pipe(text, v.minLength(16, "must have at least 16 characters"))),
});

export type Values = v.InferOutput<typeof schema>;

/** Every variable the server reads; docs/settings.md explains each. */
export const environmentNames: readonly string[] = Object.keys(schema.entries);

/** What the person who starts the server decided, decoded. */
export type Environment = ReturnType<typeof decodeEnvironment>;

/**
 * Decodes environment variables; an empty one counts as not set, as compose files write it.
 * @param look finds what is wrong with the files they name; a command looks at none
 * @throws Error that names every variable that is wrong, without its value (some are passwords)
 */
export function decodeEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  look: (given: Readonly<Record<string, string | undefined>>) => readonly string[] = () => [],
) {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = v.safeParse(schema, given);
  const ofFiles = [...misspelt(given), ...look(given)];
  if (!parsed.success) {
    const ofValues = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? "?"} ${issue.message}`);
    throw environmentError([...ofValues, ...ofFiles]);
  }
  const values = parsed.output;
  const faults = [...environmentFaults(values), ...ofFiles];
  if (faults.length > 0) throw environmentError(faults);
  return {
    ...values,
    /** Somebody chose the name that authenticator apps show; else it is the host's. */
    issuerChosen: "ISSUER" in given,
    PUBLIC_HOST: values.PUBLIC_HOST ?? [],
    TRUSTED_PROXIES: values.TRUSTED_PROXIES ?? noTrustedProxies,
    APP_CONFIG: values.APP_CONFIG ?? join(values.STATIC_DIR, "config.json"),
    ENCRYPTION_KEY_FILE: values.ENCRYPTION_KEY_FILE ?? join(values.DATA_DIR, "encryption-key.json"),
  };
}

/** A variable that is almost one of ours would make another product than was meant. */
function misspelt(given: Readonly<Record<string, unknown>>): readonly string[] {
  const others = Object.keys(given).filter((name) => !environmentNames.includes(name));
  return others.flatMap((name) => {
    const meant = meantBy(name, environmentNames);
    return meant === "" ? [] : [`${name} is no setting${meant}`];
  });
}

function environmentError(faults: readonly string[]): Error {
  return settingFault(
    `Some environment variables are wrong:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`,
  );
}
