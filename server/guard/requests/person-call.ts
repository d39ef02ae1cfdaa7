import type { AuditSource } from "../../calls/write-audit.ts";
import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { KeyRing } from "../../secrets/key-ring.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { Db } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import { endpointsOf } from "../guard-endpoint.ts";
import { TOKEN_HEADER } from "./request.ts";
import { requestsTable, type KnownRequest } from "./requests-table.ts";

/** Whose password was proved. */
export interface Challenged {
  /** Null where nobody here knows it yet. */
  readonly userId: string | null;
  /** As the answer with the challenge had it. */
  readonly name: string;
  /** Whether this browser has signed in as them before. */
  readonly knownBrowser: boolean;
  /** Whether they sign in from this network. */
  readonly usualNetwork: boolean;
}

/** What the person's half needs of the program it stands in. */
export interface PersonHost {
  readonly store: Pick<Store, "read" | "transaction">;
  readonly clock: Clock;
  readonly keyRing: KeyRing;
  /** Whose second step a token is, younger than five minutes; null for none. */
  readonly challenged: (mfaToken: string) => Promise<Challenged | null>;
  readonly source: (now: number) => AuditSource;
  /** Whether a browser keeps `Secure` cookies from here. */
  readonly secure: boolean;
  /** The folder that the app is served from, `/` or one like `/mfa/`. */
  readonly base: string;
}

/** A call of somebody who isn't signed in, and asks for a new phone. */
export interface PersonCall extends PersonHost {
  readonly request: Request;
  readonly url: URL;
}

export const personEndpoint = endpointsOf<PersonCall>();

export type PersonEndpoint = ReturnType<typeof personEndpoint>;

/** The request whose token a call carries, with what the reading makes of it. @throws ProblemError not-found */
export async function ofOwnRequest<T>(
  { store, request }: PersonCall,
  read: (db: Db, own: KnownRequest) => Promise<T>,
): Promise<T> {
  const token = request.headers.get(TOKEN_HEADER) ?? "";
  const found = await store.read(async (db) => {
    const known = token === "" ? undefined : await requestsTable.byToken(db, tokenHash(token));
    return known === undefined ? undefined : { value: await read(db, known) };
  });
  if (found === undefined) throw new ProblemError("not-found");
  return found.value;
}

const COOKIE = "__Secure-mfa-request";

/** By the cookie the same browser goes on with its request after a reload. It opens nothing without the password. */
export function requestCookieOf(request: Request): string {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? "";
}

/** @returns the value of `Set-Cookie` */
export function requestCookie(value: string, base: string): string {
  return `${COOKIE}=${value}; Path=${base}api/guard/requests; Max-Age=7200; HttpOnly; Secure; SameSite=Strict`;
}
