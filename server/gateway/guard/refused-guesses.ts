import type { AuditEvent, AuditPerson, AuditSource } from "../../calls/write-audit.ts";
import { clientNetwork } from "../../http/client-network.ts";
import { unknownNamesLane } from "../../limits/password-limiter.ts";
import { foldedText } from "../../store/findable-text.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";
import { indexTable } from "../users-index/index-table.ts";
import type { GuessLedger } from "./guess-ledger.ts";
import type { Recorder } from "./recorder.ts";

/** Whom a guess was aimed at; null where nothing tells. */
export type AimedAt = { readonly name: string } | { readonly id: string } | null;

type Guess = Extract<AuditEvent["event"], "sign-in" | "second-factor" | "accept">;

/** A row in ten minutes for each account, or network: who goes on after a refusal must not fill the disk. */
const ROWS = { guesses: 1, everyMs: 600_000 };

/** Writes down at whom refused guesses were aimed (security rule 46), as far as the index of users knows them. */
export function createRefusedGuesses(store: Store, ledger: GuessLedger, recorder: Recorder) {
  /** Null for nobody whom the index knows. What was entered as a name is never written, since it may be a password. */
  async function personOf(aim: AimedAt): Promise<AuditPerson | null> {
    if (aim === null) return null;
    try {
      const found = await store.read(async (db) =>
        "id" in aim
          ? (await indexTable.byIds(db, [aim.id]))[0]
          : indexTable.byNameKey(db, foldedText(aim.name)),
      );
      return found === undefined ? null : { id: found.id, name: found.name };
    } catch (error) {
      if (error instanceof StorageError) return null;
      throw error;
    }
  }
  return {
    personOf,
    /** One that the appliance refused. */
    wrong: async (from: AuditSource, event: Guess, reason: string, aim: AimedAt): Promise<void> => {
      const user = await personOf(aim);
      if (user === null && (await ledger.charge(unknownNamesLane, from.now)) > 0) return;
      await recorder.record(from, { event, outcome: "refused", reason, actor: null, user });
    },
    /** One that a limit refused. */
    limited: async (from: AuditSource, event: Guess, aim: AimedAt): Promise<void> => {
      const user = await personOf(aim);
      const key = `refused:${event}:${user?.id ?? clientNetwork(from.address).network}`;
      if ((await ledger.charge([{ key, budget: ROWS, forgiven: false }], from.now)) > 0) return;
      await recorder.record(from, {
        event,
        outcome: "refused",
        reason: "too-many-attempts",
        actor: null,
        user,
      });
    },
  };
}
