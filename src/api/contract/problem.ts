import * as v from "valibot";
import { saneTraceId } from "../http/trace-id.ts";

/** The members of an error body that logic may look at; `title` and `detail` are never read (contract.md §5). */
export interface Problem {
  readonly type: string | null;
  /** OAuth's error code (RFC 6749 §5.2), which some appliances send from the token endpoint. */
  readonly oauthError: string | null;
  readonly traceId: string | null;
  readonly licenseAgreement: boolean;
}

const text = v.fallback(v.nullable(v.string()), null);

const schema = v.object({
  type: text,
  error: text,
  traceId: text,
  licenseAgreementAcceptanceRequired: v.fallback(v.boolean(), false),
});

/** Reads an error body of any kind; no member is required and nothing makes it fail. */
export function decodeProblem(json: unknown): Problem {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return noProblem;
  const { type, error, traceId, licenseAgreementAcceptanceRequired } = parsed.output;
  return {
    type,
    oauthError: error,
    traceId: saneTraceId(traceId),
    licenseAgreement: licenseAgreementAcceptanceRequired,
  };
}

/** What an answer without a readable body says. */
export const noProblem: Problem = { type: null, oauthError: null, traceId: null, licenseAgreement: false };
