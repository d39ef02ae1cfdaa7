import { describe, expect, test } from "vitest";
import { ANSWER_MS, CODE_MS, REQUEST_MS } from "../../../contract/request-state.ts";
import { fakeClock } from "../../appliance/testing/fake-clock.ts";
import { createKeyRing } from "../../secrets/key-ring.ts";
import { newKeyMaterial } from "../../secrets/key-file.ts";
import type { GuardRequestsRow } from "../../store/guard-schema.ts";
import { openStore } from "../../store/open-store.ts";
import { perTest } from "../../testing/per-test.ts";
import { requestsTable } from "./requests-table.ts";
import { NOW, PICKED } from "./testing/picked-request.ts";
import { claimCode, codeSealed, keepSetup, setupFor } from "./sealed-setup.ts";

const keyRing = createKeyRing(newKeyMaterial());
const answer = JSON.stringify({ token: "of the setup", secretKey: "JBSW Y3DP" });
const refused = { kind: "refused", type: "request-ended" };

const store = perTest(() => openStore({ memory: true }));
const insert = (more: Partial<GuardRequestsRow> = {}) =>
  store.transaction("insert", (tx) => requestsTable.insert(tx, { ...PICKED, ...more }));
const stored = async () => (await store.read((db) => requestsTable.byId(db, "r1")))?.row;

describe("The answer to enableMfa", () => {
  const keep = (id = "r1", caseId: string | null = "c1") =>
    store.transaction("keep", (tx) => keepSetup(tx, keyRing, { id, caseId, answer, now: NOW }));

  test("is kept for fifteen minutes, and opens at its own request alone", async () => {
    await insert();
    expect(await keep()).toMatchObject({ kind: "done", value: { request: "r1", state: "setup" } });
    const row = await stored();
    expect(row).toMatchObject({ state: "setup", expires_at: NOW + REQUEST_MS });
    expect(setupFor(keyRing, row ?? PICKED)).toEqual(JSON.parse(answer));
    expect(() => setupFor(keyRing, { ...(row ?? PICKED), id: "r2" })).toThrow();
  });

  test.each([
    ["of no known request", {}, "r2", "c1"],
    ["under another case", {}, "r1", "c2"],
    ["of a request that has a setup already", { state: "setup" }, "r1", "c1"],
    ["of a request that has ended", { state: "ended", reason: "cancelled" }, "r1", "c1"],
    ["of a request whose time is over", { case_id: null, expires_at: NOW }, "r1", null],
  ])("%s isn't kept", async (_what, more, id, caseId) => {
    await insert(more);
    const before = await stored();
    expect(await keep(id, caseId)).toMatchObject(refused);
    expect(await stored()).toEqual(before);
  });
});

describe("The person's digits", () => {
  const clock = fakeClock(NOW);
  const claim = (id = "r1", callerId = "1000") => claimCode({ store, keyRing, clock }, id, callerId);
  const waiting = async (more: Partial<GuardRequestsRow> = {}) => {
    await insert();
    await store.transaction("keep", (tx) =>
      keepSetup(tx, keyRing, { id: "r1", caseId: "c1", answer, now: NOW }),
    );
    const digits = { code: codeSealed(keyRing, "r1", "123456"), code_at: NOW - CODE_MS + 1 };
    await store.transaction("type", (tx) => requestsTable.update(tx, "r1", { ...digits, ...more }));
  };

  test("are taken once, with the setup's token, and the store forgets them", async () => {
    await waiting();
    expect(await claim()).toMatchObject({ kind: "done", value: { code: "123456", token: "of the setup" } });
    expect(await stored()).toMatchObject({ code: null, claimed_at: NOW, answer: null });
    expect(await claim()).toMatchObject({ kind: "refused", type: "code-missing" });
  });

  test("are taken again after an acceptMfa that had no answer, which is counted", async () => {
    await waiting({ claimed_at: NOW - ANSWER_MS });
    expect(await claim()).toMatchObject({ kind: "done" });
    expect((await stored())?.answer).toBe('{"n":1,"result":"no-answer"}');
  });

  test("of another kind are no setup: each opens in its own place", async () => {
    await waiting();
    const row = await stored();
    expect(() => setupFor(keyRing, { ...PICKED, setup: row?.code ?? "" })).toThrow();
  });

  test.each([
    ["none were typed", { code: null, code_at: null }, "code-missing"],
    ["they were typed 30 seconds ago", { code_at: NOW - CODE_MS }, "code-missing"],
    ["an acceptMfa is on its way", { claimed_at: NOW - ANSWER_MS + 1 }, "code-missing"],
    ["somebody else picked the number", { picked_by_id: "1002" }, "request-ended"],
    ["the request has no setup yet", { state: "picked" }, "request-ended"],
    ["the setup's time is over", { expires_at: NOW }, "request-ended"],
  ])("aren't taken where %s", async (_what, more, problem) => {
    await waiting(more);
    const before = await stored();
    expect(await claim()).toMatchObject({ kind: "refused", type: problem });
    expect(await stored()).toEqual(before);
  });

  test("of an unknown request aren't taken", async () => {
    expect(await claim("r2")).toMatchObject(refused);
  });
});
