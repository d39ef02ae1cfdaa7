import { createClient, type Client } from "../../api/client.ts";
import { browserClock } from "../../api/clock.ts";
import { decodeRuntimeConfig } from "../../api/runtime-config.ts";
import { createMemoryTabs } from "../memory-tabs.ts";
import type { System } from "./system.ts";
import type { SentGuess } from "./notes.ts";
import type { World } from "./world.ts";

const DEVICE = "__Host-device-";
const ORIGIN = "https://mfa.example";

/** What becomes of an answer on its way back. */
const LOST = ["reset", "HTML", "404", "409", "410"] as const;
/** What commits may be refused with any status, and have been carried out. */
const REFUSED = [...LOST, "400", "401", "403", "423", "429", "500"] as const;

/** Somebody's browser: the app without its pages, behind a line that fails as lines do. */
export interface Browser {
  readonly client: () => Client;
  /** The page is loaded anew: what was in memory is gone. */
  readonly reload: () => void;
  /** A new browser or a private window, without cookies. */
  readonly forget: () => void;
  /** Which it is: another one once it has forgotten everything. */
  readonly id: () => string;
  /** It has signed in before, and shows that. */
  readonly isOwn: () => boolean;
}

/** @param addressNow where it is on the network, at each call */
export function createBrowser(world: World, system: System, name: string, addressNow: () => string): Browser {
  const jar = new Map<string, string>();
  /** Users whose device cookie it has. */
  const signedInAs = new Set<string>();
  let loads = 0;
  let lives = 0;

  /** One page: calls of an earlier one answer nobody. */
  function open(): Client {
    loads += 1;
    const mine = loads;
    const owner = { name, isAlive: () => mine === loads };
    const fetch = async (input: string, init: RequestInit): Promise<Response> => {
      const url = new URL(input, ORIGIN);
      const what = `${init.method} ${url.pathname.replace(/\/requests\/[^/]+/, "/requests/…")}`;
      const aborted = new Promise<never>((_, reject) => {
        init.signal?.addEventListener("abort", () => reject(new DOMException("Aborted", "AbortError")));
      });
      const there = await Promise.race([
        world.seam(owner, `sends ${what}`, ["offline", "sent twice"]),
        aborted,
      ]);
      if (there === "offline") throw new TypeError("offline");
      const front = world.draw.of(system.fronts);
      const peer = { address: addressNow(), secure: true };
      const guess = guessOf(url, init, peer.address, front.name);
      const request = () => new Request(url, { ...init, signal: null, headers: withCookies(init) });
      if (there === "sent twice") void front.handle(request(), peer).catch(() => {});
      const answer = await Promise.race([front.handle(request(), peer), aborted]).catch((error: unknown) => {
        throw error instanceof DOMException ? error : new TypeError("reset");
      });
      if (guess !== null) guess.answered = Date.now();
      if (keepCookies(answer) && guess?.name !== undefined) signedInAs.add(guess.name);
      const back = await Promise.race([
        world.seam(owner, `gets ${answer.status} for ${what}`, what.endsWith("acceptMfa") ? REFUSED : LOST),
        aborted,
      ]);
      if (back === "reset") throw new TypeError("reset");
      if (back === "HTML")
        return new Response("<html>", { status: 502, headers: { "content-type": "text/html" } });
      // A proxy that knows better.
      return back === null ? answer : Response.json({ status: Number(back) }, { status: Number(back) });
    };
    return createClient({
      fetch,
      config: decodeRuntimeConfig({ apiVersion: "v8.1", guard: true }).config,
      clock: browserClock,
      random: world.draw.unit,
      tabs: createMemoryTabs().open(),
      hostName: "mfa.example",
      isOnline: () => true,
    });
  }

  function guessOf(url: URL, { body }: RequestInit, address: string, front: string): SentGuess | null {
    if (!url.pathname.endsWith("/token") || typeof body !== "string") return null;
    const form = new URLSearchParams(body);
    const [password, code] = [form.get("password"), form.get("mfa_code")];
    const text = password ?? code;
    if (text === null) return null;
    const aimedAt =
      form.get("username")?.toLowerCase() ?? system.watch.given.challenges.get(form.get("mfa_token") ?? "");
    const guess = {
      step: password === null ? ("code" as const) : ("password" as const),
      text,
      name: aimedAt,
      address,
      ownBrowser: signedInAs.has(aimedAt ?? "") ? `${name} ${lives}` : null,
      front,
      sent: Date.now(),
      answered: Infinity,
    };
    world.guesses.push(guess);
    return guess;
  }

  const isOwn = () => [...jar.keys()].some((key) => key.startsWith(DEVICE));

  function withCookies({ headers, credentials }: RequestInit): Headers {
    const all = new Headers(headers);
    if (credentials === "same-origin" && jar.size > 0)
      all.set("cookie", [...jar].map(([key, value]) => `${key}=${value}`).join("; "));
    return all;
  }

  /** @returns whether one says that it has signed in */
  function keepCookies(answer: Response): boolean {
    let isDevice = false;
    for (const cookie of answer.headers.getSetCookie()) {
      const [key = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
      if (/max-age=0/i.test(cookie)) jar.delete(key);
      else {
        jar.set(key, value);
        isDevice ||= key.startsWith(DEVICE);
      }
    }
    return isDevice;
  }

  let client = open();
  const reload = () => {
    world.trace(`${name} reloads`);
    client.stop();
    client = open();
  };
  return {
    client: () => client,
    isOwn,
    id: () => `${name} ${lives}`,
    reload,
    forget: () => {
      lives += 1;
      jar.clear();
      signedInAs.clear();
      reload();
    },
  };
}
