import { decodeEnrollment } from "../contract/enrollment.ts";
import type { Enrollment } from "../contract/enrollment.ts";
import { decodeMfaNotice } from "../contract/mfa-notice.ts";
import type { MfaNotice } from "../contract/mfa-notice.ts";
import type { Endpoints } from "../contract/products.ts";
import { protocolFailure } from "../failure.ts";
import type { Calls } from "./calls.ts";

export interface EnableRequest {
  readonly userId: string;
  /** Stands in for an account that the answer leaves out. */
  readonly userName: string;
  /** Asks for a new secret beside one that is on. */
  readonly recreate: boolean;
}

interface MfaCallsParts {
  readonly calls: Calls;
  readonly endpoints: Endpoints;
  /** Name of the appliance, for an answer that has none. */
  readonly issuer: string;
  /** A new secret was made for this user: an older one is dead. */
  readonly onEnrolling: (userId: string) => void;
}

const NOTICE_CAP = 65_536;

/** The calls that change a second factor, or tell of a change. All reject with `FailureError`. */
export function createMfaCalls({ calls, endpoints, issuer, onEnrolling }: MfaCallsParts) {
  const { enrollmentIn } = endpoints;
  return {
    enableMfa: async ({ userId, userName, recreate }: EnableRequest): Promise<Enrollment> => {
      const to = { call: "enableMfa", user: userId } as const;
      const { json, traceId } = await calls.post({
        to,
        after401: "repeat",
        json: { recreate },
        answers: "json",
      });
      onEnrolling(userId);
      const reading = decodeEnrollment(unwrap(json, enrollmentIn), { account: userName, issuer });
      if (reading.kind === "fault") throw protocolFailure(reading.fault, traceId);
      return reading.enrollment;
    },
    /** Any 2xx is success, whatever its body (docs/contract.md §4). The same code is never sent again by itself. */
    acceptMfa: async (request: { userId: string; code: string; token: string }): Promise<void> => {
      const { userId, ...json } = request;
      const to = { call: "acceptMfa", user: userId } as const;
      await calls.post({ to, after401: "report", json, answers: "nothing" });
    },
    disableMfa: async ({ userId }: { userId: string }): Promise<void> => {
      const to = { call: "disableMfa", user: userId } as const;
      await calls.post({ to, after401: "repeat", answers: "nothing" });
    },
    /**
     * What the embedded appliance keeps for this user about a change by somebody else. Asked once: other appliances have
     * no such call.
     */
    getMfaNotice: async (userId: string, signal?: AbortSignal): Promise<MfaNotice> => {
      const to = { call: "getMfaNotice", user: userId } as const;
      const { json, traceId } = await calls.ask({ to, capBytes: NOTICE_CAP, signal });
      const notice = decodeMfaNotice(json);
      if (notice === null) throw protocolFailure("shape", traceId);
      return notice;
    },
    /** It was read. */
    deleteMfaNotice: async ({ userId }: { userId: string }): Promise<void> => {
      const to = { call: "deleteMfaNotice", user: userId } as const;
      await calls.post({ to, after401: "repeat", answers: "nothing" });
    },
  };
}

function unwrap(json: unknown, member: string | null): unknown {
  if (member === null || typeof json !== "object" || json === null) return json;
  return Object.entries(json).find(([name]) => name === member)?.[1];
}
