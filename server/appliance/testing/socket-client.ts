import { Agent, request } from "node:http";
import * as v from "valibot";

/** A program on some machine, with an address of its own and, where it is a browser, cookies of its own. */
export interface SocketClient {
  /** The address its connections come from; any of 127.0.0.0/8 is this machine's. */
  readonly localAddress: string;
  /** What a proxy on the way writes into `X-Forwarded-For`. */
  readonly forwardedFor?: string;
  /** Cookies by name; a program without has none. */
  readonly jar?: Map<string, string>;
}

export interface SocketAnswer {
  readonly status: number;
  /** The problem type without its prefix; "" for none. */
  readonly problem: string;
  readonly retryAfter: number;
  readonly cookies: readonly string[];
}

const problemSchema = v.pipe(v.string(), v.parseJson(), v.object({ type: v.optional(v.string(), "") }));

// One pool for each address that connections come from.
const agents = new Map<string, Agent>();

/** A password grant over a real socket. */
export function signInFrom(
  origin: string,
  { localAddress, forwardedFor, jar }: SocketClient,
  form: { readonly username: string; readonly password: string },
): Promise<SocketAnswer> {
  const agent = agents.get(localAddress) ?? new Agent({ keepAlive: true, maxSockets: 50 });
  agents.set(localAddress, agent);
  const cookies = [...(jar ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = {
    "Content-Type": "application/x-www-form-urlencoded",
    ...(cookies === "" ? {} : { Cookie: cookies }),
    ...(forwardedFor === undefined ? {} : { "X-Forwarded-For": forwardedFor, "X-Forwarded-Proto": "https" }),
  };
  return new Promise((resolve, reject) => {
    const options = { method: "POST", headers, localAddress, agent };
    const sent = request(`${origin}/api/oauth2/token`, options, (incoming) => {
      let text = "";
      incoming.setEncoding("utf8").on("data", (part: string) => (text += part));
      incoming.on("end", () => {
        const set = incoming.headers["set-cookie"] ?? [];
        for (const cookie of set) {
          const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
          jar?.set(name, value);
        }
        const parsed = v.safeParse(problemSchema, text);
        resolve({
          status: incoming.statusCode ?? 0,
          problem: parsed.success ? parsed.output.type.replace("urn:mfa-enrollment:", "") : "",
          retryAfter: Number(incoming.headers["retry-after"] ?? 0),
          cookies: set,
        });
      });
    });
    sent.on("error", reject);
    sent.end(new URLSearchParams(form).toString());
  });
}

/** Ends the connections that are kept. */
export function closeSocketClients(): void {
  for (const agent of agents.values()) agent.destroy();
  agents.clear();
}
