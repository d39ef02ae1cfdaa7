import type { Logger } from "pino";

const USERS = /^\/api\/([^/]+)\/users(?:\?|$)/;

/**
 * Which version of the API the appliance has answered, kept for the life of the process and said once in the log. The
 * app asks newest first (docs/contract.md section 1), so the first answer is the newest. A 404 forgets it: the appliance
 * was upgraded, or another one stands there.
 */
export function createSeenVersion(log: Logger) {
  let seen: string | null = null;
  return {
    get: (): string | null => seen,
    /** @param target path and query of a call that the appliance has answered */
    note: (method: string, target: string, status: number): void => {
      const version = method === "GET" ? USERS.exec(target)?.[1] : undefined;
      if (version === undefined) return;
      if (status === 404 && version === seen) seen = null;
      if (status !== 200 || seen !== null) return;
      seen = version;
      log.info({ event: "gateway.version", version }, "the appliance answers this version of the API");
    },
  };
}
