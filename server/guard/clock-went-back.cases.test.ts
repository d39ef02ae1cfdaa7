import { describe, expect, test } from "vitest";
import type { Answer } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf, underCase, type CaseOf } from "./testing/open-case.ts";
import { azurePlacesOnEngines } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";
import { perTest } from "../testing/per-test.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Of an ordinary account, and of one that waits for a second administrator. */
const ordinary = { intent: "recreate", userId: "1001" };
const privileged = { intent: "recreate", userId: "1003" };

describe.each(azurePlacesOnEngines)("after the clock went back, a case on %s", (_, open) => {
  const place = perTest(() => open(policyOf({ privilegedUsers: ["rita"] })));

  const told = ({ status, problem, body }: Answer) => [status, problem, body["caseState"]];
  const asNow = (who: string) => place.signIn(who);
  const openOne = async (about: CaseOf) =>
    textMember(await openCaseOf(await asNow("administrator"), about), "id");
  const act = async (who: string, id: string, action: string, json: object = {}) =>
    (await asNow(who)).send("POST", `/api/guard/cases/${id}/${action}`, { json });
  const change = async (id: string, { userId }: { readonly userId: string } = ordinary) =>
    (await asNow("administrator")).send("POST", `${place.users}/${userId}/enableMfa`, {
      json: { recreate: true },
      ...underCase(id),
    });
  const read = async (query: string) => (await asNow("ada")).send("GET", `/api/guard/cases${query}`);
  const counts = async () => {
    const states = ["open", "waiting", "approved", "expired"];
    const found = states.map(async (state) => (await read(`?state=${state}`)).body["totalCount"]);
    return Object.fromEntries(await Promise.all(found.map(async (count, n) => [states[n], await count])));
  };

  test.each([
    ["opened", ordinary],
    ["approved", privileged],
  ])("that was %s in the future allows nothing", async (_how, about) => {
    place.advance(5 * HOUR);
    const id = await openOne(about);
    if (about === privileged) expect((await act("ada", id, "approve")).body["state"]).toBe("approved");
    place.advance(-5 * HOUR);
    expect(told(await change(id, about))).toEqual([403, "case-required", "expired"]);
    expect(told(await act("administrator", id, "resume"))).toEqual([403, "case-required", "expired"]);
    expect((await read(`/${id}`)).body["state"]).toBe("expired");
    expect(await counts()).toEqual({ open: 0, waiting: 0, approved: 0, expired: 1 });
  });

  test("that waits is decided by nobody, and counted nowhere", async () => {
    place.advance(5 * HOUR);
    const id = await openOne(privileged);
    place.advance(-5 * HOUR);
    expect(await counts()).toEqual({ open: 0, waiting: 0, approved: 0, expired: 1 });
    expect((await read("?decidable=true")).body["totalCount"]).toBe(0);
    for (const decision of ["approve", "decline"])
      expect((await act("ada", id, decision)).problem).toBe("case-decided");
    // A new one waits alone.
    await openOne(privileged);
    expect(await counts()).toMatchObject({ open: 0, waiting: 1, approved: 0 });
  });

  test("of before the jump that was approved, or resumed, in the future allows nothing", async () => {
    const [mine, theirs] = [await openOne(ordinary), await openOne(privileged)];
    place.advance(29 * MINUTE);
    expect((await act("administrator", mine, "resume")).body["state"]).toBe("open");
    expect((await act("ada", theirs, "approve")).body["state"]).toBe("approved");
    place.advance(-29 * MINUTE);
    expect(await counts()).toEqual({ open: 0, waiting: 0, approved: 0, expired: 2 });
    expect(told(await change(mine))).toEqual([403, "case-required", "expired"]);
    expect(told(await change(theirs, privileged))).toEqual([403, "case-required", "expired"]);
  });

  test("lives on where it went back by a minute", async () => {
    const [mine, theirs] = [await openOne(ordinary), await openOne(privileged)];
    expect((await act("ada", theirs, "approve")).body["state"]).toBe("approved");
    place.advance(-MINUTE);
    expect(await counts()).toEqual({ open: 1, waiting: 0, approved: 1, expired: 0 });
    expect((await change(mine)).status).toBeLessThan(300);
    expect((await change(theirs, privileged)).status).toBeLessThan(300);
  });
});
