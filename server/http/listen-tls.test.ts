import { once } from "node:events";
import { connect } from "node:tls";
import type { ConnectionOptions } from "node:tls";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCertificates } from "../gateway/testing/make-certificates.ts";
import { listen } from "./listen.ts";
import type { Listening } from "./listen.ts";

const { good, ca } = makeCertificates();
let server: Listening;
beforeAll(async () => {
  server = await listen(async () => new Response(null, { status: 204 }), {
    port: 0,
    host: "127.0.0.1",
    tls: good,
  });
});
afterAll(() => server.close());

/** What client and server agree on, or "refused". */
async function agreed(options: ConnectionOptions): Promise<string> {
  const { port } = new URL(server.url);
  const socket = connect({ host: "127.0.0.1", port: Number(port), ca, ...options });
  try {
    await once(socket, "secureConnect");
    return `${socket.getProtocol()} ${socket.getCipher().standardName}`;
  } catch {
    return "refused";
  } finally {
    socket.destroy();
  }
}

// OpenSSL's own level would forbid the client to offer what is old.
const old = { minVersion: "TLSv1", ciphers: "DEFAULT:@SECLEVEL=0" } as const;

test.each([
  ["TLS 1.3 by itself", {}, "TLSv1.3 TLS_AES_256_GCM_SHA384"],
  [
    "TLS 1.2 with the best suite",
    { maxVersion: "TLSv1.2" },
    "TLSv1.2 TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
  ],
  ["no TLS 1.1", { ...old, maxVersion: "TLSv1.1" }, "refused"],
  ["no CBC", { maxVersion: "TLSv1.2", ciphers: "ECDHE-ECDSA-AES128-SHA256" }, "refused"],
] as const)("speaks %s", async (_, options, wanted) => {
  expect(await agreed(options)).toBe(wanted);
});
