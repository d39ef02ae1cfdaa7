import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { identities } from "../calls/identities.ts";
import { seenNames } from "../calls/seen-names.ts";
import { writeAudit } from "../calls/write-audit.ts";
import type { Clock } from "../http/clock.ts";
import { GATEWAY_MARK, knowsKeyRing } from "../secrets/sealed-data.ts";
import { StorageError } from "../store/storage-error.ts";
import type { Store } from "../store/store.ts";
import { adminAuditSource, type AdminResult, type StoreCommand } from "./admin-command.ts";
import { NothingChanged } from "./admin-socket.ts";
import { openCaseFor } from "./open-case-for.ts";
import { resetMfa, resetPassword, unlock } from "./reset-user.ts";
import { verifyAudit } from "./verify-audit.ts";
import { voidScratchCodes } from "./void-scratch-codes.ts";

/**
 * Carries a command out on an open appliance: in the running server, or in the command's own process.
 * @throws NothingChanged, or whatever the store throws
 */
export async function runAdminCommand(parts: ApplianceParts, command: StoreCommand): Promise<AdminResult> {
  try {
    return await carriedOut(parts, command);
  } catch (error) {
    // Each of these is one transaction.
    const isOne = ("userName" in command || "name" in command) && error instanceof StorageError;
    throw isOne && error.fault !== "unknown" ? new NothingChanged(error) : error;
  }
}

function carriedOut(parts: ApplianceParts, command: StoreCommand): Promise<AdminResult> {
  switch (command.command) {
    case "reset-mfa":
      return resetMfa(parts, command);
    case "reset-password":
      return resetPassword(parts, command);
    case "unlock":
      return unlock(parts, command);
    case "void-scratch-codes":
      return voidScratchCodes(parts);
    case "accept-name":
      return acceptName(parts, command.name);
    case "open-case":
      return openCaseFor(parts, command);
    case "backup":
      return backUp(parts, command.file);
    case "verify-audit":
      return verifyAudit(parts, command.head);
    default:
      return command satisfies never;
  }
}

/**
 * Says whose a name of the policy is, where it isn't the first account's that was seen with it: an account was made anew, or
 * its owner was renamed. Null: each is the next one's that is seen with it, as after an appliance was installed anew.
 */
export function acceptName(
  { store, clock }: { readonly store: Pick<Store, "transaction">; readonly clock: Clock },
  name: string | null,
): Promise<AdminResult> {
  const source = adminAuditSource(clock);
  const about = { event: "accept-name", outcome: "done", actor: null } as const;
  return store.transaction("acceptName", async (tx) => {
    const id = await seenNames.accept(tx, name);
    if (name === null) {
      // Of its own users the embedded appliance knows who has which name now.
      const users = await tx.selectFrom("users").select(["id", "name", "role"]).orderBy("id").execute();
      if (users.length > 0) await identities.seeAll(tx, users, source.now);
      await writeAudit(tx, source, { ...about, user: null });
      return { done: true, text: "Each name means the first account that is seen with it from now on." };
    }
    const typed = JSON.stringify(name);
    if (id === null)
      return { done: false, text: `Nobody was seen with the name ${typed} yet. Nothing was changed.` };
    await writeAudit(tx, source, { ...about, user: { id, name } });
    return { done: true, text: `In the policy, ${typed} means the account with the id ${id} from now on.` };
  });
}

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
