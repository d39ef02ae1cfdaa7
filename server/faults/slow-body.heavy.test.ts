import { expect, test } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { listen } from "../http/listen.ts";
import { rawExchange } from "../http/testing/raw-exchange.ts";
import { testServer } from "../http/testing/test-server.ts";
import pino from "pino";

test.each([
  ["with its length", "Content-Length: 40\r\n\r\ngrant_type="],
  ["in chunks", "Transfer-Encoding: chunked\r\n\r\nb\r\ngrant_type=\r\n"],
])(
  "a token body that doesn't come is the client's fault, %s: 408, and no error in the log",
  async (_, rest) => {
    const lines: string[] = [];
    const log = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
    const appliance = await createTestAppliance({ log });
    const handler = testServer({ appliance: { kind: "appliance", appliance }, log });
    const server = await listen(handler, { port: 0, host: "127.0.0.1" });
    const head =
      "POST /api/oauth2/token HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    const answer = await rawExchange(server.url, head + rest, 20_000);
    expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*The request took too long/);
    expect(lines).toEqual([]);
    await server.close();
    await appliance.close();
  },
);
