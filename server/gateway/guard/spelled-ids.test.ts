import { expect, onTestFinished, test } from "vitest";
import * as v from "valibot";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { routesOfProduct } from "../../appliance/testing/product-versions.ts";
import { signIn, signInToAws } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";

/** How two products name ada, the spellings of that which they read as hers, and what they call it. */
const PRODUCTS = {
  "8.1": { users: "/api/v8.1/users", key: "1004", member: "id", read: (id: string) => id.replace(/^0+/, "") },
  aws: {
    users: "/api/v1/users",
    key: "ada",
    member: "name",
    read: (name: string) => name.replaceAll("\u00AD", "").replaceAll("\u00E0", "a").toLowerCase(),
  },
} as const;

const SPELLINGS = [
  ["8.1", "01004"],
  ["aws", "ADA"],
  ["aws", "a\u00ADda"],
] as const;

/** With a domain, or a dot at the end, as some directories take names. */
const READ_WIDELY = (name: string) => name.replace(/@.*$|\.$/, "");

/** Whom the calls were about that changed somebody, as the appliance was asked. */
let changed: string[];

/** An appliance that reads ids in several spellings and answers them as they were asked. */
async function behind(
  product: keyof typeof PRODUCTS,
  policy: object,
  search: (text: string) => string = String,
  listOf: (pattern: string) => Response | undefined = () => undefined,
  read: (key: string) => string = PRODUCTS[product].read,
) {
  changed = [];
  const { users, member } = PRODUCTS[product];
  const store = await openStore({ memory: true });
  const appliance = await createTestAppliance({ served: routesOfProduct(product) });
  const handle: TestAppliance["handle"] = async (request, peer) => {
    const url = new URL(request.url);
    const [asked = ""] = url.pathname.startsWith(`${users}/`)
      ? url.pathname.slice(users.length + 1).split("/")
      : [];
    const pattern = url.searchParams.get("SearchPattern");
    const list = pattern === null ? undefined : listOf(pattern);
    if (list !== undefined) return list;
    if (pattern !== null) url.searchParams.set("SearchPattern", search(pattern));
    const key = decodeURIComponent(asked);
    if (request.method !== "GET" && asked !== "") changed.push(key);
    if (asked !== "") url.pathname = url.pathname.replace(asked, encodeURIComponent(read(key)));
    const answer = await appliance.handle(new Request(url, request), peer);
    if (asked === "" || request.method !== "GET" || !answer.ok) return answer;
    const user = v.parse(v.record(v.string(), v.unknown()), await answer.json());
    return Response.json({ ...user, [member]: key });
  };
  const standIn = await startStandIn(product, {
    guard: { store, policy: policyOf({ ...policy }) },
    appliance: { ...appliance, handle },
  });
  onTestFinished(async () => {
    await standIn.close();
    await appliance.close();
    await store.close();
  });
  const client = testClient(httpHandler(standIn.url));
  const enter = (name: string) => (product === "aws" ? signInToAws(client, name) : signIn(client, name));
  return { ...PRODUCTS[product], clock: appliance.clock, administrator: await enter("administrator"), enter };
}

const approve = (by: TestClient, id: string) =>
  by.send("POST", `/api/guard/cases/${id}/approve`, { json: {} });

test.each(SPELLINGS)(
  "in front of %s a case about %j is about the account as the list has it, who can't approve it",
  async (product, spelled) => {
    const { administrator, enter, key } = await behind(product, { approval: "always" });
    const opened = await openCaseOf(administrator, { intent: "turnOff", userId: spelled });
    expect(opened.body).toMatchObject({ state: "waiting", userId: key, userName: "ada" });
    const ada = await enter("ada");
    const id = textMember(opened, "id");
    expect((await approve(ada, id)).problem).toBe("not-allowed");
    expect((await ada.send("GET", "/api/guard/cases?decidable=true")).body["totalCount"]).toBe(0);
  },
);

