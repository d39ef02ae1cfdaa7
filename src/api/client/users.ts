import { decodePage, type Page } from "../contract/page.ts";
import type { Asked } from "../contract/calls.ts";
import type { Product } from "../../../contract/product.ts";
import { readAnswer } from "../../../contract/words.ts";
import { decodeUser, type User } from "../contract/user.ts";
import { localRefusal, unreadable } from "../failure.ts";
import { sameUser } from "../../lib/user-name.ts";
import type { Calls } from "./calls.ts";

export interface UsersRequest {
  readonly offset: number;
  readonly limit: number;
  /** "" for all */
  readonly nameFilter: string;
}

interface UserCallsParts {
  readonly calls: Calls;
  readonly product: Product;
  /** Who is signed in. @throws FailureError `session-ended` when nobody is */
  readonly ownName: () => string;
}

const ONE_CAP = 65_536;
const LIST_CAP = 1_048_576;

/** The calls that read users. All reject with `FailureError`, or the abort of their signal. */
export function createUserCalls({ calls, product, ownName }: UserCallsParts) {
  const { key } = product;
  const decode = (json: unknown) => decodeUser(json, key);
  const getUser = async (userId: string, signal?: AbortSignal): Promise<User> => {
    const to = { call: "getUser", user: userId } as const;
    const { json, traceId } = await calls.read({ to, capBytes: ONE_CAP, signal });
    return decode(readAnswer(product, "getUser", json)) ?? unreadable(traceId);
  };
  const listUsers = async (
    { offset, limit, nameFilter }: UsersRequest,
    signal?: AbortSignal,
  ): Promise<Page<User>> => {
    const filter = nameFilter === "" ? [] : [["nameFilter", nameFilter] as const];
    const to: Asked = { call: "listUsers", query: [["offset", offset], ["limit", limit], ...filter] };
    const { json, traceId } = await calls.read({ to, capBytes: LIST_CAP, signal });
    return decodePage(readAnswer(product, "listUsers", json), offset, decode) ?? unreadable(traceId);
  };
  return {
    listUsers,
    getUser,
    /** The signed-in person's own user: found by name (docs/contract.md §3). */
    findOwnUser: async (signal?: AbortSignal): Promise<User> =>
      key === "name"
        ? getUser(ownName(), signal)
        : findOwnUser(ownName(), (request) => listUsers(request, signal)),
  };
}

const PAGE = 200;
/** A server that always promises more rows does not keep us busy for ever. */
const MOST_PAGES = 50;

/**
 * Finds the user of this name. There is no "who am I" call: `NameFilter` narrows the list, the exact name decides, and
 * another spelling of it counts only when nobody has the exact one.
 * @throws FailureError `user-gone` when nobody has it
 */
export async function findOwnUser(
  userName: string,
  list: (request: UsersRequest) => Promise<Page<User>>,
): Promise<User> {
  let alike: User | null = null;
  let offset = 0;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await list({ offset, limit: PAGE, nameFilter: userName });
    const exact = page.rows.find((user) => user.name === userName);
    if (exact !== undefined) return exact;
    alike ??= page.rows.find((user) => sameUser(user.name, userName)) ?? null;
    const seen = page.rows.length + page.badRows;
    offset += seen;
    if (seen === 0 || offset >= page.total) break;
  }
  if (alike !== null) return alike;
  throw localRefusal(404, "user-gone");
}
