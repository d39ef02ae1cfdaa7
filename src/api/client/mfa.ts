import { decodeEnrollment, type Enrollment } from "../contract/enrollment.ts";
import type { LastChange } from "../contract/last-change.ts";
import type { Product } from "../../../contract/product.ts";
import { readAnswer, writeBody } from "../../../contract/words.ts";
import { protocolFailure, unreadable } from "../failure.ts";
import type { Calls } from "./calls.ts";

export interface EnableRequest {
  readonly userId: string;
  /** Stands in for an account that the answer leaves out. */
  readonly userName: string;
  /** Asks for a new secret beside one that is on. */
  readonly recreate: boolean;
  /** Tells the new entry from another one in the app: when it was made, by the clock of this device. */
  readonly mark?: string;
  /** The case that allows the change for somebody else, where a server of ours wants one; null without. */
  readonly caseId?: string | null;
  /** Somebody agreed to be without scratch codes, should the appliance send none. */
  readonly withoutCodes?: boolean;
}

interface MfaCallsParts {
  readonly calls: Calls;
  readonly product: Product;
  /** Name of the appliance, for an answer that has none. */
  readonly issuer: string;
  /** A new secret was made for this user: an older one is dead. */
  readonly onEnrolling: (userId: string) => void;
}

const NOTICE_CAP = 65_536;

/** The calls that change a second factor, or tell of a change. All reject with `FailureError`. */
export function createMfaCalls({ calls, product, issuer, onEnrolling }: MfaCallsParts) {
  const { can } = product;
  return {
    enableMfa: async (request: EnableRequest): Promise<Enrollment> => {
      const { userId, userName, recreate, caseId, withoutCodes = false, mark } = request;
      const to = { call: "enableMfa", user: userId } as const;
      const { json, traceId } = await calls.post({
        to,
        after401: "repeat",
        json: writeBody(product, { recreate }),
        headers: caseHeader(caseId),
        answers: "json",
      });
      onEnrolling(userId);
      const context = {
        account: userName,
        issuer,
        mark,
        withoutCodes: withoutCodes || !can.scratchCodes,
        withoutToken: !can.enrollmentToken,
      };
      const reading = decodeEnrollment(readAnswer(product, "enableMfa", json), context);
      if (reading.kind === "fault") throw protocolFailure(reading.fault, traceId);
      return reading.enrollment;
    },
    /** Any 2xx is success, whatever its body (docs/contract.md §4). The same code is never sent again by itself. */
    acceptMfa: async (request: { userId: string; code: string; token: string }): Promise<void> => {
      const { userId, code, token } = request;
      const json = writeBody(product, can.enrollmentToken ? { code, token } : { code });
      const to = { call: "acceptMfa", user: userId } as const;
      await calls.post({ to, after401: "report", json, answers: "nothing" });
    },
    disableMfa: async ({ userId, caseId }: { userId: string; caseId?: string | null }): Promise<void> => {
      const to = { call: "disableMfa", user: userId } as const;
      await calls.post({ to, after401: "repeat", headers: caseHeader(caseId), answers: "nothing" });
    },
    /**
     * Who changed this user's MFA last. Asked once: other appliances have no such call. The decoder comes from the caller:
     * it is not in the first load.
     */
    getLastChange: async (
      userId: string,
      decode: (json: unknown) => LastChange | null,
      signal?: AbortSignal,
    ): Promise<LastChange> => {
      const to = { call: "getLastChange", user: userId } as const;
      const { json, traceId } = await calls.ask({ to, capBytes: NOTICE_CAP, signal });
      return decode(json) ?? unreadable(traceId);
    },
  };
}

/** Names the case that allows a change; nothing without one. */
export function caseHeader(caseId: string | null = null): Readonly<Record<string, string>> {
  return caseId === null ? {} : { "X-Mfa-Case": caseId };
}
