import { createCalls, type Calls } from "./client/calls.ts";
import { createVersionFinder } from "./client/find-version.ts";
import { createMfaCalls } from "./client/mfa.ts";
import { createUserCalls } from "./client/users.ts";
import { browserClock, type Clock } from "./clock.ts";
import { createEndpoints } from "./contract/calls.ts";
import { products } from "../../contract/products.ts";
import type { Product } from "../../contract/product.ts";
import { sessionEnded, unreadable } from "./failure.ts";
import { createHttp, type Fetch } from "./http.ts";
import type { RuntimeConfig } from "./runtime-config.ts";
import { createSession } from "./session.ts";
import { createTabChannel, type TabChannel } from "./session/tab-channel.ts";
import { createTokenCalls } from "./session/tokens.ts";

interface ClientParts {
  readonly fetch: Fetch;
  readonly config: RuntimeConfig;
  readonly clock: Clock;
  /** 0 ≤ x < 1, for the jitter of repeated reads. */
  readonly random: () => number;
  readonly tabs: TabChannel;
  /** Name of the appliance where neither its answer nor the configuration has an issuer. */
  readonly hostName: string;
  /** For a product that has no name yet. */
  readonly product?: Product;
  readonly isOnline: () => boolean;
}

export type Client = ReturnType<typeof createClient>;

/**
 * Every call of the contract to one appliance, with a session of its own. All of them reject with `FailureError` only
 * (reads also with the abort of their signal).
 */
export function createClient(parts: ClientParts) {
  const { config, clock, random, tabs, hostName } = parts;
  const send = createHttp(parts);
  const product = parts.product ?? products[config.profile];
  const endpoints = createEndpoints(config, product);
  const versions = createVersionFinder(config.apiVersion, product);
  const { session, authorised, stop, withChallenge, ...signing } = createSession({
    calls: createTokenCalls(send, endpoints),
    clock,
    tabs,
    idleMinutes: config.idleMinutes,
  });
  const calls = createCalls({ send, endpoints, versions, authorised, clock, random });
  const unsubscribe = session.subscribe(() => {
    if (session.state().kind === "signed-out") versions.forget();
  });
  const issuer = config.issuer === "" ? hostName : config.issuer;
  const ownName = () => {
    const state = session.state();
    if (state.kind === "signed-out") throw sessionEnded();
    return state.userName;
  };
  return {
    config,
    /** What the product can do. */
    can: product.can,
    session,
    tabs,
    /** The version of the API that the appliance answers; null while that is not known. */
    apiVersion: versions.found,
    ...signing,
    ...createUserCalls({ calls, product, ownName }),
    ...createGuardCalls(calls),
    /** What the calls are made of that are not in the first load: of a request for a new phone, of a new password. */
    forLater: { send, endpoints, issuer, withChallenge, calls },
    ...createMfaCalls({
      calls,
      product,
      issuer,
      onEnrolling: (userId) => tabs.post({ t: "enrolling", userId }),
    }),
    /** Ends timers and the channel to the other tabs. */
    stop: () => {
      unsubscribe();
      stop();
      tabs.close();
    },
  };
}

/** The client of the page: the browser's clocks, its other tabs, its address. */
export function createBrowserClient(parts: Pick<ClientParts, "fetch" | "config">): Client {
  return createClient({
    ...parts,
    clock: browserClock,
    random: Math.random,
    tabs: createTabChannel(),
    hostName: location.hostname,
    isOnline: () => navigator.onLine,
  });
}

const GUARD_CAP = 1_048_576;

/** Reads an answer; null for one that cannot be used. */
type Decode<T> = (json: unknown) => T | null;

/**
 * What a server of ours adds beside the contract, by its path below `/api/guard`. The decoder comes from the caller: none
 * of it is needed in the first load. Both reject with `FailureError`.
 */
function createGuardCalls(calls: Calls) {
  return {
    /** Safe; `path` begins with a slash and has its query, escaped. */
    askGuard: async <T>(
      path: string,
      decode: Decode<T>,
      signal?: AbortSignal,
      capBytes = GUARD_CAP,
    ): Promise<T> => {
      const to = { call: "askGuard", rest: path } as const;
      const { json, traceId } = await calls.read({ to, capBytes, signal });
      return decode(json) ?? unreadable(traceId);
    },
    /** A whole file; its rows are not read here. */
    guardFile: async (path: string, signal?: AbortSignal): Promise<Blob> => {
      const to = { call: "askGuard", rest: path } as const;
      const { json, traceId } = await calls.read({ to, capBytes: "file", signal });
      return json instanceof Blob ? json : unreadable(traceId);
    },
    /** Sent once. */
    tellGuard: async <T>(
      path: string,
      body: Readonly<Record<string, unknown>>,
      decode: Decode<T>,
    ): Promise<T> => {
      const to = { call: "tellGuard", rest: path } as const;
      const { json, traceId } = await calls.post({ to, after401: "repeat", json: body, answers: "json" });
      return decode(json) ?? unreadable(traceId);
    },
  };
}
