import { azure } from "../../../contract/azure.ts";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { fakeClock } from "../../appliance/testing/fake-clock.ts";
import { identities } from "../../calls/identities.ts";
import { casesTable } from "../../guard/cases-table.ts";
import { newCase } from "../../guard/break-glass.ts";
import { endReplaced } from "../../guard/replaced-cases.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { newKeyMaterial } from "../../secrets/key-file.ts";
import { createKeyRing } from "../../secrets/key-ring.ts";
import { openStore } from "../../store/open-store.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";
import { ofApi } from "../call-of.ts";
import { UpstreamError, type UpstreamAnswer } from "../upstream.ts";
import { observe } from "../users-index/observe.ts";
import { settleDrift } from "../users-index/settle-drift.ts";
import { createAccept } from "./accept.ts";
import { createApplianceUsers } from "./appliance-users.ts";
import { createChange } from "./change.ts";
import { createEnrollments } from "./enrollments.ts";
import { createGuessLimits } from "./guess-limits.ts";
import { createSignIns } from "./sign-ins.ts";
import { createTurns } from "./turns.ts";
import { createRecorder } from "./recorder.ts";

const answer = (status: number, body: object = {}): UpstreamAnswer => ({
  status,
  headers: { "content-type": "application/json" },
  body: Buffer.from(JSON.stringify(body)),
});
const olivia = { id: "1001", name: "olivia", role: null };
const ada = { id: "1004", name: "ada", role: "PortalAdmin" };
const source = { address: "::1", traceId: "0", now: 1_800_000_000_000 };

/** An open case about olivia, and the guard before an appliance that answers her reading, and every change like this. */
async function setTheScene(changed: () => Promise<UpstreamAnswer>, breakable = (store: Store) => store) {
  const store = await openStore({ memory: true });
  onTestFinished(store.close);
  const clock = fakeClock(1_800_000_000_000);
  const log = pino({ level: "silent" });
  const keyRing = createKeyRing(newKeyMaterial());
  const send = ofApi(({ method }) => (method === "GET" ? Promise.resolve(answer(200, olivia)) : changed()));
  const users = createApplianceUsers(send, azure, async () => "v8.1");
  const recorder = createRecorder(breakable(store), log);
  const enrollments = createEnrollments(store);
  const policy = () => policyOf({ approval: "never" });
  const limits = createGuessLimits(
    { store, clock, turns: createTurns(createSignIns(store, users, log), clock), keyRing },
    recorder,
  );
  const common = { product: azure, store, clock, log, keyRing, policy, send, users };
  const parts = { ...common, recorder, enrollments, limits };
  const now = clock.now();
  const administrator = { id: "1000", name: "administrator", role: "PortalAdmin" };
  const caller = { ...administrator, listed: true, authTime: now, sessionId: "s", withCode: false };
  await store.transaction("ada", (tx) => identities.see(tx, ada, 0));
  const row = { ...newCase(olivia, caller, now), id: "c1", intent: "recreate", way: "byPhone" };
  const checks = JSON.stringify([{ name: "callback", answer: "passed" }]);
  await store.transaction("case", (tx) => casesTable.insert(tx, { ...row, checks }));
  const known = { caller, authorization: "Bearer t" };
  const target = "/api/v8.1/users/1001/enableMfa";
  const sent = { method: "POST", target, headers: {}, body: null };
  const call = { ...sent, of: "enableMfa", version: "v8.1", userId: olivia.id } as const;
  const change = async (intent: "recreate" | "turnOff" = "recreate") => {
    await store.transaction("about", (tx) => tx.updateTable("guard_cases").set({ intent }).execute());
    return createChange(parts)({ kind: "change", intent, call }, known, {
      ...source,
      caseId: "c1",
      requestId: null,
    });
  };
  const confirmed = async () => ({ ...answer(204), body: Buffer.alloc(0) });
  const accept = (token: string, answered: () => Promise<UpstreamAnswer> = confirmed) =>
    createAccept({ ...parts, send: ofApi(answered) })({ kind: "accept", token, call }, known, {
      ...source,
      now: clock.now(),
    });
  const caseNow = async () => (await store.read((db) => casesTable.byId(db, "c1")))?.state;
  return { store, clock, recorder, change, accept, caseNow };
}

const recordOf = (store: Store) =>
  store.read((db) => db.selectFrom("audit").select(["event", "outcome", "reason"]).orderBy("seq").execute());

test.each([
  [409, "open"],
  [404, "open"],
  // A failure and a call that took too long: maybe it was carried out.
  [408, "used"],
  [503, "used"],
])("a change that is answered with %i leaves its case %s", async (status, state) => {
  const scene = await setTheScene(() => Promise.resolve(answer(status)));
  await scene.change();
  expect(await scene.caseNow()).toBe(state);
});

