import type { FailureError } from "../failure.ts";
import type { ProtocolFault } from "../protocol-fault.ts";
import { protocolFailure } from "../protocol-failure.ts";
import { traceIdOf } from "./trace-id.ts";

/**
 * Reads a body as strict UTF-8 and stops at the cap; the rest is cancelled unread.
 * @throws FailureError `truncated` when it ends early or is empty, `too-large`, or `not-json` for other bytes than UTF-8
 */
export async function readText(response: Response, capBytes: number): Promise<string> {
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
