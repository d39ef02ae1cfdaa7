import { dirname } from "node:path";
import type { Logger } from "pino";
import type { ApplianceParts } from "../appliance/appliance-parts.ts";
import { argonHasher } from "../appliance/secrets/argon-hasher.ts";
import { openKeyFile, parseKeyMaterial } from "../appliance/secrets/key-file.ts";
import { createKeyRing } from "../appliance/secrets/key-ring.ts";
import type { KeyRing } from "../appliance/secrets/key-ring.ts";
import { systemRandom } from "../appliance/secrets/random.ts";
import { checkKeyRing, knowsKeyRing } from "../appliance/secrets/sealed-data.ts";
import { systemClock } from "../http/clock.ts";
import { makeFolder } from "../store/data-folder.ts";
import { openStore } from "../store/open-store.ts";
import type { OpenOptions } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import type { Environment } from "./environment.ts";

/**
 * Opens the database and the encryption key, and proves that they belong together.
 * @throws Error with a plain message: folder in use, database corrupt or gone, key missing or another one
 */
export async function openParts(
  environment: Environment,
  log: Logger,
  options: OpenOptions = {},
): Promise<ApplianceParts> {
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = environment;
  const place = databaseUrl === undefined ? { dataDir } : { databaseUrl };
  const store = await openStore(place, {
    ...options,
    onIdleError: (error) =>
      log.warn({ event: "store.connection-lost", err: error }, "a database connection was lost"),
  });
  try {
    const keyRing = await openKeyRing(environment, store);
    await checkKeyRing(store, keyRing);
    return {
      store,
      keyRing,
      clock: systemClock,
      random: systemRandom,
      hasher: argonHasher(),
      settings: { issuer: environment.ISSUER, acceptScratchCode: environment.ACCEPT_SCRATCH_CODE },
      log,
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openKeyRing(environment: Environment, store: Store): Promise<KeyRing> {
  const { ENCRYPTION_KEY: text, ENCRYPTION_KEY_FILE: path } = environment;
  if (text !== undefined) return createKeyRing(parseKeyMaterial(text));
  const makeIfMissing = !(await knowsKeyRing(store));
  if (makeIfMissing) makeFolder(dirname(path));
  return openKeyFile(path, makeIfMissing);
}
