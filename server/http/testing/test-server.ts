import pino from "pino";
import { createServer, type ServerParts } from "../../app.ts";
import type { Handler } from "../handler.ts";
import { noStaticFiles } from "../static-files.ts";

/** 2030-01-02 03:04:05 UTC. */
export const TEST_TIME = Date.UTC(2030, 0, 2, 3, 4, 5);

/** A server with a still clock, no log and an API that answers `{}`, but for the parts a test is about. */
export function testServer(parts: Partial<ServerParts> = {}): Handler {
  return createServer({
    appliance: { kind: "appliance", appliance: { handle: async () => Response.json({}) } },
    clock: { now: () => TEST_TIME },
    appConfig: { productName: "Test" },
    staticFiles: noStaticFiles,
    log: pino({ level: "silent" }),
    ready: async () => true,
    ...parts,
  });
}
