import type { IncomingHttpHeaders } from "node:http";
import { request, type RequestOptions } from "node:https";

export interface TlsAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request over HTTPS to a server whose certificate a private authority signed. */
export function askOverTls(
  url: string,
  ca: string,
  headers: Record<string, string> = {},
  method = "GET",
  body = "",
  from: Pick<RequestOptions, "localAddress" | "servername"> = {},
): Promise<TlsAnswer> {
  return new Promise((resolve, reject) => {
    request(url, { ca, headers, method, ...from }, (answer) => {
      let text = "";
      answer.on("data", (part: Buffer) => (text += part.toString()));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    })
      .on("error", reject)
      .end(body);
  });
}
