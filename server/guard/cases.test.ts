import { describe, expect, onTestFinished, test } from "vitest";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import type { Answer } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { caseHeader, openCaseOf, underCase } from "./testing/open-case.ts";
import { azurePlaces, places } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";
import { perTest } from "../testing/per-test.ts";

const USER = "/api/v8.1/users/1001";
const OFF = `${USER}/disableMfa`;
const about = { intent: "turnOff", userId: "1001" };

describe.each(azurePlaces)("a case, on %s,", (_, open) => {
  const place = perTest(() => open(policyOf({})));
  const admin = perTest(() => place.signIn("administrator"));

  const told = ({ status, problem, body }: Answer) => [status, problem, body["caseState"]];
  const refusedFor = (state?: string) => [403, "case-required", state];

  /** What the record has of the person, newest first. */
  async function rows(): Promise<readonly { event: string }[]> {
    const { body } = await admin.send("GET", "/api/guard/audit?user=1001");
    return Array.isArray(body["results"]) ? body["results"] : [];
  }

  test("is used once by a hundred calls at a time", async () => {
    const header = await caseHeader(admin, about);
    const answers = await Promise.all(Array.from({ length: 100 }, () => admin.send("POST", OFF, header)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const { body } = await admin.send("GET", "/api/guard/cases?userId=1001");
    expect((await admin.send("GET", "/api/guard/cases?userId=1002")).body["totalCount"]).toBe(0);
    expect(body["results"]).toMatchObject([{ state: "used", usedAt: new Date(place.now()).toISOString() }]);
  });

  test("takes nothing of itself from who opens it: no id, no state, no owner", async () => {
    const more = { id: "mine", state: "approved", actorId: "1004", privileged: false, expiresAt: null };
    const opened = await openCaseOf(admin, { ...about, userId: "1004", ...more });
    expect(opened.body).toMatchObject({ state: "waiting", privileged: true });
    expect(textMember(opened, "id")).not.toBe("mine");
    const off = await admin.send("POST", "/api/v8.1/users/1004/disableMfa", underCase("mine"));
    expect(off.problem).toBe("case-required");
  });

  test("is not there for who may only act on themselves, like one that never was", async () => {
    const id = textMember(await openCaseOf(admin, about), "id");
    for (const name of ["olivia", "ravi", "rita"]) {
      const person = await place.signIn(name);
      const seen = async (one: string) => {
        const { status, body } = await person.send("GET", `/api/guard/cases/${one}`);
        return { status, ...body, traceId: null, instance: null };
      };
      expect(await seen(id)).toEqual(await seen("unknown"));
      expect((await seen(id)).status).toBe(404);
    }
    const { body } = await admin.send("GET", `/api/guard/cases/${id}`);
    expect(body).toMatchObject({ state: "open", privileged: false });
    for (const later of ["decidedAt", "usedAt", "endedAt"]) expect(body).not.toHaveProperty(later);
  });

  test("that the agent stopped allows nothing, and the record has it as refused", async () => {
    const opened = await openCaseOf(admin, { ...about, stopped: true });
    expect([opened.status, opened.body["state"]]).toEqual([201, "stopped"]);
    expect((await rows())[0]).toMatchObject({ event: "case", outcome: "refused" });
    const header = underCase(textMember(opened, "id"));
    expect(told(await admin.send("POST", OFF, header))).toEqual(refusedFor("stopped"));
  });

  test("is in the record before the change, and with it who, why, ticket, checks and way", async () => {
    const checks = [{ name: "callback", answer: "passed" }];
    const why = { reason: "lost phone", ticket: "T-7", checks, way: "byPhone" };
    const header = await caseHeader(admin, { intent: "setUp", userId: "1001", ...why });
    const started = await admin.send("POST", `${USER}/enableMfa`, { json: {}, ...header });
    const code = oracleCode(textMember(started, "secretKey"), place.now());
    const json = { code, token: textMember(started, "token") };
    expect((await admin.send("POST", `${USER}/acceptMfa`, { json })).status).toBe(204);
    const { reason: caseReason, ...rest } = why;
    const ofCase = { caseId: header.headers?.["X-Mfa-Case"], caseReason, ...rest };
    expect((await rows()).filter(({ event }) => event !== "case-use")).toMatchObject([
      { event: "accept", ...ofCase },
      { event: "enable", ...ofCase },
      { event: "case", outcome: "done", reason: "setUp", ...ofCase },
    ]);
    expect((await admin.send("GET", "/api/guard/users/1001/last-change")).body["way"]).toBe("byPhone");
  });

  test("ends once, with how the call ended, by the one who had it", async () => {
    const another = await openCaseOf(admin, { ...about, intent: "setUp" });
    const opened = await openCaseOf(admin, about);
    const path = `/api/guard/cases/${textMember(opened, "id")}/end`;
    const json = { outcome: "hungUp", note: "Hung up at the second question." };
    const ended = { state: "ended", outcome: "hungUp", note: json.note };
    expect((await (await place.signIn("ada")).send("POST", path, { json })).problem).toBe("not-found");
    // Once more because the answer was lost: the same case, and no second row. In another way: no.
    const twice = [await admin.send("POST", path, { json }), await admin.send("POST", path, { json })];
    expect(twice.map(({ body }) => body)).toMatchObject([ended, ended]);
    for (const other of [{ note: "Another one." }, { outcome: "noApp" }])
      expect((await admin.send("POST", path, { json: { ...json, ...other } })).problem).toBe("case-decided");
    expect((await admin.send("GET", `/api/guard/cases/${textMember(another, "id")}`)).body["state"]).toBe(
      "open",
    );
    const impostor = { outcome: "impostor", note: "" };
    const send = (id: string) => admin.send("POST", `/api/guard/cases/${id}/end`, { json: impostor });
    expect((await send("unknown")).problem).toBe("not-found");
    expect((await send(textMember(another, "id"))).body).toMatchObject(impostor);
    const known = await admin.send("GET", "/api/guard/users/1001/about");
    expect(known.body["failures"]).toMatchObject([{ kind: "impostor", by: "administrator" }]);
    expect((await rows()).filter(({ event }) => event === "case-end")).toMatchObject([
      { reason: "impostor", outcome: "done" },
      { reason: "hungUp", outcome: "done" },
    ]);
    const header = underCase(textMember(opened, "id"));
    expect(told(await admin.send("POST", OFF, header))).toEqual(refusedFor("ended"));
  });

  test.each([
    [
      "no reason and no ticket",
      { ticket: " " },
      "bad-request",
      ["reason", "A reason or a ticket is needed."],
    ],
    ["nobody it is about", { userId: undefined }, "bad-request"],
    ["oneself", { userId: "1000" }, "bad-request", ["userId", "Nobody needs a case for themselves."]],
    ["an intent that there isn't", { intent: "edit" }, "bad-request"],
    ["a reason that is too long", { reason: "x".repeat(501) }, "bad-request"],
    ["a reason with U+0000", { reason: "a\0b" }, "bad-request"],
    ["somebody who isn't there", { userId: "4711" }, "user-gone"],
  ])("isn't opened with %s", async (_what, members, problem, [member = "", text = ""] = []) => {
    const refused = await openCaseOf(admin, { ...about, ...members });
    expect(refused.problem).toBe(problem);
    if (member !== "") expect(refused.body["errors"]).toEqual({ [member]: [text] });
  });
});

test("of an account that is deleted ends, no matter who opened it, and no other", async () => {
  const place = await places["the embedded appliance"](policyOf({ approval: "never" }));
  onTestFinished(place.close);
  const [admin, ada] = [await place.signIn("administrator"), await place.signIn("ada")];
  const opened = [
    await openCaseOf(ada, { ...about, userId: "1002" }),
    await openCaseOf(admin, { ...about, userId: "1004" }),
    await openCaseOf(admin, { ...about, userId: "1002" }),
  ];
  expect((await admin.send("DELETE", "/api/v8.1/users/1004")).status).toBe(204);
  const states = opened.map(
    async (one) => (await admin.send("GET", `/api/guard/cases/${textMember(one, "id")}`)).body["state"],
  );
  expect(await Promise.all(states)).toEqual(["ended", "ended", "open"]);
});
