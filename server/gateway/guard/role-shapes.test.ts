import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { routesOfProduct } from "../../appliance/testing/product-versions.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { testClient, type TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { strongestRole } from "../../calls/policy-rights.ts";
import { openCaseOf } from "../../guard/testing/open-case.ts";
import { guardedStandIn } from "../testing/guarded-stand-in.ts";

const record = v.record(v.string(), v.unknown());
const page = v.looseObject({ results: v.array(record) });

/** An appliance of that product that tells roles in another shape, and more that the gateway doesn't use. */
async function behind(shape: (role: string) => unknown) {
  const appliance = await createTestAppliance({ served: routesOfProduct("3.0") });
  const roles = new Map(
    await appliance.parts.store.read(async (db) =>
      (await db.selectFrom("users").select(["id", "role"]).execute()).map(
        ({ id, role }) => [id, role] as const,
      ),
    ),
  );
  const told = (user: Record<string, unknown>) => ({
    ...user,
    role: shape(roles.get(String(user["id"])) ?? ""),
    type: { kind: "Internal" },
    description: 7,
    isDefault: "no",
  });
  const handle: typeof appliance.handle = async (request, peer) => {
    const answer = await appliance.handle(request, peer);
    if (request.method !== "GET" || !new URL(request.url).pathname.includes("/users") || !answer.ok)
      return answer;
    const json: unknown = await answer.json();
    const list = v.safeParse(page, json);
    return Response.json(
      list.success ? { ...list.output, results: list.output.results.map(told) } : told(v.parse(record, json)),
    );
  };
  const standIn = await guardedStandIn("3.0", appliance, { handle });
  return { client: testClient(httpHandler(standIn.url)), now: appliance.clock.now };
}

/** Sets up one's own MFA. @returns the status of the confirmation */
async function setUp(client: TestClient, id: string, now: number): Promise<number> {
  const begun = await client.send("POST", `/api/v3/users/${id}/enableMfa`, { json: {} });
  const json = { code: oracleCode(textMember(begun, "secretKey"), now), token: textMember(begun, "token") };
  return (await client.send("POST", `/api/v3/users/${id}/acceptMfa`, { json })).status;
}

describe("product 3.0, which tells a list of roles,", () => {
  test("enrolls people, and administrators act under a case", async () => {
    const { client, now } = await behind((role) => [role]);
    expect(await setUp(await signIn(client, "olivia"), "1001", now())).toBe(200);
    const ada = await signIn(client, "ada");
    const about = { intent: "recreate", checks: [{ name: "callback", answer: "passed" }] };
    expect((await openCaseOf(ada, { ...about, userId: "1001" })).body).toMatchObject({ state: "open" });
    expect((await openCaseOf(ada, { ...about, userId: "1000" })).body).toMatchObject({ state: "waiting" });
  });

  test("a role that can't be read counts as privileged, and keeps nobody from their own MFA", async () => {
    const { client, now } = await behind((role) => (role === "PortalAdmin" ? [role] : { is: role }));
    expect(await setUp(await signIn(client, "olivia"), "1001", now())).toBe(200);
    const ada = await signIn(client, "ada");
    const about = { intent: "recreate", checks: [{ name: "callback", answer: "passed" }] };
    expect((await openCaseOf(ada, { ...about, userId: "1001" })).body).toMatchObject({ state: "waiting" });
  });
});

test.each([
  ["PortalAdmin", "PortalAdmin"],
  [" ", null],
  [undefined, null],
  [null, null],
  [[], null],
  [["ReadOnlyUser"], "ReadOnlyUser"],
  [["ReadOnlyUser", "Portal Administrator"], "Portal Administrator"],
  [["ReadOnlyUser", "Root"], "Root"],
  [["ReadOnlyUser", 7], "unreadable"],
  [7, "unreadable"],
  [{}, "unreadable"],
])("of %j the strongest role is %j", (told, role) => {
  expect(strongestRole(told)).toBe(role);
});
