import type { Handler } from "../../../server/http/handler.ts";
import { pause } from "./person.ts";
import { changeOf } from "./watch-calls.ts";
import type { World } from "./world.ts";

const OFTEN = 0.15;
/** Below the time after which a gateway waits no longer. */
const LONGEST_MS = 20_000;

/** An appliance that is at something else waits for that, and then refuses a change and does nothing of it. */
export function nowAndThenBusy({ draw, trace }: World, handle: Handler): Handler {
  return async (request, peer) => {
    const change = changeOf(new URL(request.url).pathname);
    if (change === null || change.call === "acceptMfa" || !draw.chance(OFTEN)) return handle(request, peer);
    const status = draw.of([423, 409]);
    trace(`appliance has no time for ${change.call}: ${status}`);
    await pause(draw.below(LONGEST_MS));
    return Response.json({ status }, { status });
  };
}
