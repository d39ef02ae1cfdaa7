import type { HostRoute } from "./host-route.ts";
import { problemResponse } from "./problem.ts";

/** `GET /live`: the process answers. Looks at nothing else, so that a lost database does not get the process killed. */
export const liveRoute: HostRoute = { get: () => Response.json({ status: "live" }) };

/** `GET /ready`: requests can be served now (store or upstream reachable), else 503. */
export function readyRoute(ready: () => Promise<boolean>): HostRoute {
  return {
    get: async ({ peer }) => {
      const good = await ready().catch(() => false);
      if (good) return Response.json({ status: "ready" });
      return problemResponse({
        status: 503,
        type: "busy",
        title: "The server cannot serve requests at the moment",
        traceId: peer.traceId,
        headers: { "Retry-After": "5" },
      });
    },
  };
}
