import * as v from "valibot";
import type { Handler } from "../../http/handler.ts";

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as an object; empty for anything else. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The problem type without its prefix, or undefined. */
  readonly problem: string | undefined;
}

export interface TestClient {
  readonly send: (method: string, path: string, init?: SendInit) => Promise<Answer>;
  /** A client that carries this access token. */
  readonly withToken: (accessToken: string) => TestClient;
  /** The same client at another address. */
  readonly at: (address: string) => TestClient;
}

export interface SendInit {
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A plain client of the appliance, in process. */
export function testClient(handle: Handler, accessToken?: string, address = "127.0.0.1"): TestClient {
  return {
    withToken: (token) => testClient(handle, token, address),
    at: (other) => testClient(handle, accessToken, other),
    send: async (method, path, init = {}) => {
      const headers = new Headers(init.headers);
      if (accessToken !== undefined) headers.set("Authorization", `Bearer ${accessToken}`);
      if (init.json !== undefined && !headers.has("content-type"))
        headers.set("Content-Type", "application/json");
      if (init.form !== undefined) headers.set("Content-Type", "application/x-www-form-urlencoded");
      const body = bodyOf(init);
      const request = new Request(`http://localhost${path}`, {
        method,
        headers,
        ...(body === null ? {} : { body }),
      });
      return readAnswer(await handle(request, { address }));
    },
  };
}

function bodyOf(init: SendInit): string | Uint8Array<ArrayBuffer> | null {
  if (init.json !== undefined) return JSON.stringify(init.json);
  if (init.form !== undefined) return new URLSearchParams(init.form).toString();
  if (init.raw === undefined) return null;
  return typeof init.raw === "string" ? init.raw : new Uint8Array(init.raw);
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())), text);
  const body = parsed.success ? parsed.output : {};
  const type = typeof body["type"] === "string" ? body["type"] : "";
  const problem = type.startsWith("urn:mfa-enrollment:")
    ? type.slice("urn:mfa-enrollment:".length)
    : undefined;
  return { status: response.status, headers: response.headers, text, body, problem };
}
