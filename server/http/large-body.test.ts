import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { listen, type Listening } from "./listen.ts";
import { rawExchange } from "./testing/raw-exchange.ts";
import { testServer } from "./testing/test-server.ts";

let appliance: TestAppliance;
let server: Listening;

beforeAll(async () => {
  appliance = await createTestAppliance();
  const handler = testServer({ appliance: { kind: "appliance", appliance }, clock: appliance.clock });
  server = await listen(handler, { port: 0, host: "127.0.0.1", limits: { drainTimeout: 100 } });
});
afterAll(async () => {
  await server.close();
  await appliance.close();
});

const head =
  "POST /api/oauth2/token HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded\r\n";

describe("a body that is too large", () => {
  it("is refused by its announced length, and the connection closed", async () => {
    const answer = await rawExchange(server.url, `${head}Content-Length: 70000\r\n\r\n${"a".repeat(66_000)}`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/^connection: close/im);
  });

  it("is refused while it is read when no length was announced", async () => {
    const { hostname, port } = new URL(server.url);
    let sent = 0;
    let answer = "";
    await new Promise<void>((resolve) => {
      const chunk = `1000\r\n${"a".repeat(4_096)}\r\n`;
      let timer: NodeJS.Timeout | undefined;
      const socket = connect(Number(port), hostname, () => {
        socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`);
        // Not before: on a busy machine chunks would stand in front of the head.
        timer = setInterval(() => {
          sent += 4_096;
          socket.write(chunk);
        }, 1);
      });
      socket.on("data", (bytes) => (answer += bytes.toString()));
      socket.on("error", () => {});
      socket.on("close", () => {
        clearInterval(timer);
        resolve();
      });
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent).toBeLessThan(5_000_000);
  });

  it("is not unpacked to find out", async () => {
    const answer = await rawExchange(
      server.url,
      `${head}Content-Encoding: gzip\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 415 /);
  });
});

describe("a short body that nobody reads is taken whole, as a proxy that still writes it wants", () => {
  /** Half of the body is sent when the request may be answered already, and after the answer what may come next. */
  async function halves(
    line: string,
    next: string,
  ): Promise<{ readonly answer: string; readonly error: string }> {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    let [answer, error] = ["", ""];
    socket.on("data", (bytes) => (answer += bytes.toString()));
    socket.on("error", ({ message }) => (error = message));
    const closed = once(socket, "close");
    const answered = once(socket, "data");
    socket.write(`${line} HTTP/1.1\r\nHost: h\r\nContent-Length: 60000\r\n\r\n${"a".repeat(30_000)}`);
    await sleep(150);
    socket.write("a".repeat(30_000));
    await answered;
    if (next !== "") socket.write(next);
    await closed;
    return { answer, error };
  }

  it("and the connection goes on", async () => {
    const { answer, error } = await halves(
      "DELETE /nowhere",
      "GET /live HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
    );
    expect([answer.match(/HTTP\/1\.1 \d+/g), error]).toEqual([["HTTP/1.1 404", "HTTP/1.1 200"], ""]);
  });

  it("and a refused message ends the connection after it", async () => {
    const { answer, error } = await halves("DELETE /a/../b", "");
    expect([answer.match(/HTTP\/1\.1 \d+/g), error]).toEqual([["HTTP/1.1 404"], ""]);
    expect(answer).toMatch(/^connection: close/im);
  });

  it.each([
    ["a head that is too large", 431, `DELETE / HTTP/1.1\r\nHost: h\r\nPadding: ${"a".repeat(20_000)}\r\n`],
    ["a head that can't be parsed", 400, "DELETE / HTTP/1.1\r\nHost: h\r\nPadding: \u0001\r\n"],
  ])("and behind %s, which is answered at once", async (_what, status, start) => {
    // The server waits by this clock for what still comes, and not by a busy machine's.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const { hostname, port } = new URL(server.url);
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    let [answer, error] = ["", ""];
    socket.on("data", (bytes) => (answer += bytes.toString()));
    socket.on("error", ({ message }) => (error = message));
    const closed = once(socket, "close");
    socket.write(`${start}Content-Length: 60000\r\n\r\n`);
    await once(socket, "data");
    vi.advanceTimersByTime(400);
    for (let part = 0; part < 6; part += 1) {
      const rest = "a".repeat(10_000);
      await new Promise((resolve) => void socket.write(rest, resolve));
    }
    socket.end();
    await closed;
    expect([answer.match(/HTTP\/1\.1 \d+/g), error]).toEqual([[`HTTP/1.1 ${status}`], ""]);
  });

  it("and a refused message isn't answered before", async () => {
    const part = `DELETE /a/../b HTTP/1.1\r\nHost: h\r\nContent-Length: 60000\r\n\r\n${"a".repeat(30_000)}`;
    expect(await rawExchange(server.url, part, 300)).toBe("");
  });
});
