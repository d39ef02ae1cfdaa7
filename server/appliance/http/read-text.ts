import { isEncoded } from "../../http/is-encoded.ts";
import { readCapped } from "../../http/read-capped.ts";
import { ProblemError } from "../problem-error.ts";

const LARGEST = 64 * 1024;

/**
 * Reads the body as UTF-8, at most 64 KiB, counted while reading (D-19).
 * @returns undefined when there is no body
 * @throws ProblemError too-large, unsupported-media-type (compressed), bad-request (not UTF-8)
 * @throws BrokenBodyError when it does not come whole
 */
export async function readText(request: Request): Promise<string | undefined> {
  if (isEncoded(request)) throw new ProblemError("unsupported-media-type");
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST) throw new ProblemError("too-large");
  const bytes = await readCapped(request, LARGEST);
  if (bytes === null) throw new ProblemError("too-large");
  if (bytes.byteLength === 0) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ProblemError("bad-request");
  }
}
