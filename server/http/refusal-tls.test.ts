import { once } from "node:events";
import { connect } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { makeCertificates } from "../gateway/testing/make-certificates.ts";
import { listen } from "./listen.ts";

test.each(["no HTTP at all\r\n\r\n", "GET /a HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"])(
  "what is refused over TLS is told to stay there: %j",
  async (bytes) => {
    const { good, ca } = makeCertificates();
    const server = await listen(async () => new Response(), { port: 0, host: "127.0.0.1", tls: good });
    onTestFinished(server.close);
    const socket = connect({ host: "127.0.0.1", port: Number(new URL(server.url).port), ca });
    await once(socket, "secureConnect");
    socket.write(bytes);
    let answer = "";
    for await (const piece of socket) answer += String(piece);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.toLowerCase()).toContain(
      "\r\nstrict-transport-security: max-age=63072000; includesubdomains\r\n",
    );
  },
);
