import { expect, test } from "vitest";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { signInToAws } from "../../appliance/testing/sign-in.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { caseHeader, openCaseOf } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { guardedProduct } from "../testing/guarded-stand-in.ts";

const USERS = "/api/v1/users";
const lastChangeOf = (client: TestClient, name: string) =>
  client.send("GET", `/api/guard/users/${encodeURIComponent(name)}/last-change`);

/** The AWS product behind the guarding gateway; people are known by their names there. */
async function bench(policy: Readonly<Record<string, unknown>> = {}) {
  const { client, appliance } = await guardedProduct("aws", { policy: policyOf(policy) });
  const { clock, parts } = appliance;
  /** @param user their name as it stands in the path */
  const enroll = async (by: TestClient, user: string, header = {}) => {
    const json = { recreate: false };
    const started = await by.send("POST", `${USERS}/${user}/enableMfa`, { json, ...header });
    const code = oracleCode(textMember(started, "secretKey"), clock.now());
    const accept = { code, token: textMember(started, "token") };
    const accepted = await by.send("POST", `${USERS}/${user}/acceptMfa`, { json: accept });
    clock.advance(30_000);
    return accepted.status;
  };
  const signIn = (userName: string) => signInToAws(client, userName);
  return { clock, enroll, signIn, parts };
}

test("a change for somebody else is told to them, however their name is spelled in the path", async () => {
  const { enroll, signIn, parts } = await bench({ approval: "never" });
  const admin = await signIn("administrator");
  const zoe = { name: "Zoë O'Neil", name_key: "zoë o'neil" };
  await parts.store.transaction("rename", (tx) =>
    tx.updateTable("users").set(zoe).where("name", "=", "ravi").execute(),
  );
  for (const [name, spelled] of [
    [zoe.name, encodeURIComponent(zoe.name)],
    ["olivia", "%6Flivia"],
  ] as const) {
    const header = await caseHeader(admin, { intent: "setUp", userId: name });
    expect(await enroll(admin, spelled, header)).toBe(201);
    expect((await lastChangeOf(admin, name)).body).toMatchObject({ change: "enabled" });
  }
});

test("who isn't an administrator any more decides nothing and reads no record, though the product tells nobody's role", async () => {
  const { signIn, parts, clock } = await bench({ approval: "always" });
  const [administrator, ada] = [await signIn("administrator"), await signIn("ada")];
  const asked = await openCaseOf(administrator, { intent: "turnOff", userId: "olivia", way: "byPhone" });
  expect((await ada.send("GET", "/api/guard/audit")).status).toBe(200);
  await parts.store.transaction("lower", (tx) =>
    tx.updateTable("users").set({ role: "PortalOperator" }).where("name", "=", "ada").execute(),
  );
  clock.advance(6_000);
  for (const path of ["audit", "cases"])
    expect((await ada.send("GET", `/api/guard/${path}`)).problem, path).toBe("not-allowed");
  const approve = await ada.send("POST", `/api/guard/cases/${textMember(asked, "id")}/approve`);
  expect(approve.problem).toBe("not-allowed");
});
