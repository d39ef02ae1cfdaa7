import { request } from "node:http";
import * as v from "valibot";

/** An answer as a client that is not ours sees it. */
export interface ForeignAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

export interface ForeignRequest {
  readonly method: string;
  readonly path: string;
  /** These, Host, Connection, and the length of a body. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const jsonObject = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown()));

/** Sends a request over a socket as a client would, not as `fetch` would. */
export function foreignCall(origin: string, call: ForeignRequest): Promise<ForeignAnswer> {
  const { method, path, body } = call;
  const length =
    body === undefined && method === "GET" ? {} : { "Content-Length": String(Buffer.byteLength(body ?? "")) };
  const headers = { Host: new URL(origin).host, ...call.headers, ...length };
  return new Promise((resolve, reject) => {
    const sending = request(`${origin}${path}`, { method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("end", () => {
        const parsed = v.safeParse(jsonObject, text);
        resolve({
          status: answer.statusCode ?? 0,
          type: answer.headers["content-type"] ?? "",
          text,
          json: parsed.success ? parsed.output : {},
        });
      });
    });
    sending.on("error", reject);
    sending.end(body);
  });
}
