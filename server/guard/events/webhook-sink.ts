import { createHmac } from "node:crypto";
import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { CHECKED_TLS } from "../../http/tls.ts";
import type { EventSink } from "./event-pump.ts";
import { appendLines } from "./file-sink.ts";
import type { OcsfEvent } from "./ocsf-event.ts";

export interface WebhookOptions {
  readonly url: URL;
  readonly key: Uint8Array;
  /** JSON lines of events that were refused too often. */
  readonly deadLetterFile: string;
  /** PEM of a private authority. */
  readonly ca?: string | undefined;
  /** Milliseconds for one call. */
  readonly deadline?: number;
  /** How often an event is offered. */
  readonly tries?: number;
}

/** About ten minutes, with the waits between them (event-pump.ts). */
const TRIES = 15;

/** The turn at sending is held for longer (event-pump.ts). */
const BATCH_MS = 20_000;

/** The receiver is not there or asks for patience: that says nothing of the event, which waits as long as it takes. */
const AWAY = new Set([408, 425, 429, 502, 503, 504]);

/**
 * One POST for each event, signed as Standard Webhooks has it: `webhook-signature` is HMAC-SHA256 over id, timestamp and
 * body. Any other answer than 2xx and a call that takes too long count as a try; after some the event goes to the
 * dead-letter file, so that one that a receiver can't take does not hold up all that follow.
 */
export function webhookSink(options: WebhookOptions): EventSink {
  const { url, key, deadLetterFile, ca, deadline = 10_000, tries = TRIES } = options;
  const secure = url.protocol === "https:";
  const agent = secure
    ? new HttpsAgent({ ...CHECKED_TLS, keepAlive: true, ...(ca === undefined ? {} : { ca }) })
    : new HttpAgent({ keepAlive: true });
  const post = (event: OcsfEvent): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = headersOf(event, key, Math.floor(Date.now() / 1_000));
      const sent = (secure ? httpsRequest : httpRequest)(url, { method: "POST", agent, headers });
      const timer = setTimeout(() => sent.destroy(new HangError()), deadline).unref();
      sent.on("response", (answer) => {
        answer.resume();
        answer.on("end", () => resolve(answer.statusCode ?? 0));
        answer.on("error", reject);
      });
      sent.on("error", reject);
      sent.on("close", () => clearTimeout(timer));
      sent.end(event.json);
    });

  let failed = { uid: "", times: 0 };
  const refused = async (event: OcsfEvent, reason: Error): Promise<void> => {
    failed = { uid: event.uid, times: event.uid === failed.uid ? failed.times + 1 : 1 };
    if (failed.times < tries) throw reason;
    await appendLines(deadLetterFile, `${event.json}\n`);
  };
  const deliver = async (event: OcsfEvent): Promise<void> => {
    const status = await post(event).catch((error: unknown) => {
      if (error instanceof HangError) return 0;
      throw error;
    });
    if (status >= 200 && status < 300) return;
    if (status === 0) return refused(event, new HangError());
    const error = new Error(`the receiver answered ${status}`);
    if (AWAY.has(status)) throw error;
    return refused(event, error);
  };
  return {
    name: "webhook",
    send: async (events) => {
      let sent = 0;
      const begun = performance.now();
      for (const event of events) {
        try {
          await deliver(event);
        } catch (error) {
          if (sent === 0) throw error;
          break;
        }
        sent += 1;
        if (performance.now() - begun > BATCH_MS) break;
      }
      return sent;
    },
  };
}

class HangError extends Error {
  constructor() {
    super("the receiver took too long");
    this.name = "HangError";
  }
}

function headersOf({ uid, json }: OcsfEvent, key: Uint8Array, timestamp: number): Record<string, string> {
  const signature = createHmac("sha256", key).update(`${uid}.${timestamp}.${json}`).digest("base64");
  return {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(json)),
    "user-agent": "mfa-enrollment",
    "webhook-id": uid,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": `v1,${signature}`,
  };
}

/** The key of a file: `whsec_` and base64, or any text. @throws Error that never repeats the text */
export function webhookKey(text: string): Uint8Array {
  const trimmed = text.trim();
  const key = trimmed.startsWith("whsec_")
    ? Buffer.from(trimmed.slice(6), "base64")
    : Buffer.from(trimmed, "utf8");
  if (key.byteLength >= 24) return key;
  throw new Error(
    'has too short a key: it must have at least 24 bytes. Make one with: echo "whsec_$(openssl rand -base64 32)"',
  );
}
