import { timingSafeEqual, createHash } from "node:crypto";
import type { HostRoute } from "./host-route.ts";
import { notFound } from "./host-route.ts";
import type { Metrics } from "./metrics.ts";

/** Who may read `/metrics`: this machine, or whoever holds the token. Others learn not even that it exists. */
export function metricsRoute(metrics: Metrics, token: string | null): HostRoute {
  return {
    get: async ({ request, peer }) => {
      const allowed =
        token === null
          ? isLoopback(peer.address) && !isForwarded(request.headers)
          : sameText(request.headers.get("authorization") ?? "", `Bearer ${token}`);
      if (!allowed) return notFound(peer.traceId);
      const text = await metrics.registry.metrics();
      return new Response(text, { headers: { "Content-Type": metrics.registry.contentType } });
    },
  };
}

function isLoopback(address: string): boolean {
  return address === "::1" || address.startsWith("127.");
}

/** A proxy on this machine would make the numbers public: who it speaks for is not this machine. */
function isForwarded(headers: Headers): boolean {
  return [...headers.keys()].some((name) => /^(forwarded|via|x-real-ip|x-forwarded-.*)$/.test(name));
}

/** Compares in a time that tells nothing: both sides are hashed to one length first. */
function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
