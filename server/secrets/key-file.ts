import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as v from "valibot";
import { flushFolder } from "../store/flush.ts";
import { createKeyRing, type KeyMaterial, type KeyRing } from "./key-ring.ts";

const KEY_BYTES = 32;

const fileSchema = v.object({
  current: v.pipe(v.number(), v.integer(), v.minValue(1)),
  keys: v.record(v.pipe(v.string(), v.regex(/^[1-9][0-9]{0,5}$/)), v.string()),
  pepper: v.string(),
});

/** Reads key material from the text of a key file. @throws Error that never repeats the text */
export function parseKeyMaterial(text: string): KeyMaterial {
  const parsed = v.safeParse(fileSchema, parseJson(text));
  if (!parsed.success) throw new Error("The encryption key file is not valid.");
  const { current, keys, pepper } = parsed.output;
  const entries = Object.entries(keys).map(([version, key]) => [Number(version), decodeKey(key)] as const);
  const material: KeyMaterial = { current, keys: new Map(entries), pepper: decodeKey(pepper) };
  if (!material.keys.has(current)) throw new Error("The encryption key file lacks its current key.");
  return material;
}

/** The text of a key file. */
export function formatKeyMaterial({ current, keys, pepper }: KeyMaterial): string {
  const encoded = Object.fromEntries([...keys].map(([version, key]) => [String(version), encode(key)]));
  return `${JSON.stringify({ current, keys: encoded, pepper: encode(pepper) }, null, 2)}\n`;
}

/** Fresh material with one key. */
export function newKeyMaterial(): KeyMaterial {
  return { current: 1, keys: new Map([[1, randomBytes(KEY_BYTES)]]), pepper: randomBytes(KEY_BYTES) };
}

/** The same material with one more key, which becomes the current one. */
export function withNewKey(material: KeyMaterial): KeyMaterial {
  const current = Math.max(...material.keys.keys()) + 1;
  return { ...material, current, keys: new Map([...material.keys, [current, randomBytes(KEY_BYTES)]]) };
}

/**
 * Opens the key ring kept in a file of mode 0600 outside the database.
 * @param makeIfMissing true only while the database holds no data: a lost key must stop the start, not be replaced
 */
export function openKeyFile(path: string, makeIfMissing: boolean): KeyRing {
  if (makeIfMissing) makeKeyFile(path);
  return createKeyRing(readKeyMaterial(path));
}

/** Whole or not at all, and never over another one: nodes that start together on one folder end up with one key. */
function makeKeyFile(path: string): void {
  try {
    withDraft(path, newKeyMaterial(), (draft) => linkSync(draft, path));
    flushFolder(dirname(path));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

/** The key material in a file. @throws Error with a plain message */
export function readKeyMaterial(path: string): KeyMaterial {
  return parseKeyMaterial(readKeyFile(path));
}

/** Writes a draft beside the file, for publishing. Nothing is left of it, on a full disk neither. */
export function withDraft(path: string, material: KeyMaterial, publish: (draft: string) => void): void {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    writeFileSync(draft, formatKeyMaterial(material), { flag: "wx", mode: 0o600, flush: true });
    publish(draft);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The text of a key file. @throws Error with a plain message */
export function readKeyFile(path: string): string {
  try {
    refuseReadable(path);
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof KeyModeError) throw error;
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    throw new Error(
      `The encryption key file ${path} cannot be read (${reason}). Without it the stored secrets cannot be used: ` +
        "restore it from the backup, or set ENCRYPTION_KEY_FILE.",
      { cause: error },
    );
  }
}

/** Who reads the key and a backup can make every code. Windows has no such modes. */
function refuseReadable(path: string): void {
  const mode = statSync(path).mode & 0o777;
  if (process.platform === "win32" || (mode & 0o077) === 0) return;
  throw new KeyModeError(
    `Other users of this machine can read or change the encryption key file ${path} (mode ${mode.toString(8).padStart(4, "0")}). ` +
      `Run chmod 600 on it. If somebody may have read it, make a new key with the admin command rotate-key.`,
  );
}

class KeyModeError extends Error {}

function decodeKey(text: string): Uint8Array {
  const key = Buffer.from(text, "base64");
  if (key.length !== KEY_BYTES) throw new Error("The encryption key file holds a key of the wrong length.");
  return key;
}

function encode(key: Uint8Array): string {
  return Buffer.from(key).toString("base64");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
