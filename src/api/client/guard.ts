import { unreadable } from "../failure.ts";
import type { Calls } from "./calls.ts";

const GUARD_CAP = 1_048_576;

/** Reads an answer; null for one that cannot be used. */
type Decode<T> = (json: unknown) => T | null;

/**
 * What a server of ours adds beside the contract, by its path below `/api/guard`. The decoder comes from the caller: none
 * of it is needed in the first load. Both reject with `FailureError`.
 */
export function createGuardCalls(calls: Calls) {
  return {
    /** Safe; `path` begins with a slash and has its query, escaped. */
    askGuard: async <T>(
      path: string,
      decode: Decode<T>,
      signal?: AbortSignal,
      capBytes = GUARD_CAP,
    ): Promise<T> => {
      const to = { call: "askGuard", rest: path } as const;
      const { json, traceId } = await calls.read({ to, capBytes, signal });
      return decode(json) ?? unreadable(traceId);
    },
    /** A whole file; its rows are not read here. */
    guardFile: async (path: string, signal?: AbortSignal): Promise<Blob> => {
      const to = { call: "askGuard", rest: path } as const;
      const { json, traceId } = await calls.read({ to, capBytes: "file", signal });
      return json instanceof Blob ? json : unreadable(traceId);
    },
    /** Sent once. */
    tellGuard: async <T>(
      path: string,
      body: Readonly<Record<string, unknown>>,
      decode: Decode<T>,
    ): Promise<T> => {
      const to = { call: "tellGuard", rest: path } as const;
      const { json, traceId } = await calls.post({ to, after401: "repeat", json: body, answers: "json" });
      return decode(json) ?? unreadable(traceId);
    },
  };
}
