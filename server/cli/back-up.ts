import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { GATEWAY_MARK, knowsKeyRing } from "../secrets/sealed-data.ts";
import type { AdminResult } from "./admin-command.ts";

/** Writes the database into a file, while servers run or not. An appliance's key is not in it: either alone is useless. */
export async function backUp({ store }: Pick<ApplianceParts, "store">, file: string): Promise<AdminResult> {
  try {
    await store.backUp(file);
  } catch (error) {
    return { done: false, text: error instanceof Error ? error.message : "The backup failed." };
  }
  const what = (await knowsKeyRing(store, GATEWAY_MARK)) ? "The gateway's record" : "The database";
  return {
    done: true,
    text: `${what} is in ${file}. The encryption key isn't: keep a copy of the key file in another place. Without it the backup is useless.`,
  };
}
