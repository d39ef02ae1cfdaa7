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
  /** A browser of its own over HTTPS, which keeps cookies; without it the client is over plain HTTP and keeps none. */
  readonly browser: () => TestClient;
}

export interface SendInit {
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Who a test client is. */
interface Identity {
  readonly accessToken?: string;
  readonly address: string;
  /** Cookies by name, where it is a browser over HTTPS. */
  readonly jar?: Map<string, string>;
}

/** A plain client of the appliance, in process. */
export function testClient(handle: Handler, accessToken?: string): TestClient {
  return clientOf(handle, { address: "127.0.0.1", ...(accessToken === undefined ? {} : { accessToken }) });
}

function clientOf(handle: Handler, who: Identity): TestClient {
  const { accessToken, address, jar } = who;
  return {
    withToken: (token) => clientOf(handle, { ...who, accessToken: token }),
    at: (other) => clientOf(handle, { ...who, address: other }),
    browser: () => clientOf(handle, { ...who, jar: new Map() }),
    send: async (method, path, init = {}) => {
      const headers = new Headers(init.headers);
      if (accessToken !== undefined) headers.set("Authorization", `Bearer ${accessToken}`);
      if (init.json !== undefined && !headers.has("content-type"))
        headers.set("Content-Type", "application/json");
      if (init.form !== undefined) headers.set("Content-Type", "application/x-www-form-urlencoded");
      const cookies = [...(jar ?? [])].map(([name, value]) => `${name}=${value}`);
      if (cookies.length > 0) headers.set("Cookie", cookies.join("; "));
      const body = bodyOf(init);
      const request = new Request(`http://localhost${path}`, {
        method,
        headers,
        ...(body === null ? {} : { body }),
      });
      const response = await handle(request, { address, secure: jar !== undefined });
      for (const cookie of response.headers.getSetCookie()) keep(jar, cookie);
      return readAnswer(response);
    },
  };
}

/** As a browser does, for a cookie whose path is the one it is sent to. */
function keep(jar: Map<string, string> | undefined, cookie: string): void {
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
  if (/; Max-Age=0(;|$)/.test(cookie)) jar?.delete(name);
  else jar?.set(name, value);
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
