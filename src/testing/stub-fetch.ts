import type { Fetch } from "../api/http.ts";
import { describeRequest, type SentRequest } from "./call-of.ts";

export interface StubFetch {
  readonly fetch: Fetch;
  readonly sent: SentRequest[];
}

/** A server that answers whatever the test says; for answers that no real server of ours would give. */
export function createStubFetch(answer: (request: SentRequest) => Response | Promise<Response>): StubFetch {
  const sent: SentRequest[] = [];
  return {
    sent,
    fetch: async (input, init) => {
      const request = describeRequest(input, init);
      sent.push(request);
      return answer(request);
    },
  };
}

/** A JSON answer, as the contract asks for it. */
export function jsonAnswer(json: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const type = status < 400 ? "application/json; charset=utf-8" : "application/problem+json";
  return new Response(JSON.stringify(json), { status, headers: { "Content-Type": type, ...headers } });
}
