import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { clientNetwork } from "../../http/client-network.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";
import type { TokenForm } from "./token-form.ts";
import { tokensTable } from "./tokens-table.ts";
import type { GuardTokensRow } from "./tokens-table.ts";

/** Who a token speaks for, as the token exchange said when it passed through. */
export interface SignIn {
  readonly sessionId: string;
  readonly userName: string;
  readonly role: string | null;
  /** When they last proved who they are; a refresh does not move it. */
  readonly authTime: number;
  /** From which network they signed in last, or refreshed. */
  readonly network: string;
}

export interface SignIns {
  /** Remembers an exchange that the appliance answered with tokens. @returns null when the age of the sign-in isn't known */
  readonly watch: (
    form: TokenForm,
    answer: unknown,
    from: { readonly address: string; readonly now: number },
  ) => Promise<SignIn | null>;
  /** Undefined for a token that was not seen being made. */
  readonly find: (accessToken: string, now: number) => Promise<SignIn | undefined>;
  readonly forget: (accessToken: string, now: number) => Promise<void>;
}

const tokensSchema = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  refresh_token: v.optional(v.string()),
  expires_in: v.optional(v.number(), 3_600),
  username: v.string(),
  roleName: v.optional(v.nullable(v.string()), null),
});

/** By grant. */
const KINDS: Readonly<Record<TokenForm["grant"], string>> = {
  password: "password",
  mfa: "second-factor",
  refresh_token: "refresh",
};

const REFRESH_MS = 14 * 24 * 3_600_000;
/** Kept in the process, so that a known token costs no statement, and self-service outlives the store. */
const MOST = 50_000;

/** What passes through the token endpoint. Tokens are kept hashed, in the store and in the process. */
export function createSignIns(store: Store): SignIns {
  const memory = new Map<string, GuardTokensRow>();
  const keep = (row: GuardTokensRow) => {
    memory.set(row.hash, row);
    const oldest = memory.size > MOST ? memory.keys().next().value : undefined;
    if (oldest !== undefined) memory.delete(oldest);
  };
  async function rowOf(token: string, now: number): Promise<GuardTokensRow | undefined> {
    const hash = tokenHash(token);
    const known = memory.get(hash) ?? (await unlessDown(store.read((db) => tokensTable.byHash(db, hash))));
    if (known === undefined || known.expires_at <= now) return undefined;
    keep(known);
    return known;
  }
  return {
    watch: async (form, answer, { address, now }) => {
      const parsed = v.safeParse(tokensSchema, answer);
      if (!parsed.success) return null;
      const { access_token, refresh_token, expires_in, username, roleName } = parsed.output;
      const kind = KINDS[form.grant];
      const refreshed = form.grant === "refresh_token";
      const before = refreshed ? await rowOf(form.refresh_token, now) : undefined;
      if (refreshed && before === undefined) return null;
      const about = {
        session_id: before?.session_id ?? randomUUID(),
        user_name: username,
        role: roleName,
        auth_time: before?.auth_time ?? now,
        told: before?.told ?? 0,
        kind,
        network: clientNetwork(address).network,
      };
      const rows = [
        { hash: tokenHash(access_token), ...about, expires_at: now + expires_in * 1_000 },
        ...(refresh_token === undefined
          ? []
          : [{ hash: tokenHash(refresh_token), ...about, expires_at: now + REFRESH_MS }]),
      ];
      for (const row of rows) keep(row);
      await unlessDown(store.transaction("watchTokens", (tx) => tokensTable.add(tx, rows)));
      return signInOf(about);
    },
    find: async (accessToken, now) => {
      const row = await rowOf(accessToken, now);
      return row === undefined ? undefined : signInOf(row);
    },
    forget: async (accessToken, now) => {
      const row = await rowOf(accessToken, now);
      if (row === undefined) return;
      for (const [hash, { session_id }] of memory) if (session_id === row.session_id) memory.delete(hash);
      await unlessDown(store.transaction("forgetTokens", (tx) => tokensTable.endSession(tx, row.session_id)));
    },
  };
}

function signInOf(row: Omit<GuardTokensRow, "hash" | "expires_at">): SignIn {
  return {
    sessionId: row.session_id,
    userName: row.user_name,
    role: row.role,
    authTime: row.auth_time,
    network: row.network,
  };
}

/** Without the store the process goes by what it remembers itself. */
export async function unlessDown<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}
