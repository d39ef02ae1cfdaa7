import * as v from "valibot";
import { displayText } from "../../lib/display-text.ts";
import { decodePage } from "./page.ts";
import type { Page } from "./page.ts";
import { decodeUser } from "./user.ts";
import type { User } from "./user.ts";

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
const all = v.object({
  all: v.object({
    total: count,
    canHaveMfa: count,
    on: count,
    roles: v.array(
      v.pipe(
        v.string(),
        v.transform((text) => displayText(text)),
      ),
    ),
  }),
});

const instant = v.pipe(
  v.string(),
  v.transform((time) => Date.parse(time)),
  v.number(),
  v.finite(),
);
const since = v.object({ since: instant });
const age = v.object({ asOf: instant });

/** Reads `GET /api/guard/users`; null when there is no list or no count in it. */
export function decodeFoundUsers(json: unknown, offset: number): FoundUsers | null {
  const page = decodePage(json, offset, decodeListedUser);
  const counted = v.safeParse(all, json);
  if (page === null || !counted.success) return null;
  const { total, canHaveMfa, on, roles } = counted.output.all;
  const told = v.safeParse(age, json);
  const asOf = told.success ? told.output.asOf : null;
  return { page, everyone: total, share: { on, of: canHaveMfa }, roles, asOf };
}

function decodeListedUser(json: unknown): ListedUser | null {
  const user = decodeUser(json);
  const told = v.safeParse(since, json);
  const withoutOwnMfa = v.is(v.object({ withoutOwnMfa: v.literal(true) }), json);
  return user === null ? null : { ...user, since: told.success ? told.output.since : null, withoutOwnMfa };
}
