import { Agent, request } from "node:http";
import { connect } from "node:net";
import * as v from "valibot";
import type { SentCall } from "../openapi/testing/odd-calls.ts";

export interface Exchanged {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as an object; empty for anything else. */
  readonly body: Readonly<Record<string, unknown>>;
}

const objectText = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown()));

/** Sends a call over a socket of its own from one of this machine's addresses. */
export function exchange(origin: string, localAddress: string, call: SentCall): Promise<Exchanged> {
  const { method, path, headers, body } = call;
  return new Promise((resolve, reject) => {
    const agent = new Agent({ localAddress });
    const sent = request(origin + path, { method, headers, agent }, (incoming) => {
      let text = "";
      incoming.setEncoding("utf8").on("data", (part: string) => (text += part));
      incoming.on("end", () => {
        agent.destroy();
        const answered = new Headers();
        for (const [name, value] of Object.entries(incoming.headers)) answered.set(name, String(value));
        const parsed = v.safeParse(objectText, text);
        const members = parsed.success ? parsed.output : {};
        resolve({ status: incoming.statusCode ?? 0, headers: answered, text, body: members });
      });
    });
    sent.on("error", reject);
    sent.end(body ?? undefined);
  });
}

/** Sends bytes as they are and no more, and collects what comes back until the other side closes. */
export function exchangeBytes(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.end(bytes, "latin1"));
    socket.setEncoding("latin1").on("data", (text: string) => (answer += text));
    // A server that resets a connection it has refused is right.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(answer));
  });
}
