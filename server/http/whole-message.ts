import { IncomingMessage } from "node:http";

/** Pieces after which they have to be longer than these many bytes on average. */
const MANY_PIECES = 256;
const SHORT_PIECE = 32;

/**
 * A request whose body doesn't come in crumbs: each piece costs the same time, however short it is, and no client sends
 * thousands of single bytes. One that does loses its connection at once, before the rest is taken apart.
 */
export class WholeMessage extends IncomingMessage {
  #pieces = 0;
  #bytes = 0;

  override push(piece: Uint8Array | null): boolean {
    if (piece !== null) {
      this.#pieces += 1;
      this.#bytes += piece.byteLength;
      if (this.#pieces > MANY_PIECES && this.#bytes < this.#pieces * SHORT_PIECE) {
        this.destroy();
        return false;
      }
    }
    return super.push(piece);
  }
}
