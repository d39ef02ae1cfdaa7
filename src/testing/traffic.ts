import type { Fetch } from "../api/http.ts";
import { describeRequest, type SentRequest } from "./call-of.ts";

/** One request and what the app got for it. */
export interface Exchange {
  readonly request: SentRequest;
  /** null while there is no answer, and when none came. */
  status: number | null;
  contentType: string;
  /** The body as strict JSON; undefined when it is none, or not read to its end. */
  json: unknown;
}

export interface Traffic {
  readonly fetch: Fetch;
  readonly exchanges: readonly Exchange[];
}

/** Looks at what passes between the app and whatever stands before the server; it changes nothing. */
export function createTraffic(fetch: Fetch): Traffic {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    fetch: async (input, init) => {
      const exchange: Exchange = {
        request: describeRequest(input, init),
        status: null,
        contentType: "",
        json: undefined,
      };
      exchanges.push(exchange);
      const response = await fetch(input, init);
      exchange.status = response.status;
      exchange.contentType = response.headers.get("content-type") ?? "";
      if (response.body === null) return response;
      void keepJson(exchange, response.clone());
      return response;
    },
  };
}

async function keepJson(exchange: Exchange, copy: Response): Promise<void> {
  try {
    exchange.json = strictJson(await copy.arrayBuffer());
  } catch {
    // It broke off: the app was told nothing by it.
  }
}

function strictJson(bytes: ArrayBuffer): unknown {
  try {
    const json: unknown = JSON.parse(
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
    );
    return json;
  } catch {
    return undefined;
  }
}
