import { ProblemError } from "../problem-error.ts";

const LARGEST = 64 * 1024;

/**
 * Reads the body as UTF-8, at most 64 KiB, counted while reading (D-19).
 * @returns undefined when there is no body
 * @throws ProblemError too-large, unsupported-media-type (compressed), bad-request (not UTF-8)
 */
export async function readText(request: Request): Promise<string | undefined> {
  const encoding = request.headers.get("content-encoding");
  if (encoding !== null && encoding !== "identity") throw new ProblemError("unsupported-media-type");
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST) throw new ProblemError("too-large");
  if (request.body === null) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.length;
    if (size > LARGEST) throw new ProblemError("too-large");
    chunks.push(chunk);
  }
  if (size === 0) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new ProblemError("bad-request");
  }
}
