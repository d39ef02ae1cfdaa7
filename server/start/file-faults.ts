import { X509Certificate, createPrivateKey, type KeyObject } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { readScanAccount } from "../gateway/users-index/scan-account.ts";
import { webhookKey } from "../guard/events/webhook-sink.ts";
import { policyFaults } from "../guard/policy-file.ts";
import { parseKeyMaterial, readKeyMaterial } from "../secrets/key-file.ts";
import { appConfigFaults } from "./app-config-faults.ts";

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What is wrong with the files and texts that variables name, before anything is opened or made. Each fault names its
 * variable, what is wrong and what would be right, and never holds a value.
 */
export function fileFaults(given: Variables, now = Date.now()): readonly string[] {
  return [
    ...tlsFaults(given, now),
    ...authorityFaults(given),
    ...keyFaults(given),
    ...configFaults(given),
    ...guardFaults(given),
    ...eventsFaults(given),
  ];
}

function tlsFaults({ TLS_CERT, TLS_KEY }: Variables, now: number): readonly string[] {
  if (TLS_CERT === undefined || TLS_KEY === undefined) return [];
  const faults: string[] = [];
  const certificate = attempt(faults, "TLS_CERT", TLS_CERT, certificateOf);
  const key = attempt(faults, "TLS_KEY", TLS_KEY, privateKeyOf);
  if (certificate !== null && Date.parse(certificate.validTo) < now) {
    faults.push("TLS_CERT has expired: no browser accepts it. Get a new certificate for the same name.");
  }
  if (certificate !== null && Date.parse(certificate.validFrom) > now) {
    faults.push("TLS_CERT is not valid yet: check this machine's clock.");
  }
  if (certificate !== null && key !== null && !certificate.checkPrivateKey(key)) {
    faults.push(
      "TLS_CERT and TLS_KEY don't belong together: name the key that the certificate was made with.",
    );
  }
  return faults;
}

function authorityFaults({ APPLIANCE_CA, EVENTS_CA }: Variables): readonly string[] {
  const faults: string[] = [];
  if (APPLIANCE_CA !== undefined) attempt(faults, "APPLIANCE_CA", APPLIANCE_CA, certificateOf);
  if (EVENTS_CA !== undefined) attempt(faults, "EVENTS_CA", EVENTS_CA, certificateOf);
  return faults;
}

function keyFaults(given: Variables): readonly string[] {
  const { ENCRYPTION_KEY: text, ENCRYPTION_KEY_FILE, DATA_DIR = "./data" } = given;
  const path = ENCRYPTION_KEY_FILE ?? join(DATA_DIR, "encryption-key.json");
  try {
    if (text !== undefined) parseKeyMaterial(text);
    else if (existsSync(path)) readKeyMaterial(path);
    return [];
  } catch (error) {
    if (text === undefined) return [`ENCRYPTION_KEY_FILE: ${messageOf(error)}`];
    return ["ENCRYPTION_KEY is not the text of a key file: set it to the whole JSON that such a file holds."];
  }
}

function configFaults({ APP_CONFIG, STATIC_DIR = "./dist" }: Variables): readonly string[] {
  const path = APP_CONFIG ?? join(STATIC_DIR, "config.json");
  // A build without one is told by another message.
  if (APP_CONFIG === undefined && !existsSync(path)) return [];
  const faults: string[] = [];
  const text = attempt(faults, "APP_CONFIG", path, (content) => content);
  return [...faults, ...(text === null ? [] : appConfigFaults(text).map((fault) => `APP_CONFIG: ${fault}`))];
}

function guardFaults({ GUARD_POLICY: path, GUARD_ACCOUNT_FILE: account }: Variables): readonly string[] {
  const faults: string[] = [];
  if (account !== undefined) attempt(faults, "GUARD_ACCOUNT_FILE", account, () => readScanAccount(account));
  const text = path === undefined ? null : attempt(faults, "GUARD_POLICY", path, (content) => content);
  return [...faults, ...(text === null ? [] : policyFaults(text).map((fault) => `GUARD_POLICY: ${fault}`))];
}

function eventsFaults({ EVENTS_FILE: file, EVENTS_WEBHOOK_KEY_FILE: key }: Variables): readonly string[] {
  const faults: string[] = [];
  if (file !== undefined && file !== "-") {
    const folder = statSync(dirname(file), { throwIfNoEntry: false });
    if (folder?.isDirectory() !== true)
      faults.push("EVENTS_FILE names a file in a folder that isn't there: make it, or name another one.");
    else if (statSync(file, { throwIfNoEntry: false })?.isFile() === false)
      faults.push("EVENTS_FILE names something that is no file: name a file, or - for standard output.");
  }
  if (key !== undefined) attempt(faults, "EVENTS_WEBHOOK_KEY_FILE", key, webhookKey);
  return faults;
}

/** Reads a file and makes something of it. What is wrong goes to the faults. */
function attempt<T>(
  faults: string[],
  variable: string,
  path: string,
  make: (content: string) => T,
): T | null {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch {
    faults.push(`${variable} names a file that can't be read: check its path and its rights.`);
    return null;
  }
  try {
    return make(content);
  } catch (error) {
    faults.push(`${variable} ${messageOf(error)}`);
    return null;
  }
}

const PEM_BLOCK =
  /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]+-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;

/** The first certificate of a file, after a look at all of them. */
function certificateOf(content: string): X509Certificate {
  const wrong = "is not a file of certificates: it must be PEM, with BEGIN CERTIFICATE and END CERTIFICATE.";
  try {
    const [first] = (content.match(PEM_BLOCK) ?? []).map((block) => new X509Certificate(block));
    if (first !== undefined) return first;
  } catch {
    throw new Error(wrong);
  }
  throw new Error(wrong);
}

function privateKeyOf(content: string): KeyObject {
  if (/ENCRYPTED/.test(content)) {
    throw new Error(
      "is locked with a passphrase: write it without one (openssl pkey -in KEY -out PLAIN), mode 0600.",
    );
  }
  try {
    return createPrivateKey(content);
  } catch {
    throw new Error("is not a private key: it must be PEM, with BEGIN PRIVATE KEY and END PRIVATE KEY.");
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "can't be used.";
}
