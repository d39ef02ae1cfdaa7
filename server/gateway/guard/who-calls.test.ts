import { products, type ProductName } from "../../../contract/products.ts";
import pino from "pino";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { TEST_ADMIN_PASSWORD, createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { routesOfProduct, type StandInName } from "../../appliance/testing/product-versions.ts";
import { passwordGrantOf, signIn, signInToAws } from "../../appliance/testing/sign-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { openCaseOf } from "../../guard/testing/open-case.ts";
import { guardedStandIn } from "../testing/guarded-stand-in.ts";
import { createApplianceUsers } from "./appliance-users.ts";

const USERS = "/api/v8.1/users";

/** The user that an appliance with these names finds for a name, and what it was asked. */
async function named(
  userName: string,
  told: readonly string[],
  product: ProductName = "azure",
  status = 200,
) {
  const asked: string[] = [];
  const people = told.map((name, index) => ({ id: `${index}`, name, role: "PortalAdmin" }));
  const json = product === "aws" ? (people[0] ?? {}) : { totalCount: people.length, results: people };
  const headers = { "content-type": "application/json" };
  const send = async ({ target }: { readonly target: string }) => {
    asked.push(target);
    return { status, headers, body: Buffer.from(JSON.stringify(json)) };
  };
  const users = createApplianceUsers(send, products[product], async () =>
    product === "aws" ? "v1" : "v8.1",
  );
  const found = await users.named({ authorization: "Bearer t" }, userName);
  return { asked, found: found?.name ?? null };
}

test.each([
  ["ada", ["ada"], "ada"],
  ["ada", ["adam", "nevada", "ADA"], "ADA"],
  ["Zo\u00eb", ["Zoe\u0308"], "Zoe\u0308"],
  ["ada", [], null],
  ["ada", ["adam"], null],
  ["ada", ["ada", "Ada"], null],
  ["ada", ["\uff41da"], null],
  ["ada", [" ada"], null],
  ["ada", ["\u00e1da"], null],
])("%s signed in: of %j it is %j, asked once", async (userName, told, found) => {
  const target = `${USERS}?NameFilter=${encodeURIComponent(userName)}&Limit=200`;
  expect(await named(userName, told)).toEqual({ asked: [target], found });
});

test("in front of AWS the name is the id", async () => {
  const asked = ["/api/v1/users/Zo%C3%AB"];
  expect(await named("Zo\u00eb", ["Zo\u00eb"], "aws")).toEqual({ asked, found: "Zo\u00eb" });
  expect(await named("Zo\u00eb", [], "aws", 404)).toEqual({ asked, found: null });
});

const page = v.looseObject({ results: v.array(v.looseObject({ name: v.string() })) });

/** A gateway before a product that lists each user twice, in other case, while `isDoubled`. */
async function bench(product: StandInName, told: { isDoubled: boolean; isMute?: boolean }) {
  const appliance = await createTestAppliance({ served: routesOfProduct(product) });
  const warned: string[] = [];
  const asked: string[] = [];
  const handle: typeof appliance.handle = async (request, peer) => {
    const url = new URL(request.url);
    if (request.method === "GET") asked.push(url.pathname + url.search);
    if (told.isMute && url.pathname.startsWith("/api/v1/users/") && request.method === "GET")
      return Response.json({}, { status: 404 });
    const answer = await appliance.handle(request, peer);
    if (!told.isDoubled || !url.searchParams.has("NameFilter")) return answer;
    const { results } = v.parse(page, await answer.json());
    const twice = [...results, ...results.map((one) => ({ ...one, name: one.name.toUpperCase() }))];
    return Response.json({ totalCount: twice.length, results: twice });
  };
  const standIn = await guardedStandIn(product, appliance, {
    handle,
    log: pino({ level: "warn" }, { write: (line) => warned.push(String(Object(JSON.parse(line)).event)) }),
  });
  return { client: testClient(standIn.handle), asked, warned };
}

describe("whom the appliance tells twice", () => {
  test("is warned of, reads, acts on themselves, and on nobody else, renewed or not", async () => {
    const { client, warned } = await bench("8.1", { isDoubled: true });
    const given = await passwordGrantOf(client, "administrator");
    expect(warned).toEqual(["guard.caller-unknown"]);
    const form = { grant_type: "refresh_token", refresh_token: textMember(given, "refresh_token") };
    let admin = client.withToken(textMember(given, "access_token"));
    const others = async () => [
      (await admin.send("POST", `${USERS}/1001/disableMfa`)).problem,
      (await admin.send("POST", `${USERS}/1001/enableMfa`, { json: {} })).problem,
      (await openCaseOf(admin, { intent: "turnOff", userId: "1001" })).problem,
      (await admin.send("GET", "/api/guard/audit")).problem,
    ];
    const refused = Array.from({ length: 4 }, () => "not-allowed");
    expect(await others()).toEqual(refused);
    expect((await admin.send("GET", USERS)).body["totalCount"]).toBeGreaterThan(1);
    expect((await admin.send("POST", `${USERS}/1000/enableMfa`, { json: {} })).status).toBe(200);
    // The appliance has told who they are, by an id that they named themselves.
    expect(await others()).toEqual(refused);
    const renewed = await client.send("POST", "/api/oauth2/token", { form });
    admin = client.withToken(textMember(renewed, "access_token"));
    expect(await others()).toEqual(refused);
  });

  test("ends what others do to them by their name, and every case waits for a second person from then on", async () => {
    const told = { isDoubled: false };
    const { client } = await bench("8.1", told);
    const admin = await signIn(client, "administrator");
    told.isDoubled = true;
    const olivia = await signIn(client, "olivia");
    const open = () => openCaseOf(admin, { intent: "setUp", userId: "1001" });
    const opened = await open();
    expect(opened.body).toMatchObject({ state: "open" });
    const mine = await olivia.send("GET", "/api/guard/requests/mine");
    expect(mine.body).toMatchObject({ cases: [{ id: opened.body["id"], openedBy: "administrator" }] });
    const ended = await olivia.send("POST", "/api/guard/requests/mine/not-me");
    expect(ended.body).toMatchObject({ cases: 1 });
    expect((await open()).body).toMatchObject({ state: "waiting" });
  });

  test("is known at the next sign-in that the appliance answers with one", async () => {
    const told = { isDoubled: true };
    const { client, asked } = await bench("8.1", told);
    await passwordGrantOf(client, "administrator");
    told.isDoubled = false;
    asked.length = 0;
    const given = await passwordGrantOf(client, "ADMINISTRATOR", TEST_ADMIN_PASSWORD);
    const admin = client.withToken(textMember(given, "access_token"));
    expect(asked).toEqual([`${USERS}?NameFilter=administrator&Limit=200`]);
    expect((await openCaseOf(admin, { intent: "turnOff", userId: "1001" })).status).toBe(201);
  });
});

test("AWS: who isn't told at the sign-in acts on the user of just their name, and on nobody else", async () => {
  const told = { isDoubled: false, isMute: true };
  const { client, asked, warned } = await bench("aws", told);
  const admin = await signInToAws(client, "administrator");
  expect(asked.at(-1)).toBe("/api/v1/users/administrator");
  expect(warned).toContain("guard.caller-unknown");
  told.isMute = false;
  const enable = (name: string) => admin.send("POST", `/api/v1/users/${name}/enableMfa`, { json: {} });
  expect((await enable("olivia")).problem).toBe("not-allowed");
  expect((await enable("administrator")).status).toBeLessThan(300);
  expect((await enable("olivia")).problem).toBe("not-allowed");
});
