import { protocolFailure } from "../protocol-failure.ts";
import { isJson } from "./media-type.ts";
import { readText } from "./read-text.ts";
import { traceIdOf } from "./trace-id.ts";

/**
 * The body as JSON. HTML, another content type, another charset, a byte order mark and broken text are all refused
 * (faults.md §1.2); nothing of them is shown.
 * @throws FailureError of kind `protocol`
 */
export async function readJson(response: Response, capBytes: number): Promise<unknown> {
  if (response.status === 204) throw protocolFailure("truncated", traceIdOf(response));
  if (!isJson(response.headers.get("content-type"))) {
    response.body?.cancel().catch(() => {});
    throw protocolFailure("not-json", traceIdOf(response));
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
