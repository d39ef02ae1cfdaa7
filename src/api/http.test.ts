import { describe, expect, it } from "vitest";
import type { Fault } from "../testing/faulty-answer.ts";
import { createFaultyFetch } from "../testing/faulty-fetch.ts";
import { createManualClock } from "../testing/manual-clock.ts";
import { createStubFetch, jsonAnswer } from "../testing/stub-fetch.ts";
import { FailureError } from "./failure.ts";
import { createHttp, type HttpRequest } from "./http.ts";

const read: HttpRequest = {
  call: "getUser",
  method: "GET",
  url: "/api/v1/users/1001",
  deadlineMs: 15_000,
  body2xx: { kind: "json", capBytes: 65_536 },
};

function createScene(answer = () => jsonAnswer({ id: 1001 })) {
  const clock = createManualClock();
  const stub = createStubFetch(answer);
  const faulty = createFaultyFetch(stub.fetch, clock);
  const send = createHttp({ fetch: faulty.fetch, clock, isOnline: () => true });
  const failureOf = (request: HttpRequest) =>
    send(request).then(
      () => null,
      (error: unknown) => (error instanceof FailureError ? error.failure : error),
    );
  return { clock, faulty, stub, send, failureOf };
}

describe("http", () => {
  it("sends no cookie, no referrer, follows no redirect and stores nothing", async () => {
    const { send, stub } = createScene();
    await send(read);
    expect(stub.sent[0]?.init).toMatchObject({
      redirect: "error",
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
  });

  it("tells the server's time from the Date header", async () => {
    const { failureOf } = createScene(() => jsonAnswer({}, 400, { Date: "Thu, 15 Jan 2026 12:00:00 GMT" }));
    expect(await failureOf(read)).toMatchObject({ serverTime: Date.UTC(2026, 0, 15, 12) });
  });

  it.each<[Fault, object]>([
    [{ kind: "unreachable" }, { kind: "network", offline: false }],
    [{ kind: "redirect" }, { kind: "network", offline: false }],
    [{ kind: "html" }, { kind: "protocol", fault: "not-json" }],
    [
      { kind: "text", text: "{}", contentType: "text/plain" },
      { kind: "protocol", fault: "not-json" },
    ],
    [
      { kind: "text", text: "", contentType: "text/plain" },
      { kind: "protocol", fault: "truncated" },
    ],
    [
      { kind: "text", text: "{]" },
      { kind: "protocol", fault: "shape" },
    ],
    [{ kind: "truncated" }, { kind: "protocol", fault: "truncated" }],
    [{ kind: "reset-in-body" }, { kind: "protocol", fault: "truncated" }],
    [{ kind: "empty" }, { kind: "protocol", fault: "truncated" }],
    [{ kind: "no-content" }, { kind: "protocol", fault: "truncated" }],
    [{ kind: "too-large" }, { kind: "protocol", fault: "too-large" }],
    [{ kind: "bom" }, { kind: "protocol", fault: "shape" }],
    [{ kind: "charset" }, { kind: "protocol", fault: "not-json" }],
  ])("answers %j with a failure", async (fault, failure) => {
    const { faulty, failureOf } = createScene();
    faulty.inject("getUser", fault);
    expect(await failureOf(read)).toMatchObject(failure);
  });

  it.each<Fault>([{ kind: "silence" }, { kind: "drip" }])(
    "gives %j up at the deadline, body included",
    async (fault) => {
      const { clock, faulty, failureOf } = createScene();
      faulty.inject("getUser", fault);
      const failure = failureOf({ ...read, deadlineMs: 5_000 });
      await clock.advance(4_999);
      expect(await Promise.race([failure, Promise.resolve("waiting")])).toBe("waiting");
      await clock.advance(1);
      expect(await failure).toEqual({ kind: "timeout" });
    },
  );

  it("leaves no timer behind", async () => {
    const { clock, send } = createScene();
    await send(read);
    expect(clock.pending()).toBe(0);
  });

  it("says that the browser is offline", async () => {
    const clock = createManualClock();
    const { fetch } = createStubFetch(() => Promise.reject(new TypeError("Failed to fetch")));
    const send = createHttp({ fetch, clock, isOnline: () => false });
    await expect(send(read)).rejects.toMatchObject({ failure: { kind: "network", offline: true } });
  });

  it("rejects with the caller's reason when a read is aborted", async () => {
    const { faulty, send } = createScene();
    faulty.inject("getUser", { kind: "silence" });
    const leave = new AbortController();
    const sent = send({ ...read, signal: leave.signal });
    const reason = new DOMException("left", "AbortError");
    leave.abort(reason);
    await expect(sent).rejects.toBe(reason);
  });

  it("waits as long as a 429 says, and half a minute when it does not say", async () => {
    const { faulty, failureOf } = createScene();
    faulty.inject("getUser", { kind: "status", status: 429, headers: { "Retry-After": "7" } });
    expect(await failureOf(read)).toMatchObject({ reason: "too-many-attempts", retryAfterSeconds: 7 });
    faulty.inject("getUser", { kind: "status", status: 503 });
    expect(await failureOf(read)).toMatchObject({ reason: "busy", retryAfterSeconds: 30 });
    faulty.inject("getUser", { kind: "status", status: 500 });
    expect(await failureOf(read)).toMatchObject({ reason: "server-failed", retryAfterSeconds: null });
  });

  it("knows a refusal by its status when its body is a page for people", async () => {
    const { faulty, failureOf } = createScene();
    faulty.inject("getUser", { kind: "html", status: 502 });
    expect(await failureOf(read)).toMatchObject({ kind: "refused", reason: "busy", traceId: null });
  });

  it("hands the trace id on", async () => {
    const { faulty, failureOf } = createScene();
    faulty.inject("getUser", { kind: "status", status: 500, json: { traceId: "0af7651916cd43dd" } });
    expect(await failureOf(read)).toMatchObject({ traceId: "0af7651916cd43dd" });
  });

  it("names the exchange in a failure whose body names nothing", async () => {
    const { failureOf } = createScene(
      () => new Response("<p>", { headers: { "X-Request-Id": "0af7651916cd43dd" } }),
    );
    expect(await failureOf(read)).toMatchObject({ fault: "not-json", traceId: "0af7651916cd43dd" });
  });

  describe("where the body is ignored", () => {
    const accept: HttpRequest = {
      ...read,
      call: "acceptMfa",
      method: "POST",
      url: "/api/v1/users/1001/acceptMfa",
      body2xx: { kind: "ignored" },
    };

    it.each([
      new Response(null, { status: 204 }),
      new Response(null, { status: 200 }),
      new Response("", { status: 201 }),
      new Response("{rubbish", { status: 200, headers: { "Content-Type": "application/json" } }),
    ])("takes any 2xx for success", async (response) => {
      const { failureOf } = createScene(() => response);
      expect(await failureOf(accept)).toBeNull();
    });

    it("does not take a page for people for success", async () => {
      const { failureOf } = createScene(
        () => new Response("<p>", { headers: { "Content-Type": "text/html" } }),
      );
      expect(await failureOf(accept)).toMatchObject({ kind: "protocol", fault: "not-json" });
    });
  });
});
