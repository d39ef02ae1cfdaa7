/** The length of a TLS record. */
const PIECE = 16_384;
/** Answers of this length and more are written in pieces. */
const LARGE = 65_536;

/**
 * A large answer in pieces, each written when the client has taken the one before: over TLS, Node encrypts at once what it
 * is given, and keeps as much room on the connection for as long as that is open.
 */
export function inPieces(response: Response): Response {
  const { body, status, headers } = response;
  if (body === null || Number(headers.get("content-length") ?? 0) < LARGE) return response;
  const cut = new TransformStream<Uint8Array, Uint8Array>({
    transform: (whole, controller) => {
      for (let start = 0; start < whole.byteLength; start += PIECE)
        controller.enqueue(whole.subarray(start, start + PIECE));
    },
  });
  return new Response(body.pipeThrough(cut), { status, headers });
}
