import * as v from "valibot";
import { CODE_MS, REQUEST_MS } from "../../../contract/request-state.ts";
import { done, refuse, type Outcome } from "../../calls/outcome.ts";
import type { Clock } from "../../http/clock.ts";
import type { KeyRing } from "../../secrets/key-ring.ts";
import type { GuardRequestsRow } from "../../store/guard-schema.ts";
import type { Db } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import { answerOf, isAccepting, requestState } from "./request.ts";
import { requestsTable } from "./requests-table.ts";

/** What an agent's enableMfa answers that went to the person instead. */
export const setupBegunSchema = v.object({ request: v.string(), state: v.literal("setup") });

const setupSchema = v.looseObject({ token: v.string() });

function seal(keyRing: KeyRing, id: string, column: "setup" | "code", text: string): string {
  const place = { table: "guard_requests", userId: id, column } as const;
  const { ciphertext, keyVersion } = keyRing.encrypt(Buffer.from(text), place);
  return `${keyVersion}:${ciphertext}`;
}

function open(keyRing: KeyRing, id: string, column: "setup" | "code", sealed: string): string {
  const [version = "", ciphertext = ""] = sealed.split(":");
  const place = { table: "guard_requests", userId: id, column } as const;
  return Buffer.from(keyRing.decrypt(ciphertext, Number(version), place)).toString("utf8");
}

/** Digits as the store keeps them. */
export function codeSealed(keyRing: KeyRing, id: string, code: string): string {
  return seal(keyRing, id, "code", code);
}

/** What the appliance answered to enableMfa. */
export function setupFor(keyRing: KeyRing, { id, setup }: GuardRequestsRow) {
  return v.parse(v.pipe(v.string(), v.parseJson(), setupSchema), open(keyRing, id, "setup", setup ?? ""));
}

/**
 * Keeps the whole answer to enableMfa for the browser of the person who asked. The agent's gets none of it.
 * @param answer JSON
 */
export async function keepSetup(
  tx: Db,
  keyRing: KeyRing,
  { id, caseId, answer, now }: { id: string; caseId: string | null; answer: string; now: number },
): Promise<Outcome<v.InferOutput<typeof setupBegunSchema>>> {
  const known = await requestsTable.lock(tx, id);
  if (known === undefined || known.row.case_id !== caseId) return refuse("request-ended");
  if (requestState(known.row, known.ofCase, now).state !== "picked") return refuse("request-ended");
  await requestsTable.update(tx, id, {
    state: "setup",
    setup: seal(keyRing, id, "setup", answer),
    expires_at: now + REQUEST_MS,
  });
  return done({ request: id, state: "setup" });
}

export interface SetupParts {
  readonly store: Pick<Store, "transaction">;
  readonly keyRing: KeyRing;
  readonly clock: Clock;
}

/** Takes the person's digits for the acceptMfa of the agent who picked their number. */
export function claimCode(
  { store, keyRing, clock }: SetupParts,
  id: string,
  callerId: string,
): Promise<Outcome<{ readonly code: string; readonly token: string }>> {
  return store.transaction("claimCode", async (tx) => {
    const now = clock.now();
    const known = await requestsTable.lock(tx, id);
    if (known === undefined || known.row.picked_by_id !== callerId) return refuse("request-ended");
    const { row, ofCase } = known;
    if (requestState(row, ofCase, now).state !== "setup") return refuse("request-ended");
    const isFresh = row.code !== null && (row.code_at ?? 0) > now - CODE_MS;
    if (!isFresh || isAccepting(row, now)) return refuse("code-missing");
    const answer = answerOf(row, now);
    await requestsTable.update(tx, id, {
      code: null,
      claimed_at: now,
      answer: answer === null ? null : JSON.stringify(answer),
    });
    const { token } = setupFor(keyRing, row);
    return done({ code: open(keyRing, id, "code", row.code ?? ""), token });
  });
}
