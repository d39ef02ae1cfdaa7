import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { TLS } from "../http/tls.ts";
import type { Environment } from "./environment.ts";

/** How long a server may take to say that it is ready. */
const PATIENCE_MS = 3_000;

/**
 * Asks the server that runs with these settings on this machine whether it is ready: over HTTPS when it serves that. Its
 * certificate isn't checked, since it is for a name, and nothing secret is sent.
 */
export function askHealth({ HOST, PORT, TLS_CERT }: Environment): Promise<boolean> {
  const options = { host: ownAddress(HOST), port: PORT, path: "/ready", timeout: PATIENCE_MS };
  return new Promise((resolve) => {
    const asked =
      TLS_CERT === undefined
        ? httpRequest(options)
        : httpsRequest({ ...options, ...TLS, rejectUnauthorized: false });
    asked.on("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve(false));
    asked.on("close", () => resolve(false));
    asked.end();
  });
}

/** An address that means any address can be listened on, but not asked. */
function ownAddress(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  return host === "::" ? "::1" : host;
}
