import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { createAppliance } from "../../appliance/create-appliance.ts";
import { enroll } from "../../appliance/testing/enroll.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { changesTable } from "../../guard/changes.ts";
import { caseHeader } from "../../guard/testing/open-case.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { perTest } from "../../testing/per-test.ts";
import { gatewayOn } from "../testing/guarded-stand-in.ts";

const USERS = "/api/v8.1/users";
const FOUND = "/api/guard/users";
const QUARTER_MS = 15 * 60_000;
const page = v.object({
  totalCount: v.number(),
  results: v.array(v.looseObject({ name: v.string(), mfaEnabled: v.boolean() })),
  all: v.object({ total: v.number(), canHaveMfa: v.number(), on: v.number(), roles: v.array(v.string()) }),
  asOf: v.string(),
});

/** The gateway knows since when it has seen somebody's MFA on, or nothing. */
function withoutSince(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (name, value: unknown) => (name === "since" ? undefined : value)));
}

describe.each(testEngines)("the users of an appliance that only lists ($engine)", (engine) => {
  const gateway = perTest(() => gatewayOn(engine));
  const admin = perTest(() => signIn(gateway.client, "administrator"));
  /** The appliance itself, round the gateway. */
  const direct = perTest(() => signIn(testClient(gateway.standIn.appliance.handle), "administrator"));

  const clock = () => gateway.standIn.appliance.clock;
  const read = async (query: string) => v.parse(page, (await admin.send("GET", `${FOUND}?${query}`)).body);
  const names = async (query: string) => (await read(query)).results.map(({ name }) => name);

  test("are found, filtered, sorted and counted as on an appliance of ours, with their age", async () => {
    await enroll(await signIn(gateway.client, "olivia"), "1001", clock());
    const ours = await signIn(
      testClient(createAppliance(gateway.standIn.appliance.parts).handle),
      "administrator",
    );
    for (const query of ["", "sort=-name&limit=3&offset=1", "role=PortalAdmin", "mfa=off&search=o"]) {
      const { asOf, ...here } = (await admin.send("GET", `${FOUND}?${query}`)).body;
      expect(asOf).toBe(new Date(clock().now()).toISOString());
      expect(withoutSince(here)).toEqual(withoutSince((await ours.send("GET", `${FOUND}?${query}`)).body));
    }
    expect(await names("search=LIVI")).toEqual(["olivia"]);
    expect(await names("mfa=on")).toEqual(["olivia"]);
    expect((await admin.send("GET", `${FOUND}?mfa=maybe`)).status).toBe(400);
    const file = await admin.send("GET", `${FOUND}/export?search=olivia`);
    expect(file.text.trim().split("\r\n")).toHaveLength(2);
    expect(file.text).toContain("olivia,");
  });

  test("somebody who is gone goes away with the next whole reading, somebody new comes", async () => {
    const changes = () => gateway.opened.store.read((db) => changesTable.lastOf(db, ["1002"]));
    await enroll(await signIn(gateway.client, "ravi"), "1002", clock());
    expect(await names("")).toContain("ravi");
    expect(await changes()).toHaveLength(1);
    expect((await direct.send("DELETE", `${USERS}/1002`)).status).toBe(204);
    const json = { name: "newcomer", description: "", role: "ReadOnlyUser", type: "IdentityProvider" };
    await direct.send("POST", USERS, { json });
    expect(await names("")).toContain("ravi");
    clock().advance(QUARTER_MS);
    const after = await names("");
    expect(after).not.toContain("ravi");
    expect(after).toContain("newcomer");
    expect(await changes()).toEqual([]);
  });

  test("a change through the gateway is in the list at once, with its time", async () => {
    await read("");
    await enroll(await signIn(gateway.client, "olivia"), "1001", clock());
    const [olivia] = (await read("mfa=on")).results;
    expect(olivia?.["since"]).toBeDefined();
    const header = await caseHeader(admin, { intent: "turnOff", userId: "1001" });
    await admin.send("POST", `${USERS}/1001/disableMfa`, header);
    expect(await names("mfa=on")).toEqual([]);
  });

  test("of a long description only the beginning is searched", async () => {
    await read("");
    const description = `${"x".repeat(1_000)}beyond`;
    await gateway.standIn.appliance.parts.store.transaction("long", (tx) =>
      tx.updateTable("users").set({ description }).where("id", "=", "1001").execute(),
    );
    clock().advance(QUARTER_MS);
    expect(await names("search=xxx")).toEqual(["olivia"]);
    expect(await names("search=beyond")).toEqual([]);
  });

  test("with the store down the answer is 503, and afterwards nobody is missing", async () => {
    const before = await names("");
    gateway.standIn.breakStore(true);
    expect(await admin.send("GET", FOUND)).toMatchObject({ status: 503, problem: "guard-unavailable" });
    expect((await admin.send("GET", `${FOUND}/export`)).status).toBe(503);
    expect((await admin.send("GET", USERS)).status).toBe(200);
    gateway.standIn.breakStore(false);
    expect(await names("")).toEqual(before);
  });
});
