import { createHmac } from "node:crypto";
import { createServer as createHttp, type ServerResponse } from "node:http";
import { createServer as createTcp, type Server, type Socket } from "node:net";
import { createServer as createTls, type TlsOptions } from "node:tls";

export interface Receiver {
  readonly port: number;
  /** Bodies or messages, in the order of their arrival. */
  readonly received: readonly string[];
  /** Breaks every connection off, and listens no more. */
  readonly stop: () => Promise<void>;
}

export const WEBHOOK_KEY = "the key of the webhook, in a test";

/** Takes events by webhook, and refuses a wrong signature. `answer` may do something else; then nothing counts as received. */
export async function webhookReceiver(
  port = 0,
  answer: (response: ServerResponse, body: string) => boolean = () => false,
): Promise<Receiver> {
  const received: string[] = [];
  const server = createHttp((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      const of = (name: string) => String(request.headers[`webhook-${name}`]);
      const signed = `${of("id")}.${of("timestamp")}.${body}`;
      const right = createHmac("sha256", WEBHOOK_KEY).update(signed).digest("base64");
      const fresh = Math.abs(Date.now() / 1_000 - Number(of("timestamp"))) < 300;
      if (of("signature") !== `v1,${right}` || !fresh) response.writeHead(401).end();
      else if (!answer(response, body)) {
        received.push(body);
        response.writeHead(204).end();
      }
    });
  });
  return listening(server, port, received);
}

/** Takes syslog with lengths before the messages, over TCP, or TLS with a certificate. @param most hangs up after that many bytes */
export async function syslogReceiver(port = 0, tls?: TlsOptions, most = Infinity): Promise<Receiver> {
  const received: string[] = [];
  const take = (socket: Socket): void => {
    let bytes = Buffer.alloc(0);
    socket.on("error", () => {});
    socket.on("data", (part) => {
      bytes = Buffer.concat([bytes, Buffer.from(part)]);
      if (bytes.byteLength > most) {
        socket.resetAndDestroy();
        return;
      }
      for (;;) {
        const [, digits = ""] = /^(\d+) /.exec(bytes.subarray(0, 12).toString("latin1")) ?? [];
        const from = digits.length + 1;
        const to = from + Number(digits);
        if (digits === "" || bytes.byteLength < to) return;
        received.push(bytes.subarray(from, to).toString("utf8"));
        bytes = bytes.subarray(to);
      }
    });
  };
  return listening(tls === undefined ? createTcp(take) : createTls(tls, take), port, received);
}

/** Takes whatever comes over TLS, and answers nothing. */
export async function tlsReceiver(tls: TlsOptions): Promise<Receiver> {
  const received: string[] = [];
  const take = (socket: Socket) =>
    socket.on("error", () => {}).on("data", (part) => received.push(part.toString()));
  return listening(createTls(tls, take), 0, received);
}

async function listening(server: Server, port: number, received: readonly string[]): Promise<Receiver> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    received,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** The JSON of a message of RFC 5424, whose other fields must be right. */
export function syslogJson(message: string): string {
  const [, priority, json = ""] =
    /^<(\d+)>1 \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \S+ mfa-enrollment - [a-z-]+ - (\{.*\})$/s.exec(
      message,
    ) ?? [];
  if (priority !== "84" && priority !== "86") throw new Error(`no message of RFC 5424: ${message}`);
  return json;
}
