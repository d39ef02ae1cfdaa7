import type { AnswerKind } from "./answer-headers.ts";
import type { Peer } from "./handler.ts";

/** One request on its way through the host. */
export interface Exchange {
  readonly request: Request;
  readonly url: URL;
  /** Normalised path; the ones with two readings were refused before. */
  readonly path: string;
  readonly peer: Peer & { readonly traceId: string };
}

/** An answer and the set of headers it is to carry. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly response: Response;
}
