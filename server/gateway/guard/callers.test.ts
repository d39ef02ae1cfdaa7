import { describe, expect, test } from "vitest";
import type { ApiVersion } from "../../../contract/product.ts";
import { products } from "../../../contract/products.ts";
import { openStore } from "../../store/open-store.ts";
import { perTest } from "../../testing/per-test.ts";
import { createApplianceUsers } from "./appliance-users.ts";
import { createCallers } from "./callers.ts";

const store = perTest(() => openStore({ memory: true }));
const ada = { id: "1004", name: "ada", role: "PortalAdmin", mfaEnabled: true };
const olivia = { id: "1001", name: "olivia", role: "ReadOnlyUser", mfaEnabled: true };

interface Told {
  readonly status: number;
  readonly json: object;
}
const one = (json: object, status = 200): Told => ({ status, json });
const list = (results: readonly object[], status = 200): Told => ({
  status,
  json: { totalCount: results.length, results },
});

/** Who ada is now, by what that version of the product tells; how it ends where nobody is told. */
async function adaNow(
  version: ApiVersion | "aws",
  told: Told,
  role: string | null = "PortalAdmin",
  id: string | null = "1004",
) {
  const signIn = { user_id: id, user_name: "ada", role, auth_time: 5, session_id: "s", with_code: 1 };
  const send = async () => ({
    status: told.status,
    headers: { "content-type": "application/json" },
    body: Buffer.from(JSON.stringify(told.json)),
  });
  const product = version === "aws" ? products.aws : products.azure;
  const users = createApplianceUsers(send, product, async () => (version === "aws" ? "v1" : version));
  const signIns = { find: async () => signIn, bind: async () => true };
  const callers = createCallers(store, signIns, users, { now: () => 5 });
  try {
    const { caller } = await callers.callerNow({ authorization: "Bearer t" }, "");
    return { name: caller.name, role: caller.role, id: caller.id };
  } catch (error) {
    return Object(error).type;
  }
}

describe("a caller is now", () => {
  test.each([
    [
      "an administrator, by another name",
      one({ ...ada, name: "ada b." }),
      { id: "1004", name: "ada b.", role: "PortalAdmin" },
    ],
    [
      "an administrator whom the list shows nobody else",
      one(ada),
      { id: "1004", name: "ada", role: "PortalAdmin" },
    ],
    [
      "no administrator any more",
      one({ ...ada, role: "ReadOnlyUser" }),
      { id: "1004", name: "ada", role: "ReadOnlyUser" },
    ],
    ["somebody who may not read themselves", one({}, 403), { id: "1004", name: "ada", role: null }],
    ["signed out", one({}, 401), "session-ended"],
    ["gone", one({}, 404), "session-ended"],
    ["unknown", one({}, 500), "guard-unavailable"],
  ])("%s, where roles are told", async (_who, told, now) => {
    expect(await adaNow("v5", told)).toEqual(now);
  });

  test.each([
    ["who the sign-in says", "v4", list([ada, olivia]), "PortalAdmin"],
    ["nobody who administers: they see themselves alone", "v4", list([ada]), null],
    ["who the sign-in says: the list is for administrators", "aws", list([ada]), "PortalAdmin"],
    ["nobody who administers: the list is refused", "aws", one({}, 403), null],
    ["nobody who administers: they are told of no list", "aws", one({}, 404), null],
  ] as const)("%s, where roles aren't told", async (_who, version, told, role) => {
    expect(await adaNow(version, told)).toMatchObject({ name: "ada", role });
  });

  test.each([
    ["signed out", list([ada, olivia], 401), "session-ended"],
    ["unknown while the list is an error", list([ada, olivia], 500), "guard-unavailable"],
    ["unknown while the list can't be read", one({}), "guard-unavailable"],
  ])("%s, where roles aren't told", async (_who, told, problem) => {
    expect(await adaNow("v4", told)).toBe(problem);
  });

  test("an ordinary user to whom the list is refused, as before", async () => {
    expect(await adaNow("aws", one({}, 403), "ReadOnlyUser")).toMatchObject({ role: "ReadOnlyUser" });
  });

  test("a name alone, without a role, where the sign-in found nobody", async () => {
    const now = { id: "name:ada", name: "ada", role: null };
    expect(await adaNow("v8.1", list([ada, olivia]), "PortalAdmin", null)).toEqual(now);
    expect(await adaNow("v8.1", one(ada), null)).toMatchObject({ id: "1004", role: null });
  });
});
