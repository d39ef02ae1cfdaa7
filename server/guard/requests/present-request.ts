import { createHash } from "node:crypto";
import * as v from "valibot";
import { requestSchemas } from "../../../contract/guard-request.ts";
import { CODE_MS } from "../../../contract/request-state.ts";
import type { GuardCasesRow, GuardRequestsRow } from "../../store/guard-schema.ts";
import type { Db } from "../../store/schema.ts";
import { stateOf } from "../case.ts";
import { aboutMe, countsOf, type AboutMe } from "./about-me.ts";
import { answerOf, isAccepting, placeOf, requestState } from "./request.ts";
import type { KnownRequest } from "./requests-table.ts";

export const schemas = requestSchemas({ text: v.string(), time: v.string() });

export type Own = v.InferOutput<typeof schemas.own>;
export type Asked = v.InferOutput<typeof schemas.asked>;

/** What of somebody else's is open, for the person who waits. */
export function othersOf(db: Db, own: KnownRequest, now: number): Promise<AboutMe> {
  return aboutMe(db, { userId: own.row.user_id, name: own.row.user_name, own }, now);
}

/** A request as its own browser sees it. */
export function presentOwn({ row, ofCase }: KnownRequest, others: AboutMe, now: number): Own {
  const common = presentCommon(row, ofCase, now);
  const counts = countsOf(others);
  const caseState = ofCase === undefined ? null : stateOf(ofCase, now);
  const approval = caseState === "waiting" ? "waiting" : caseState === "approved" ? "given" : null;
  return v.parse(
    schemas.own,
    versioned({
      ...common,
      ...(common.state === "asked" ? { number: row.number } : {}),
      ...(row.picked_by === null || row.reason === "wrong-number" ? {} : { agent: row.picked_by }),
      ...(common.state === "picked" && approval !== null ? { approval } : {}),
      ...(counts.requests + counts.cases + counts.setups === 0 ? {} : { others: counts }),
    }),
  );
}

/** A request as agents see it. */
export function presentAsked({ row, ofCase }: KnownRequest, others: number, now: number): Asked {
  const common = presentCommon(row, ofCase, now);
  return v.parse(
    schemas.asked,
    versioned({
      ...common,
      id: row.id,
      userName: row.user_name,
      ...(row.user_id === null ? {} : { userId: row.user_id }),
      ...placeOf(row),
      address: row.address,
      others,
      ...(common.state === "asked"
        ? { numbers: v.parse(v.pipe(v.string(), v.parseJson()), row.numbers) }
        : {}),
      ...(row.picked_by === null ? {} : { pickedBy: row.picked_by }),
      ...(ofCase === undefined ? {} : { caseId: ofCase.id, caseState: stateOf(ofCase, now) }),
    }),
  );
}

/** Both views of a request begin with this. */
export function presentCommon(row: GuardRequestsRow, ofCase: GuardCasesRow | undefined, now: number) {
  const current = requestState(row, ofCase, now);
  const answer = answerOf(row, now);
  const lasts = ofCase !== undefined && row.state === "picked" ? ofCase.expires_at : row.expires_at;
  return {
    state: current.state,
    ...(current.state === "ended" ? { ended: current.reason } : {}),
    askedAt: new Date(row.asked_at).toISOString(),
    expiresAt: new Date(lasts).toISOString(),
    ...(current.state === "setup" ? { code: codeState(row, now) } : {}),
    ...(answer === null ? {} : { answer }),
  };
}

function codeState(row: GuardRequestsRow, now: number): NonNullable<Own["code"]> {
  if (isAccepting(row, now)) return "claimed";
  if (row.code_at === null) return "none";
  return row.code !== null && row.code_at > now - CODE_MS ? "waiting" : "dropped";
}

/** What was presented, with its version. */
function versioned<T extends object>(shown: T): T & { readonly version: string } {
  const version = createHash("sha256").update(JSON.stringify(shown)).digest("base64url");
  return { ...shown, version };
}
