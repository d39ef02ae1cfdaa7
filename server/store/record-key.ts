import type { Db } from "./schema.ts";

/** By the adapter of a database, which its transactions share. */
const keys = new WeakMap<object, Uint8Array>();

/** Seals what the record gets from now on with a key: who may write to the database, and has no key, can't make the chain anew. */
export function setRecordKey(db: Db, key: Uint8Array): void {
  keys.set(db.getExecutor().adapter, key);
}

/** @throws Error where nobody gave the store its key */
export function recordKeyOf(db: Db): Uint8Array {
  const key = keys.get(db.getExecutor().adapter);
  if (key === undefined) throw new Error("the record has no key yet");
  return key;
}
