import { basePath } from "../lib/base-path.ts";
import { browserClock } from "./clock.ts";
import { createHttp, type Fetch } from "./http.ts";

const CAP = 65_536;
const DEADLINE_MS = 15_000;

/**
 * The undecoded body of `/config.json`, for `decodeRuntimeConfig`.
 * @throws FailureError when it cannot be loaded: the app then says so instead of guessing an appliance
 */
export async function loadRuntimeConfig(fetch: Fetch): Promise<unknown> {
  const send = createHttp({ fetch, clock: browserClock, isOnline: () => navigator.onLine });
  const { json } = await send({
    call: "config",
    method: "GET",
    url: `${basePath()}/config.json`,
    deadlineMs: DEADLINE_MS,
    body2xx: { kind: "json", capBytes: CAP },
  });
  return json;
}
