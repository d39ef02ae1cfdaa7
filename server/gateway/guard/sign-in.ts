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
  /** Whether they signed in with a code. */
  readonly withCode: boolean;
  /** Their id, as the appliance told it for this session; null where it didn't. */
  readonly userId: string | null;
}

/** As the rows of its tokens say it. */
export function signInOf(row: Omit<GuardTokensRow, "hash" | "expires_at">): SignIn {
  return {
    sessionId: row.session_id,
    userName: row.user_name,
    role: row.role,
    authTime: row.auth_time,
    network: row.network,
    withCode: row.with_code === 1,
    userId: row.user_id,
  };
}
