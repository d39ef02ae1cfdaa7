import { guessingStopped } from "../../calls/guessing-stopped.ts";
import type { AuditEvent, AuditSource } from "../../calls/write-audit.ts";
import { recordGuessed } from "../../guard/changes.ts";
import { clientNetwork } from "../../http/client-network.ts";
import type { CounterStore } from "../../limits/counter-store.ts";
import { spendFrom, type Quota } from "../../limits/quotas.ts";
import { foldedText } from "../../store/findable-text.ts";
import type { Store } from "../../store/store.ts";
import { indexTable } from "../users-index/index-table.ts";
import type { Recorder } from "./recorder.ts";
import { unlessDown } from "./patience.ts";

/** The account that a guess was aimed at; null where nothing tells. */
export type AimedAt = { readonly name: string } | null;

type Guess = Extract<AuditEvent["event"], "sign-in" | "second-factor">;
type Person = { readonly id: string; readonly name: string } | null;

/** Writes down at whom refused guesses were aimed, as far as the index of users knows them. */
export function createGuessRecord(store: Store, recorder: Recorder, counters: CounterStore) {
  const isSpent = async (from: AuditSource, quota: Quota) => (await spendFrom(counters, from.now, quota)) > 0;
  /** Null for nobody whom the index knows. What was entered as a name is never written, since it may be a password. */
  async function personOf(aim: AimedAt): Promise<Person> {
    if (aim === null) return null;
    const found = await unlessDown(store.read((db) => indexTable.byNameKey(db, foldedText(aim.name))));
    return found ?? null;
  }
  return {
    personOf,
    /** One that the appliance refused. */
    wrong: async (from: AuditSource, event: Guess, reason: string, aim: AimedAt): Promise<void> => {
      const user = await personOf(aim);
      if (user === null && (await isSpent(from, { quota: "unknownNames", of: "" }))) return;
      await recorder.record(from, { event, outcome: "refused", reason, actor: null, user });
    },
    /** One that a limit refused: a row in ten minutes for each account, or network. */
    limited: async (from: AuditSource, event: Guess, user: Person): Promise<void> => {
      const of = user?.id ?? clientNetwork(from.address).network;
      if (await isSpent(from, { quota: "refusals", of, key: event })) return;
      const reason = "too-many-attempts";
      await recorder.record(from, { event, outcome: "refused", reason, actor: null, user });
    },
    stopped: async (from: AuditSource, whose: "strangers" | "own-browser", user: Person): Promise<void> => {
      await recorder.record(from, guessingStopped(whose, user), async (tx) => {
        if (user !== null) await recordGuessed(tx, user.id, from.now);
        return undefined;
      });
    },
  };
}
