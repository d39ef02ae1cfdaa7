import { done, refuse, type Outcome } from "../../calls/outcome.ts";
import type { GuardCasesRow } from "../../store/guard-schema.ts";
import type { Db } from "../../store/schema.ts";
import { requestOf } from "../proof.ts";
import { placeOf, requestState } from "./request.ts";
import { requestsTable } from "./requests-table.ts";

export const requestProof = {
  /**
   * The request as the proof of a case: the requester picked its number, and it is about the same person. What it proves is
   * that somebody with the password asks, so it is for a new phone alone.
   */
  take: async (
    tx: Db,
    id: string,
    { row, now }: { readonly row: GuardCasesRow; readonly now: number },
  ): Promise<Outcome<NonNullable<ReturnType<typeof requestOf>>>> => {
    const known = await requestsTable.lock(tx, id);
    if (known === undefined || row.intent !== "recreate") return refuse("request-ended");
    const { row: request, ofCase } = known;
    const isOwn = request.picked_by_id === row.opened_by_id && request.user_id === row.user_id;
    if (!isOwn || requestState(request, ofCase, now).state !== "picked") return refuse("request-ended");
    return done({ id, ...placeOf(request), others: await requestsTable.beside(tx, known, now) });
  },

  /** Whether what is about to be done goes to the browser of the request that proves its case, and to nobody else. */
  fits: async (
    db: Db,
    row: GuardCasesRow,
    { requestId, now }: { readonly requestId: string | null; readonly now: number },
  ): Promise<Outcome<null>> => {
    if ((requestOf(row)?.id ?? null) !== requestId) return refuse("request-required");
    if (requestId === null) return done(null);
    const known = await requestsTable.byId(db, requestId);
    const isPicked = known !== undefined && requestState(known.row, known.ofCase, now).state === "picked";
    return isPicked && known.row.case_id === row.id ? done(null) : refuse("request-ended");
  },
};
