// The process that the benchmark compares the gateway with: the same server, without a guard. Production always guards.
import pino from "pino";
import { createServer } from "../../app.ts";
import { systemClock } from "../../http/clock.ts";
import { listen } from "../../http/listen.ts";
import { noStaticFiles } from "../../http/static-files.ts";
import { createGateway } from "../create-gateway.ts";

const log = pino({ level: "silent" });
const gateway = createGateway({
  applianceUrl: new URL(process.env["APPLIANCE_URL"] ?? ""),
  trust: { kind: "system" },
  log,
  clock: systemClock,
});
const server = createServer({
  appliance: { kind: "gateway", gateway },
  clock: systemClock,
  appConfig: {},
  staticFiles: noStaticFiles,
  log,
  ready: gateway.ready,
});
const listening = await listen(server, { port: Number(process.argv[2]), host: "127.0.0.1" });
process.once("SIGTERM", () => void listening.close());