const pages = ["text/html", "application/json"].flatMap((type) =>
  [200, 409, 502].map((status) => [status, type, "<p>Sign in</p>"] as const),
);

test.each([...pages, [200, "application/problem+json", '{"type":"conflict"}'] as const])(
  "a change that was answered with another server's page and %i is recorded as one of which nobody knows: as %s",
  async (status, type, text) => {
    const page = { status, headers: { "content-type": type }, body: Buffer.from(text) };
    const scene = await setTheScene(() => Promise.resolve(page));
    await expect(scene.change("turnOff")).rejects.toMatchObject({ fault: "not-json" });
    const rows = await recordOf(scene.store);
    expect(rows).toContainEqual({ event: "disable", outcome: "refused", reason: "no-answer" });
    expect(rows.filter(({ event, outcome }) => event === "disable" && outcome === "done")).toEqual([]);
    expect(await scene.store.read((db) => db.selectFrom("guard_changes").selectAll().execute())).toEqual([]);
    expect(await scene.caseNow()).toBe("used");
  },
);

test("a case that ended while its call was under way stays ended", async () => {
  const scene = await setTheScene(async () => {
    await scene.store.transaction("end", (tx) => casesTable.update(tx, "c1", { ended_at: 1 }));
    return answer(409);
  });
  await scene.change();
  expect(await scene.caseNow()).toBe("used");
});

test("a case whose caller failed a check while its call was under way doesn't come back to life", async () => {
  const scene = await setTheScene(async () => {
    await scene.store.transaction("stop", async (tx) => {
      const used = await casesTable.byId(tx, "c1");
      if (used !== undefined)
        await endReplaced(tx, { ...used, id: "c2", intent: "turnOff", state: "stopped" });
    });
    return answer(409);
  });
  await scene.change();
  expect(await scene.caseNow()).toBe("ended");
});

test("what was approved by somebody who is no administrator any more can't be used once it is given back", async () => {
  const scene = await setTheScene(async () => {
    const demoted = { ...ada, role: "ReadOnlyUser" };
    await scene.store.transaction("see", (tx) => identities.see(tx, demoted, 1_800_000_000_000));
    return answer(409);
  });
  const decided = {
    state: "approved",
    decided_by_id: ada.id,
    decided_by: ada.name,
    decided_at: 1_799_999_999_999,
  };
  await scene.store.transaction("approve", (tx) => casesTable.update(tx, "c1", decided));
  await scene.change();
  await expect(scene.change()).rejects.toMatchObject({ extras: { members: { caseState: "waiting" } } });
});

test("a new phone is recorded as one, though the store was down when it was confirmed", async () => {
  let down = false;
  const scene = await setTheScene(
    () => Promise.resolve(answer(200, { token: "enrollment" })),
    (store) => ({
      ...store,
      transaction: (name, work) =>
        down ? Promise.reject(new StorageError("storage", new Error("gone"))) : store.transaction(name, work),
    }),
  );
  await scene.change();
  down = true;
  await scene.accept("enrollment");
  down = false;
  await scene.recorder.flush();
  const [row] = await scene.store.read((db) =>
    db.selectFrom("audit").select(["reason", "case_id"]).where("event", "=", "accept").execute(),
  );
  expect(row).toEqual({ reason: "recreate", case_id: "c1" });
});

const page = { status: 401, headers: { "content-type": "text/html" }, body: Buffer.from("<p>Sign in</p>") };

test.each([
  ["no answer", () => Promise.reject(new UpstreamError("timeout", null)), "no-answer"],
  ["a failure", () => Promise.resolve(answer(502)), "status-502"],
  ["another server's page", () => Promise.resolve(page), "no-answer"],
])(
  "a confirmation that got %s is in the record, and once MFA is seen to be on, that it was done",
  async (_, sent, reason) => {
    const { store, clock, change, accept } = await setTheScene(() =>
      Promise.resolve(answer(200, { token: "enrollment" })),
    );
    const see = (mfaEnabled: boolean) => {
      const user = { ...olivia, type: null, description: "", isDefault: false, mfaEnabled };
      return store.transaction("see", (tx) => observe(tx, [user], clock.now()));
    };
    await see(false);
    await change();
    clock.advance(60_000);
    await accept("enrollment", sent).catch(() => {});
    await see(true);
    clock.advance(600_000);
    await settleDrift(store, clock.now());
    expect((await recordOf(store)).filter(({ event }) => event === "accept")).toEqual([
      { event: "accept", outcome: "refused", reason },
      { event: "accept", outcome: "done", reason: "set-up" },
    ]);
  },
);
