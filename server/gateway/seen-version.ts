import type { Logger } from "pino";

const USERS = /^\/api\/([^/]+)\/users(?:\?|$)/;

/**
 * Says once in the log which version of the API the appliance has answered. The app asks newest first (docs/contract.md
 * section 1), so the first answer is the newest. After a 404 it is said again: the appliance was upgraded, or another one
 * stands there.
 * @returns what notes a call that the appliance has answered, by path and query
 */
export function watchVersion(log: Logger): (method: string, target: string, status: number) => void {
  let seen: string | null = null;
  return (method, target, status) => {
    const version = method === "GET" ? USERS.exec(target)?.[1] : undefined;
    if (version === undefined) return;
    if (status === 404 && version === seen) seen = null;
    if (status !== 200 || seen !== null) return;
    seen = version;
    log.info({ event: "gateway.version", version }, "the appliance answers this version of the API");
  };
}
