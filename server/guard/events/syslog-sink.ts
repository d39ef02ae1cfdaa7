import { connect, type Socket } from "node:net";
import { hostname } from "node:os";
import { connect as connectTls } from "node:tls";
import { CHECKED_TLS } from "../../http/tls.ts";
import type { EventSink } from "./event-pump.ts";
import type { OcsfEvent } from "./ocsf-event.ts";

export interface SyslogOptions {
  /** `tcp://host:port` or `tls://host:port`. */
  readonly url: URL;
  /** PEM of a private authority. */
  readonly ca?: string | undefined;
  /** Milliseconds for one batch. */
  readonly deadline?: number;
}

/** Security and authorization messages. */
const FACILITY = 10;

/**
 * RFC 5424 over TCP (RFC 6587) or TLS (RFC 5425), each message with its length before it. Syslog acknowledges nothing, and
 * what was written to a connection may be lost with it (RFC 6587, 3.1). So each batch has its own connection, which we end
 * first: when the receiver ends its side too, without a reset, it has read everything (ADR 21).
 */
export function syslogSink({ url, ca, deadline = 10_000 }: SyslogOptions): EventSink {
  const { hostname: host, protocol } = url;
  const address = host.replace(/^\[|\]$/g, "");
  const port = Number(url.port);
  const open = (): Socket =>
    protocol === "tls:"
      ? connectTls({ ...CHECKED_TLS, host: address, port, ...(ca === undefined ? {} : { ca }) })
      : connect({ host: address, port });
  return {
    name: "syslog",
    send: async (events) => {
      await readToTheEnd(open(), protocol === "tls:" ? "secureConnect" : "connect", framed(events), deadline);
      return events.length;
    },
  };
}

function readToTheEnd(socket: Socket, connected: string, bytes: Buffer, deadline: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let ended = false;
    const timer = setTimeout(
      () => socket.destroy(new Error("the syslog server took too long")),
      deadline,
    ).unref();
    socket.once(connected, () => socket.end(bytes));
    socket.on("end", () => {
      // Before everything was written it has hung up.
      ended = socket.writableFinished;
    });
    socket.on("error", reject);
    socket.on("close", () => {
      clearTimeout(timer);
      if (ended) resolve();
      else reject(new Error("the syslog server hung up"));
    });
    socket.resume();
  });
}

function framed(events: readonly OcsfEvent[]): Buffer {
  return Buffer.concat(
    events.map((event) => {
      const message = Buffer.from(messageOf(event));
      return Buffer.concat([Buffer.from(`${message.byteLength} `), message]);
    }),
  );
}

/** Severity 4 is a warning, 6 informational. The text is UTF-8 without a byte order mark, which JSON parsers dislike. */
function messageOf({ time, event, failed, json }: OcsfEvent): string {
  const priority = FACILITY * 8 + (failed ? 4 : 6);
  return `<${priority}>1 ${new Date(time).toISOString()} ${hostname()} mfa-enrollment - ${event} - ${json}`;
}
