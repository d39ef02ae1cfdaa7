import { createServer } from "node:http";
import { once } from "node:events";
import { expect, it, onTestFinished, vi } from "vitest";
import { hostileUpstream } from "./testing/hostile-upstream.ts";
import { UpstreamError, upstream } from "./upstream.ts";

it.each([
  [60_000, 25_000],
  [5_000, 5_000],
])("gives up after its deadline, or sooner where the call has less time: %s", async (within, most) => {
  const silent = createServer();
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  const address = silent.address();
  const port = typeof address === "object" ? address?.port : null;
  onTestFinished(() => {
    vi.useRealTimers();
    silent.closeAllConnections();
    silent.close();
  });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const send = upstream({
    origin: new URL(`http://127.0.0.1:${String(port)}`),
    trust: { kind: "system" },
    deadline: 25_000,
    answerLimit: 1_024,
  });
  const ends: unknown[] = [];
  const until = performance.now() + within;
  const call = send({ method: "GET", target: "/", headers: {}, body: null, until }).catch((error: unknown) =>
    ends.push(error),
  );
  await once(silent, "request");
  vi.advanceTimersByTime(most - 1);
  await Promise.resolve();
  expect(ends).toEqual([]);
  vi.advanceTimersByTime(1);
  await call;
  expect(ends).toEqual([new UpstreamError("timeout", null)]);
});

it("has a connection of its own for each call, even when that waited for one", async () => {
  const up = await hostileUpstream((_, out) => void setTimeout(() => out.writeHead(204).end(), 100));
  onTestFinished(up.close);
  const send = upstream({ origin: up.url, trust: { kind: "system" }, deadline: 10_000, answerLimit: 1_024 });
  const asked = Array.from({ length: 300 }, () =>
    send({ method: "DELETE", target: "/", headers: {}, body: null }),
  );
  expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([204]));
  expect(new Set(up.seen.map(({ socket }) => socket)).size).toBe(300);
  expect(up.seen[0]?.headers.connection).toBe("close");
});
