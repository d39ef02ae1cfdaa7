import { dirname } from "node:path";
import type { Logger } from "pino";
import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { defaultPolicy, type GuardPolicy } from "../calls/policy.ts";
import { systemClock } from "../http/clock.ts";
import { argonHasher } from "../secrets/argon-hasher.ts";
import { openKeyFile, parseKeyMaterial } from "../secrets/key-file.ts";
import { createKeyRing, type KeyRing } from "../secrets/key-ring.ts";
import { systemRandom } from "../secrets/random.ts";
import { checkKeyRing, GATEWAY_MARK, knowsKeyRing } from "../secrets/sealed-data.ts";
import { makeFolder } from "../store/data-folder.ts";
import { openStore, type OpenOptions, type StoreHooks, type StorePlace } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import type { Environment } from "./environment.ts";

/**
 * Opens the database and the encryption key, and proves that they belong together.
 * @throws Error with a plain message: folder in use, database corrupt or gone, a gateway's, key missing or another one
 */
export async function openParts(
  environment: Environment,
  log: Logger,
  options: OpenOptions = {},
  policy: () => GuardPolicy = () => defaultPolicy,
): Promise<ApplianceParts> {
  const store = await openStore(placeOf(environment), { ...options, onIdleError: warnOfLoss(log) });
  try {
    if (options.mustExist === true && !(await knowsKeyRing(store))) throw new Error(OF_GATEWAY);
    const keyRing = await openKeyRing(environment, store);
    await checkKeyRing(store, keyRing);
    return {
      store,
      keyRing,
      clock: systemClock,
      random: systemRandom,
      hasher: argonHasher(),
      settings: { issuer: environment.ISSUER, acceptScratchCode: environment.ACCEPT_SCRATCH_CODE },
      policy,
      log,
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** For the log. */
export function warnOfLoss(log: Logger): (error: Error) => void {
  return (error) =>
    log.warn({ event: "store.connection-lost", err: error }, "a database connection was lost");
}

/** The same of a gateway. @throws Error with a plain message */
export async function openRecord(
  environment: Environment,
  hooks: StoreHooks,
): Promise<Pick<ApplianceParts, "store" | "keyRing">> {
  const store = await openStore(placeOf(environment), hooks);
  try {
    return { store, keyRing: await openGatewayKey(environment, store) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A store without a key ring, which each appliance of ours has from its first start on. */
export const OF_GATEWAY = "The data is of a gateway, not of an appliance of ours. Nothing was changed.";

/** Where the server's data is. */
export function placeOf({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir }: Environment): StorePlace {
  return databaseUrl === undefined ? { dataDir } : { databaseUrl };
}

/**
 * The gateway's key, made at the first start, also in front of a store of a release that had none.
 * @throws Error with a plain message: missing, or not the one that this store was used with
 */
export async function openGatewayKey(environment: Environment, store: Store): Promise<KeyRing> {
  const keyRing = await openKeyRing(environment, store, GATEWAY_MARK);
  await checkKeyRing(store, keyRing, GATEWAY_MARK);
  return keyRing;
}

async function openKeyRing(
  environment: Environment,
  store: Store,
  mark?: typeof GATEWAY_MARK,
): Promise<KeyRing> {
  const makeIfMissing = environment.ENCRYPTION_KEY === undefined && !(await knowsKeyRing(store, mark));
  if (makeIfMissing) makeFolder(dirname(environment.ENCRYPTION_KEY_FILE));
  return keyRingOf(environment, makeIfMissing);
}

/** The key ring of the configuration. @throws Error with a plain message: missing, not valid, open to others */
export function keyRingOf(
  { ENCRYPTION_KEY: text, ENCRYPTION_KEY_FILE: path }: Environment,
  makeIfMissing: boolean,
): KeyRing {
  return text === undefined ? openKeyFile(path, makeIfMissing) : createKeyRing(parseKeyMaterial(text));
}
