import { protocolFailure, type FailureError, type ProtocolFault } from "../failure.ts";
import { traceIdOf } from "./trace-id.ts";

/**
 * The body as JSON. HTML, another content type, another charset, a byte order mark and broken text are all refused
 *; nothing of them is shown.
 * @throws FailureError of kind `protocol`
 */
export async function readJson(response: Response, capBytes: number): Promise<unknown> {
  if (response.status === 204) throw protocolFailure("truncated", traceIdOf(response));
  if (!isJson(response.headers.get("content-type"))) {
    const fault = (await isEmpty(response)) ? "truncated" : "not-json";
    throw protocolFailure(fault, traceIdOf(response));
  }
  const text = await readText(response, capBytes);
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    // JSON by its type: it comes from the server, and broke off or is broken.
    throw protocolFailure(/[\]}]\s*$/u.test(text) ? "shape" : "truncated", traceIdOf(response));
  }
}

/** Whether nothing came: then nobody's page came in the place of the answer. The rest is cancelled unread. */
async function isEmpty({ body }: Response): Promise<boolean> {
  if (body === null) return true;
  const reader = body.getReader();
  const { done } = await reader.read().catch(() => ({ done: false }));
  reader.cancel().catch(() => {});
  return done;
}

/**
 * Reads a body as strict UTF-8 and stops at the cap; the rest is cancelled unread.
 * @throws FailureError `truncated` when it ends early or is empty, `too-large`, or `not-json` for other bytes than UTF-8
 */
async function readText(response: Response, capBytes: number): Promise<string> {
  const broken = (fault: ProtocolFault): FailureError => protocolFailure(fault, traceIdOf(response));
  if (response.body === null) throw broken("truncated");
  const reader = response.body.getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const decoded = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw broken("not-json");
    }
  };
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw broken("truncated");
    });
    if (done) break;
    bytes += value.byteLength;
    if (bytes > capBytes) {
      reader.cancel().catch(() => {});
      throw broken("too-large");
    }
    text += decoded(value);
  }
  if (bytes === 0) throw broken("truncated");
  return text + decoded();
}

/** Whether a body is JSON in UTF-8 by its Content-Type: `application/json`, any `+json`, no other charset. */
export function isJson(contentType: string | null): boolean {
  const [type = "", ...parameters] = (contentType ?? "").toLowerCase().split(";");
  if (!/^application\/(?:[\w.-]+\+)?json$/u.test(type.trim())) return false;
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith("charset="));
  return charset === undefined || /^charset="?utf-?8"?$/u.test(charset);
}

/** Whether a body is a page for people: a captive portal, or a static server that knows no such path. */
export function isHtml(contentType: string | null): boolean {
  return /^\s*(?:text\/html|application\/xhtml)/iu.test(contentType ?? "");
}
