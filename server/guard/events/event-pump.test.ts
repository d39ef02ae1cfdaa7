import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { writeAudit } from "../../calls/write-audit.ts";
import { freePort } from "../../../scripts/free-port.mjs";
import { makeCertificates } from "../../gateway/testing/make-certificates.ts";
import type { Store } from "../../store/store.ts";
import { testEngines, type TestStore } from "../../store/testing/test-engines.ts";
import { startPump, type EventPump, type EventSink } from "./event-pump.ts";
import { fileSink, outputSink } from "./file-sink.ts";
import { syslogSink } from "./syslog-sink.ts";
import { readOcsf } from "./testing/read-ocsf.ts";
import {
  syslogJson,
  syslogReceiver,
  tlsReceiver,
  WEBHOOK_KEY,
  webhookReceiver,
  type Receiver,
} from "./testing/receivers.ts";
import { webhookSink, type WebhookOptions } from "./webhook-sink.ts";

const log = pino({ level: "silent" });
const certificates = makeCertificates();
const soon = <T>(look: () => T) => expect.poll(look);

describe.each(testEngines)("events out ($engine)", (engine) => {
  let opened: TestStore;
  let dir: string;
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), "events-"));
    opened = await engine.open();
    onTestFinished(opened.close);
  });

  const clean = <T extends Receiver>(receiver: T): T => {
    onTestFinished(receiver.stop);
    return receiver;
  };
  function pump(sink: EventSink, owner = "first", store: Store = opened.store): EventPump {
    const started = startPump({ store, log, sink, owner, pauseMs: 10 });
    onTestFinished(started.close);
    return started;
  }
  const write = (count: number) =>
    opened.store.transaction("write", async (tx) => {
      const source = { address: "127.0.0.1", traceId: "0", now: 1_800_000_000_000 };
      const user = { id: "1", name: "zoë" };
      for (let index = 0; index < count; index += 1)
        await writeAudit(tx, source, { event: "enable", outcome: "done", actor: null, user });
    });
  const numbers = (events: readonly string[]) => events.map((json) => readOcsf(json).metadata.sequence);
  const from1to = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
  const webhook = (port: number, more: Partial<WebhookOptions> = {}) =>
    webhookSink({
      url: new URL(`http://127.0.0.1:${port}/events`),
      key: Buffer.from(WEBHOOK_KEY),
      deadLetterFile: join(dir, "dead.jsonl"),
      ...more,
    });
  const webhookOverTls = (port: number) =>
    webhook(port, { url: new URL(`https://127.0.0.1:${port}/`), ca: certificates.ca, deadline: 500 });
  const syslog = (port: number, scheme = "tcp", deadline = 10_000) =>
    syslogSink({ url: new URL(`${scheme}://127.0.0.1:${port}`), ca: certificates.ca, deadline });
  const lines = (name: string) => readFileSync(join(dir, name), "utf8").split("\n").slice(0, -1);

  test("a file has each row once and in order, also over a restart", async () => {
    await write(3);
    const first = pump(fileSink(join(dir, "out.jsonl")));
    await soon(() => first.state().sent).toBe(3);
    await first.close();
    await write(150);
    const second = pump(fileSink(join(dir, "out.jsonl")));
    await soon(() => second.state()).toMatchObject({ sent: 150, waiting: 0, failures: 0 });
    expect(numbers(lines("out.jsonl"))).toEqual(from1to(153));
  });

  test("a file that can't be written holds rows back until it can", async () => {
    const path = join(dir, "not-yet", "out.jsonl");
    await write(2);
    const out = pump(fileSink(path));
    await soon(() => out.state().failures).toBeGreaterThan(1);
    expect(out.state()).toMatchObject({ sent: 0, waiting: 2 });
    mkdirSync(join(dir, "not-yet"));
    await soon(() => out.state().sent).toBe(2);
    expect(numbers(lines("not-yet/out.jsonl"))).toEqual([1, 2]);
  });

  test("a reader of standard output that hangs holds up this way out and nothing else", async () => {
    await write(900);
    const reader = spawn("sleep", ["60"], { stdio: ["pipe", "ignore", "ignore"] });
    onTestFinished(() => void reader.kill("SIGKILL"));
    const out = pump(outputSink(reader.stdin));
    // More than a pipe holds.
    await soon(() => out.state().sent).toBeGreaterThan(0);
    // Nobody reads: this write would wait for ever, if it waited for the way out.
    await write(1);
    expect(out.state().sent).toBeLessThan(900);
    reader.kill("SIGKILL");
    await soon(() => out.state().failures).toBeGreaterThan(0);
    expect(out.state().sent).toBeLessThan(900);
  });

  test.each(["tcp", "tls"])("syslog over %s has each row once and in order", async (scheme) => {
    const receiver = clean(await syslogReceiver(0, scheme === "tls" ? certificates.good : undefined));
    await write(150);
    const out = pump(syslog(receiver.port, scheme));
    await soon(() => out.state().sent).toBe(150);
    expect(numbers(receiver.received.map(syslogJson))).toEqual(from1to(150));
  });

  test.each([
    ["a certificate that is good", "good", {}, true],
    ["a certificate of no authority it knows", "selfSigned", {}, false],
    ["a key exchange without forward secrecy", "rsa", { ciphers: "AES128-GCM-SHA256" }, false],
    [
      "TLS 1.1",
      "good",
      { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT:@SECLEVEL=0" },
      false,
    ],
  ] as const)("a receiver with %s, whatever Node's variable says", async (_, which, options, gets) => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    onTestFinished(() => void vi.unstubAllEnvs());
    await write(1);
    for (const sinkTo of [(port: number) => syslog(port, "tls", 500), webhookOverTls]) {
      const receiver = clean(
        await tlsReceiver({ ...certificates[which], maxVersion: "TLSv1.2", ...options }),
      );
      const out = pump(sinkTo(receiver.port));
      await soon(() => out.state().sent + out.state().failures).toBeGreaterThan(0);
      await out.close();
      expect(receiver.received.length > 0).toBe(gets);
    }
  });

  test("a syslog server that breaks off while it reads gets the batch again", async () => {
    await write(50);
    const broken = clean(await syslogReceiver(await freePort(), undefined, 5_000));
    const out = pump(syslog(broken.port));
    await soon(() => out.state().failures).toBeGreaterThan(0);
    expect(out.state().sent).toBe(0);
    await broken.stop();
    const whole = clean(await syslogReceiver(broken.port));
    await soon(() => out.state().sent).toBe(50);
    expect(numbers(whole.received.map(syslogJson))).toEqual(from1to(50));
  });

  test("an event that the receiver refuses again and again goes to the dead-letter file, and the next ones arrive", async () => {
    const receiver = clean(
      await webhookReceiver(0, (response, body) => {
        if (readOcsf(body).metadata.sequence !== 2) return false;
        response.writeHead(302, { Location: "/elsewhere" }).end();
        return true;
      }),
    );
    const out = pump(webhook(receiver.port, { tries: 3 }));
    await write(4);
    await soon(() => out.state().sent).toBe(4);
    expect(numbers(receiver.received)).toEqual([1, 3, 4]);
    expect(numbers(lines("dead.jsonl"))).toEqual([2]);
  });

  test("a receiver that hangs is left after the deadline, and one that asks for patience gets everything later", async () => {
    let [hangs, busy] = [true, 5];
    const receiver = clean(
      await webhookReceiver(0, (response) => {
        if (hangs) return true;
        if (busy-- <= 0) return false;
        response.writeHead(503).end();
        return true;
      }),
    );
    const hasty = pump(webhook(receiver.port, { tries: Infinity, deadline: 100 }));
    await write(3);
    await soon(() => hasty.state().failures).toBeGreaterThan(0);
    await hasty.close();
    hangs = false;
    const patient = pump(webhook(receiver.port, { tries: 2 }));
    await soon(() => patient.state().sent).toBe(3);
    expect(numbers(receiver.received)).toEqual([1, 2, 3]);
    expect(patient.state().failures).toBe(5);
  });

  test("of two nodes one sends, and the other goes on where it has stopped", async () => {
    const receiver = clean(await webhookReceiver());
    const other = await opened.secondNode();
    const [first, second] = [pump(webhook(receiver.port)), pump(webhook(receiver.port), "second", other)];
    await write(10);
    // Not what was received: only the sender knows that it was its own.
    await soon(() => first.state().sent + second.state().sent).toBe(10);
    const [sender, waits] = first.state().sent > 0 ? [first, second] : [second, first];
    await sender.close();
    await write(10);
    await soon(() => waits.state().sent).toBe(10);
    expect(numbers(receiver.received)).toEqual(from1to(20));
  });
});
