import * as v from "valibot";
import { afterEach, describe, expect, test } from "vitest";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { checksOf, checksSchema, proofOf, storedProof, vouched } from "./proof.ts";
import { ownBrowser } from "./requests/testing/play.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import { azurePlaces, recordOf, type Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

const check = (name: string, answer = "passed") => ({ name, answer });

describe.each(azurePlaces)("the proof of a case, on %s,", (_, open) => {
  let place: Place;
  let admin: TestClient;
  afterEach(() => place.close());

  const start = async (members: object) => {
    place = await open(policyOf({ approval: "never", privilegedUsers: ["rita"], ...members }));
    admin = await place.signIn("administrator");
  };
  const openAbout = (userId: string, checks: object[], more: object = {}) =>
    openCaseOf(admin, { intent: "turnOff", userId, checks, ...more });
  const openedWith = async (userId: string, ...names: string[]) => {
    const { problem, body } = await openAbout(
      userId,
      names.map((name) => check(name)),
    );
    return problem ?? body["state"];
  };

  test.each([
    ["no check", []],
    ["checks that nobody asked", [check("callback", "notAsked"), check("manager", "notAsked")]],
    ["an optional check that failed", [check("question", "failed")]],
  ])("is never empty: not with %s", async (_what, checks) => {
    await start({});
    const { status, problem } = await openAbout("1001", checks);
    expect([status, problem]).toEqual([403, "proof-required"]);
    expect((await recordOf(place)).filter((row) => row.startsWith("case"))).toEqual([]);
  });

  test("is what was passed, strongest first, and the agent's word", async () => {
    await start({});
    const checks = ["Mother's maiden name", "manager", "badge", "callback"].map((name) => check(name));
    const { body } = await openAbout("1001", [...checks, check("question", "notAsked")]);
    expect(body["proof"]).toEqual(
      ["callback", "inPerson", "manager", "questions"].map((kind) => ({ kind, vouchedBy: "agent" })),
    );
  });

  test("is of a kind that the policy takes, for ordinary accounts and for privileged ones", async () => {
    await start({ proof: { privileged: ["callback"], ordinary: ["manager", "callback"] } });
    expect(await openedWith("1003", "manager", "badge")).toBe("proof-required");
    expect(await openedWith("1003", "manager", "callback")).toBe("open");
    expect(await openedWith("1001", "manager")).toBe("open");
    expect(await openedWith("1001", "badge", "Mother's maiden name")).toBe("proof-required");
  });

  test("counts by the policy at the change, and by who the person is then", async () => {
    await start({});
    const opened = await openAbout("1003", [check("manager")]);
    place.setPolicy({ approval: "never", privilegedUsers: ["rita"], proof: { privileged: ["callback"] } });
    const header = underCase(textMember(opened, "id"));
    const change = () => admin.send("POST", `${place.users}/1003/disableMfa`, header);
    expect((await change()).problem).toBe("case-required");
    place.setPolicy({ approval: "never", proof: { ordinary: ["manager"], privileged: ["callback"] } });
    // It was privileged when the case was opened.
    expect((await change()).problem).toBe("case-required");
    place.setPolicy({ approval: "never" });
    expect((await change()).status).toBe(204);
  });

  test("by which something was done, with whose word it was, is told to the person, in the record and in its file", async () => {
    await start({});
    await ownBrowser(place);
    const checks = [check("callback"), check("question"), check("manager", "notAsked")];
    await openAbout("1002", [check("callback"), check("question", "failed")]);
    const header = underCase(textMember(await openAbout("1001", checks, { way: "byPhone" }), "id"));
    expect((await admin.send("POST", `${place.users}/1001/disableMfa`, header)).status).toBe(204);
    const proof = ["callback", "questions"].map((kind) => ({ kind, vouchedBy: "agent" }));
    const told = await (await place.signIn("olivia")).send("GET", "/api/guard/users/1001/last-change");
    const by = { changedBy: "administrator", changedAt: new Date(place.now()).toISOString() };
    const lastChange = { change: "disabled", ...by, way: "byPhone", proof };
    expect(told.body).toEqual({ ...lastChange, notice: true, notices: [lastChange] });
    const about = async (id: string) => (await admin.send("GET", `/api/guard/users/${id}/about`)).body;
    const cases = [{ userId: "1001", state: "used" }];
    const mfa = { privileged: false, mfa: "off" };
    expect(await about("1001")).toMatchObject({
      ...mfa,
      role: "PortalOperator",
      lastChange,
      failures: [],
      cases,
    });
    const failures = [{ kind: "check-failed", at: by.changedAt, by: "administrator" }];
    expect(await about("1002")).toMatchObject({ ...mfa, failures, cases: [{ userId: "1002" }] });
    expect(await about("1002")).not.toHaveProperty("lastChange");
    expect((await about("4711"))["type"]).toContain("user-gone");
    const { body } = await admin.send("GET", "/api/guard/audit?event=disable");
    expect(body["results"]).toMatchObject([{ event: "disable", proof }]);
    const file = await admin.send("GET", "/api/guard/audit/export?event=disable");
    const [head = "", row = ""] = file.text.replace(/^\u{feff}/u, "").split("\r\n");
    const column = head.split(",").indexOf("proof");
    expect(row.split(",")[column]).toBe(`"callback: agent; questions: agent"`);
  });

  test("is wanted neither of a case that is stopped nor where no case is", async () => {
    await start({});
    expect((await openAbout("1001", [], { stopped: true })).body["state"]).toBe("stopped");
    place.setPolicy({ requireCase: "never" });
    expect(await openedWith("1001")).toBe("open");
  });
});

describe("the answers of a gate", () => {
  const takes = (...checks: readonly object[]) => v.is(checksSchema, checks);

  test("are twenty at most, each with a name that can be read", () => {
    expect(takes(...Array.from({ length: 20 }, (_, index) => check(`${index}`)))).toBe(true);
    expect(takes(...Array.from({ length: 21 }, (_, index) => check(`${index}`)))).toBe(false);
    expect(takes(check("x".repeat(200)))).toBe(true);
    for (const name of ["", " ", "x".repeat(201), "a\0b", "a\ud800"]) expect(takes(check(name))).toBe(false);
    expect(takes(check("callback", "perhaps"))).toBe(false);
    expect(v.parse(checksSchema, [check(" callback ")])).toEqual([check("callback")]);
  });

  test("are one for each check, in whatever case it is written", () => {
    expect(takes(check("Badge"), check("badge"))).toBe(true);
    expect(takes(check("badge", "failed"), check("Badge "))).toBe(false);
    expect(takes(check("Badge"), check("badge", "failed"))).toBe(false);
    expect(takes(check("Badge"), check("callback", "failed"))).toBe(true);
  });

  test("prove nothing where they can't be read", () => {
    for (const text of ["", "{}", "[1]", '[{"name":"badge"}]']) expect(checksOf(text)).toEqual([]);
    expect(proofOf({ checks: JSON.stringify([check("badge", "failed")]), request: null })).toEqual([]);
    expect(proofOf({ checks: JSON.stringify([check("badge")]), request: "{}" })).toEqual([
      "request",
      "inPerson",
    ]);
    expect(storedProof("inPerson request nonsense")).toEqual(["request", "inPerson"]);
    expect(vouched(["request", "callback"])).toEqual([
      { kind: "request", vouchedBy: "server" },
      { kind: "callback", vouchedBy: "agent" },
    ]);
  });
});
