import * as v from "valibot";
import { decodePage, type Page } from "./page.ts";
import { instant, reader, shownText } from "./shown.ts";
import { decodeUser, type User } from "./user.ts";

/** A user of a list. */
export interface ListedUser extends User {
  /** When their MFA was set up, epoch milliseconds; null where that is not told. */
  readonly since: number | null;
  /** They may act for others, and have no MFA of their own. */
  readonly withoutOwnMfa: boolean;
}

/** A page of users that a server of ours found, and how many there are whatever the filter. */
export interface FoundUsers {
  readonly page: Page<ListedUser>;
  readonly everyone: number;
  /** `of`: everyone who can have MFA here. */
  readonly share: { readonly on: number; readonly of: number };
  readonly roles: readonly string[];
  /** Since when everybody was read anew, epoch milliseconds; null where that is now. */
  readonly asOf: number | null;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const readAll = reader(
  v.object({
    all: v.object({ total: count, canHaveMfa: count, on: count, roles: v.array(shownText()) }),
    asOf: v.fallback(v.nullable(instant), null),
  }),
);
const row = v.object({
  since: v.fallback(v.nullable(instant), null),
  withoutOwnMfa: v.fallback(v.boolean(), false),
});

/** Reads `GET /api/guard/users`; null when there is no list or no count in it. */
export function decodeFoundUsers(json: unknown, offset: number): FoundUsers | null {
  const page = decodePage(json, offset, decodeListedUser);
  const counted = readAll(json);
  if (page === null || counted === null) return null;
  const { total, canHaveMfa, on, roles } = counted.all;
  return { page, everyone: total, share: { on, of: canHaveMfa }, roles, asOf: counted.asOf };
}

function decodeListedUser(json: unknown): ListedUser | null {
  const user = decodeUser(json);
  return user === null ? null : { ...user, ...v.parse(row, json) };
}
