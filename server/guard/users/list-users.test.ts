import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { createAppliance } from "../../appliance/create-appliance.ts";
import { createTestNodes } from "../../appliance/testing/create-test-nodes.ts";
import { enroll } from "../../appliance/testing/enroll.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { testClient, type Answer, type TestClient } from "../../appliance/testing/test-client.ts";
import type { UsersRow } from "../../store/schema.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { perTest } from "../../testing/per-test.ts";
import { policyOf } from "../testing/policies.ts";

const ID_OF_OLIVIA = "1001";
const page = v.object({
  totalCount: v.number(),
  results: v.array(
    v.object({
      name: v.string(),
      mfaEnabled: v.boolean(),
      since: v.optional(v.string()),
      isDefault: v.boolean(),
      withoutOwnMfa: v.optional(v.literal(true)),
    }),
  ),
  all: v.object({ total: v.number(), canHaveMfa: v.number(), on: v.number(), roles: v.array(v.string()) }),
});

describe.each(testEngines)("the list of a server of ours ($engine)", (engine) => {
  const nodes = perTest(() => createTestNodes(engine));
  const admin = perTest(() => signIn(testClient(nodes.first.handle), "administrator"));

  const ask = (query: string) => admin.send("GET", `/api/guard/users?${query}`);
  const read = async (query: string) => v.parse(page, (await ask(query)).body);
  const names = async (query: string) => (await read(query)).results.map(({ name }) => name);
  const add = (name: string, description: string, role = "ReadOnlyUser"): Promise<Answer> =>
    admin.send("POST", "/api/v8.1/users", { json: { name, description, role, type: "IdentityProvider" } });
  /** As another appliance may have told it. */
  const change = (row: Partial<UsersRow>, type: string) =>
    nodes.first.parts.store.transaction("change", (tx) =>
      tx.updateTable("users").set(row).where("type", "=", type).execute(),
    );

  test("finds a text anywhere in name or description, whatever its case and width", async () => {
    await add("wkurz", "Dr. ＷALTER Kurz, 100% Backup_Team");
    expect(await names("search=LIVI")).toEqual(["olivia"]);
    expect(await names("search=walter")).toEqual(["wkurz"]);
    expect(await names(`search=${encodeURIComponent("ｗａｌｔｅｒ kurz ")}`)).toEqual(["wkurz"]);
    expect(await names("search=100%25")).toEqual(["wkurz"]);
    expect(await names("search=backup_team")).toEqual(["wkurz"]);
    expect(await names("search=backup%25team")).toEqual([]);
    expect(await names("search=%5C")).toEqual([]);
    expect(await names("search=%00")).toEqual([]);
    for (const odd of [`liv"ia`, `o_`, `xyz" OR "olivia`, `' or 1=1 --`, `name_key : olivia`, `oliv*`])
      expect(await names(`search=${encodeURIComponent(odd)}`), odd).toEqual([]);
  });

  test("puts the exact name first, then names that begin with it or hold it, then descriptions", async () => {
    await add("aa-first", "Deputy of rob");
    await add("robin", "");
    await add("acrobat", "");
    await add("rob", "");
    expect(await names("search=ROB")).toEqual(["rob", "robin", "acrobat", "aa-first"]);
    expect(await names("search=rob&limit=1&offset=1")).toEqual(["robin"]);
    expect(await names("search=rob&sort=-name"), "as asked for").toEqual([
      "robin",
      "rob",
      "acrobat",
      "aa-first",
    ]);
  });

  test("refuses what no filter is, and a search that is longer than any name: it would hold everybody up", async () => {
    expect((await ask(`search=${"d".repeat(200)}`)).status).toBe(200);
    for (const [query, errors] of [
      [`search=${"d".repeat(201)}`, { search: ["At most 200 characters."] }],
      ["mfa=maybe", { mfa: ["One of: on, off."] }],
      ["sort=age", { sort: ["One of: name, -name, since, -since, role, -role."] }],
    ] as const)
      expect(await ask(query), query).toMatchObject({ problem: "bad-request", body: { errors } });
  });

  test("filters by MFA and role, tells since when, and leaves identity providers out of the share", async () => {
    const before = await read("");
    expect(before.all).toMatchObject({ on: 0, canHaveMfa: before.all.total - 1 });
    const { clock } = nodes.first;
    const since = new Date(clock.now()).toISOString();
    await enroll(await signIn(testClient(nodes.second.handle), "olivia"), ID_OF_OLIVIA, clock);
    const on = await read("mfa=on");
    expect(on.results).toMatchObject([{ name: "olivia", mfaEnabled: true, since }]);
    expect([on.totalCount, on.all.total, on.all.on]).toEqual([1, before.all.total, 1]);
    expect(await names("mfa=off")).not.toContain("olivia");
    expect(await names("mfa=on&role=ReadOnlyUser")).toEqual([]);
    expect(await names("role=PortalOperator&search=o")).toContain("olivia");
    expect(on.all.roles).toEqual(["PortalAdmin", "PortalOperator", "ReadOnlyUser", "RestoreOperator"]);
    await admin.send("POST", `/api/v8.1/users/${ID_OF_OLIVIA}/disableMfa`);
    expect((await read("search=olivia")).results[0]?.since).toBeUndefined();
    await change({ mfa_since: 1 }, "IdentityProvider");
    expect(await read("mfa=on")).toMatchObject({ totalCount: 1, all: { on: 0 } });
  });

  test("marks who may act for others and has no MFA, where the policy asks it of them", async () => {
    const policy = policyOf({ actorsNeedMfa: true });
    const strict = testClient(createAppliance({ ...nodes.first.parts, policy: () => policy }).handle);
    const marked = async (client: TestClient) =>
      v
        .parse(page, (await client.send("GET", "/api/guard/users")).body)
        .results.flatMap(({ name, isDefault, withoutOwnMfa }) => (withoutOwnMfa ? [[name, isDefault]] : []));
    expect(await marked(await signIn(strict, "ada"))).toEqual([
      ["ada", false],
      ["administrator", true],
    ]);
    await enroll(await signIn(strict, "ada"), "1004", nodes.first.clock);
    expect(await marked(await signIn(strict, "administrator"))).toEqual([["administrator", true]]);
    expect(await marked(admin)).toEqual([]);
  });

  test("sorts every way, and its pages fit together", async () => {
    const { clock } = nodes.first;
    await enroll(await signIn(testClient(nodes.first.handle), "olivia"), ID_OF_OLIVIA, clock);
    const all = await names("sort=name");
    expect(all).toEqual(all.toSorted());
    expect(await names("sort=-name")).toEqual(all.toReversed());
    expect((await names("sort=-since"))[0]).toBe("olivia");
    expect((await names("sort=since")).at(-1)).toBe("olivia");
    expect((await names("sort=-role"))[0]).toBe("ravi");
    for (const sort of ["name", "-name", "since", "-since", "role", "-role"]) {
      const whole = await names(`sort=${sort}`);
      const parts = [
        ...(await names(`sort=${sort}&limit=3`)),
        ...(await names(`sort=${sort}&offset=3&limit=100`)),
      ];
      expect(parts, sort).toEqual(whole);
    }
  });

  test("hands over as a file exactly whom the filter finds", async () => {
    for (let index = 0; index < 3; index += 1) await add(`=person${String(index)}`, 'a "quoted", text');
    const { text, headers } = await admin.send(
      "GET",
      "/api/guard/users/export?search=person&sort=-name&limit=1",
    );
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const lines = text.split("\r\n");
    expect(lines[0]?.endsWith("name,description,role,type,mfa,since")).toBe(true);
    expect(lines[1]).toBe('\'=person2,"a ""quoted"", text",ReadOnlyUser,IdentityProvider,off,');
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toBe("");
    await change({ role: "", type: "", mfa_since: 1 }, "IdentityProvider");
    const untold = { name: "=person0", description: 'a "quoted", text', mfaEnabled: true, isDefault: false };
    expect((await ask("search=person0")).body["results"]).toEqual([{ id: expect.any(String), ...untold }]);
    const told = await admin.send("GET", "/api/guard/users/export?search=person0");
    expect(told.text.split("\r\n")[1]).toBe('\'=person0,"a ""quoted"", text",,,on,');
  });

  test("counts whom one can choose: whom the filter finds, without identity providers", async () => {
    await add("olive", "");
    const count = async (query: string) =>
      (await admin.send("GET", `/api/guard/users/selectable?${query}`)).body["count"];
    expect(await count("search=oli&sort=-name&limit=1")).toBe(1);
    expect(await count("")).toBe((await read("")).all.canHaveMfa);
  });
});
