import type { ApiPart } from "./api-part.ts";
import type { Answer, Exchange } from "./exchange.ts";
import { problemResponse } from "./problem.ts";

/** Hands `/api/*` to the appliance or the gateway. HTML from there is a fault, never an answer (security rule 30). */
export async function apiAnswer(part: ApiPart, { request, peer }: Exchange): Promise<Answer> {
  const handle = part.kind === "appliance" ? part.appliance.handle : part.gateway.handle;
  const response = await handle(request, peer);
  if (!/html/i.test(response.headers.get("content-type") ?? "")) return { kind: "api", response };
  await response.body?.cancel();
  return {
    kind: "api",
    response: problemResponse({
      status: 502,
      type: "upstream-failed",
      title: "The answer was not one of the API",
      traceId: peer.traceId,
      headers: { "Retry-After": "5" },
    }),
  };
}
