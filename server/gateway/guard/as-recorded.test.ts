import { expect, onTestFinished, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { routesOfProduct } from "../../appliance/testing/product-versions.ts";
import type { ProductVersion } from "../../appliance/testing/product-versions.ts";
import { passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { agreedIn, caseHeader } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";

const USERS = "/api/v8.1/users";
const ZOE = { name: "zoe", password: "a long enough password" };

/** The gateway in front of an appliance that knows members by the contract's own names alone. */
async function bench(
  product: ProductVersion,
  told: (answer: Response) => Promise<Response> | Response = (answer) => answer,
) {
  const appliance = await createTestAppliance({ served: routesOfProduct(product) });
  const reached: string[] = [];
  const handle: TestAppliance["handle"] = async (request, peer) => {
    if (request.method === "POST" && request.url.endsWith("/users")) reached.push(request.url);
    const answer = await appliance.handle(request, peer);
    return answer.status === 201 ? told(answer) : answer;
  };
  const store = await openStore({ memory: true });
  const policy = policyOf({ approval: "never" });
  const standIn = await startStandIn(product, {
    guard: { store, policy },
    appliance: { ...appliance, handle },
  });
  onTestFinished(async () => {
    await standIn.close();
    await appliance.close();
    await store.close();
  });
  const client = testClient(httpHandler(standIn.url));
  const reasonsOf = async (event: "create-user" | "edit-user") => {
    const rows = await store.read((db) =>
      db.selectFrom("audit").select(["event", "outcome", "reason"]).orderBy("seq").execute(),
    );
    return rows.filter((row) => row.event === event).map(({ outcome, reason }) => `${outcome} ${reason}`);
  };
  return { client, admin: await signIn(client, "administrator"), reasonsOf, reached };
}

test.each([
  [{ roleName: "ReadOnlyUser" }],
  [{ ROLE: "ReadOnlyUser" }],
  [{ role: null, roleName: "readonlyuser" }],
  [{ role: "ReadOnlyUser ", type: null, identityProviderEntityId: null }],
])("a new account has the role that the guard read from %j", async (members) => {
  const { admin, reasonsOf } = await bench("8.1");
  const made = await admin.send("POST", USERS, { json: { ...ZOE, ...members } });
  expect([made.status, made.body["role"]]).toEqual([201, "ReadOnlyUser"]);
  expect(await reasonsOf("create-user")).toEqual(["done ReadOnlyUser"]);
});

test("an edit that is recorded as done was done, however its members are spelled", async () => {
  const { admin, client, reasonsOf } = await bench("8.1");
  const json = { NAME: "robert", PassWord: "another long password", DESCRIPTION: "hello" };
  const header = await caseHeader(admin, { intent: "edit", userId: "1001", ...agreedIn(json) });
  const edited = await admin.send("PUT", `${USERS}/1001`, { json, ...header });
  expect(edited.body).toMatchObject({ name: "robert", description: "hello" });
  expect((await passwordGrantOf(client, "robert", "another long password")).status).toBe(200);
  expect(await reasonsOf("edit-user")).toEqual(['done password "olivia" → "robert"']);
});

test.each([{}, { name: null }, { userName: "zoe" }])(
  "an account is made by its name, not from %j",
  async (named) => {
    const { admin, reasonsOf, reached } = await bench("8.1");
    const json = { ...ZOE, name: undefined, role: "ReadOnlyUser", identityProviderEntityId: "zoe", ...named };
    expect((await admin.send("POST", USERS, { json })).problem).toBe("bad-request");
    expect([await reasonsOf("create-user"), reached]).toEqual([[], []]);
  },
);

test("a name or role for a version that takes none changes nothing, takes no case, and leaves no row", async () => {
  const { admin, reasonsOf } = await bench("6.0");
  const json = { name: "liv", role: "PortalAdmin", type: "IdentityProvider" };
  const edited = await admin.send("PUT", "/api/v4/users/1001", { json });
  expect([edited.status, edited.body["name"]]).toEqual([200, "olivia"]);
  expect((await admin.send("GET", "/api/v6/users/1001")).body).toMatchObject({
    name: "olivia",
    role: "PortalOperator",
  });
  expect(await reasonsOf("edit-user")).toEqual([]);
  const made = await admin.send("POST", "/api/v4/users", { json: { ...ZOE, role: "ReadOnlyUser" } });
  expect(made.problem).toBe("case-required");
});

test("the record has the role that the appliance gave, not the one that it was asked for", async () => {
  const { admin, reasonsOf } = await bench("8.1", async (answer) =>
    Response.json({ ...Object(await answer.json()), role: "PortalAdmin" }, { status: 201 }));
  const json = { ...ZOE, role: "ReadOnlyUser" };
  expect((await admin.send("POST", USERS, { json })).status).toBe(201);
  expect(await reasonsOf("create-user")).toEqual(["done PortalAdmin"]);
});