test.each(SPELLINGS)(
  "in front of %s a change of %j is told to the person, and found by their name",
  async (product, spelled) => {
    const { administrator, enter, key, users, clock } = await behind(product, { approval: "never" });
    const ada = await enter("ada");
    const started = await ada.send("POST", `${users}/${key}/enableMfa`, { json: { recreate: false } });
    const code = oracleCode(textMember(started, "secretKey"), clock.now());
    const json = { code, token: textMember(started, "token") };
    expect((await ada.send("POST", `${users}/${key}/acceptMfa`, { json })).status).toBeLessThan(300);
    clock.advance(30_000);
    const opened = await openCaseOf(administrator, { intent: "turnOff", userId: spelled });
    const path = `${users}/${encodeURIComponent(spelled)}/disableMfa`;
    const off = await administrator.send("POST", path, underCase(textMember(opened, "id")));
    expect(off.status).toBeLessThan(300);
    expect(changed.at(-1), "who is judged is who is changed").toBe(key);
    const told = await (await enter("ada")).send("GET", `/api/guard/users/${key}/last-change`);
    expect(told.body).toMatchObject({ change: "disabled", changedBy: "administrator", notice: true });
    const rows = (await administrator.send("GET", "/api/guard/audit?user=ada&event=disable")).body["results"];
    expect(rows).toMatchObject([{ userId: key, userName: "ada" }]);
  },
);

test("who reads as the person of a case can't decide it, though the list tells nobody", async () => {
  let tells = true;
  const { administrator, enter } = await behind("aws", { approval: "always" }, String, () =>
    tells ? undefined : new Response(null, { status: 500 }),
  );
  const ada = await enter("ada");
  tells = false;
  const opened = await openCaseOf(administrator, { intent: "turnOff", userId: "ADA" });
  expect(opened.body).toMatchObject({ state: "waiting", userId: "ADA" });
  expect((await approve(ada, textMember(opened, "id"))).problem).toBe("not-allowed");
});

test("a spelling that could be either of two in the list is nobody's", async () => {
  const twins = [{ name: "ada" }, { name: "ad\u00E1" }];
  const list = { totalCount: 2, results: twins.map((one) => ({ ...one, mfaEnabled: false })) };
  const { administrator } = await behind(
    "aws",
    {},
    (text) => text,
    (pattern) => (pattern.startsWith("\u00E0d") ? Response.json(list) : undefined),
  );
  const opened = await openCaseOf(administrator, { intent: "turnOff", userId: "\u00E0da" });
  expect([opened.status, opened.problem]).toEqual([404, "user-gone"]);
});

test.each(["ada.", "ada@corp"])(
  "%s, in a list that hasn't it, is nobody: an appliance may read it as somebody's name",
  async (spelled) => {
    const { administrator, enter, users } = await behind("aws", {}, String, undefined, READ_WIDELY);
    const opened = await openCaseOf(administrator, { intent: "turnOff", userId: spelled });
    expect([opened.status, opened.problem]).toEqual([404, "user-gone"]);
    const off = `${users}/${encodeURIComponent(spelled)}/disableMfa`;
    expect((await administrator.send("POST", off)).problem).toBe("user-gone");
    const own = await openCaseOf(await enter("ada"), { intent: "turnOff", userId: spelled });
    expect(own.problem).toBe("user-gone");
  },
);

test.each([
  ["olivia", "waiting"],
  ["olivia.", "waiting"],
])("%s takes an approval while the list tells nobody: it may be anybody's name", async (spelled, state) => {
  const failing = () => new Response(null, { status: 500 });
  const { administrator } = await behind("aws", {}, String, failing, READ_WIDELY);
  const opened = await openCaseOf(administrator, { intent: "turnOff", userId: spelled });
  expect(opened.body).toMatchObject({ state, userId: spelled });
});

test("an account that was made just now is known, though the list was last read before", async () => {
  const { administrator, users } = await behind("8.1", {});
  expect((await administrator.send("GET", "/api/guard/users")).status).toBe(200);
  const json = { name: "newcomer", password: "a long enough password", role: "PortalOperator" };
  const made = textMember(await administrator.send("POST", users, { json }), "id");
  const opened = await openCaseOf(administrator, { intent: "turnOff", userId: made });
  expect(opened.body).toMatchObject({ state: "open", userName: "newcomer" });
});

test.each(SPELLINGS)("in front of %s nobody opens a case for themselves by %j", async (product, spelled) => {
  const { enter } = await behind(product, {});
  const opened = await openCaseOf(await enter("ada"), { intent: "turnOff", userId: spelled });
  expect(opened.problem).toBe("bad-request");
});
