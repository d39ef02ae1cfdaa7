import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { fakeClock } from "../../appliance/testing/fake-clock.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { casesTable } from "../../guard/cases-table.ts";
import { openStore } from "../../store/open-store.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { forgetPerson } from "./forget-person.ts";
import { createUsersIndex } from "../users-index/users-index.ts";
import { createAccept } from "./accept-through.ts";
import { createChange } from "./change-through.ts";
import { createEnrollments } from "./enrollments.ts";
import { createNamesChanging } from "./names-changing.ts";
import { createPeople } from "./people.ts";
import { createRecorder } from "./recorder.ts";

const answer = (status: number, body: object = {}): UpstreamAnswer => ({
  status,
  headers: { "content-type": "application/json" },
  body: Buffer.from(JSON.stringify(body)),
});
const olivia = { id: "1001", name: "olivia", role: null };
const nothingElse = {
  userName: undefined,
  newRole: undefined,
  newPassword: false,
  type: undefined,
  newProvider: false,
  newDescription: false,
};
const source = { address: "::1", traceId: "0", now: 0 };

/** An open case about olivia, and the guard before an appliance that answers her reading, and every change like this. */
async function setTheScene(changed: () => Promise<UpstreamAnswer>, breakable = (store: Store) => store) {
  const store = await openStore({ memory: true });
  onTestFinished(store.close);
  const clock = fakeClock(1_800_000_000_000);
  const log = pino({ level: "silent" });
  const send = ({ method }: { method: string }) =>
    method === "GET" ? Promise.resolve(answer(200, olivia)) : changed();
  const people = createPeople(
    send,
    "azure",
    async () => "v8.1",
    async () => null,
  );
  const recorder = createRecorder(breakable(store), log);
  const index = createUsersIndex({ store, clock, log, people, scanEveryMs: 0 });
  const enrollments = createEnrollments(store, clock);
  const parts = {
    store,
    clock,
    log,
    policy: () => defaultPolicy,
    send,
    people,
    findPerson: people.user,
    recorder,
    index,
    enrollments,
    names: createNamesChanging(store, clock),
  };
  const now = clock.now();
  const caller = { id: "1000", name: "administrator", role: "PortalAdmin", authTime: now, sessionId: "s" };
  await store.transaction("case", (tx) =>
    casesTable.insert(tx, {
      id: "c1",
      user_id: olivia.id,
      user_name: olivia.name,
      intent: "recreate",
      reason: "lost phone",
      ticket: "",
      checks: "[]",
      way: "byPhone",
      state: "open",
      privileged: 0,
      new_role: null,
      opened_by_id: caller.id,
      opened_by: caller.name,
      opened_at: now,
      expires_at: now + 60_000,
      decided_by_id: null,
      decided_by: null,
      decided_at: null,
      used_at: null,
      outcome: null,
      note: null,
      steps: null,
      ended_at: null,
      session_id: null,
      edits: null,
    }),
  );
  const known = { caller, listed: true, network: "192.0.2", authorization: "Bearer t" };
  const call = { method: "POST", target: "/api/v8.1/users/1001/enableMfa", headers: {}, body: null };
  const about = { userId: olivia.id };
  const change = async (intent: "recreate" | "turnOff" = "recreate") => {
    await store.transaction("about", (tx) => tx.updateTable("guard_cases").set({ intent }).execute());
    return createChange(parts)(
      call,
      { kind: "change", intent, right: intent, ...about, ...nothingElse },
      known,
      { ...source, caseId: "c1" },
    );
  };
  const accept = (token: string) =>
    createAccept(parts)({ kind: "accept", ...about, token }, known, source, async () => ({
      ...answer(204),
      body: Buffer.alloc(0),
    }));
  const caseNow = async () => (await store.read((db) => casesTable.byId(db, "c1")))?.state;
  return { store, recorder, change, accept, caseNow };
}

test.each([
  [409, "open"],
  [404, "open"],
  // A redirect, a failure and a call that took too long: maybe it was carried out.
  [302, "used"],
  [408, "used"],
  [503, "used"],
])("a change that is answered with %i leaves its case %s", async (status, state) => {
  const scene = await setTheScene(() => Promise.resolve(answer(status)));
  await scene.change();
  expect(await scene.caseNow()).toBe(state);
});

test("a case isn't given back to who goes on being refused: each try leaves rows", async () => {
  const scene = await setTheScene(() => Promise.resolve(answer(409)));
  for (let tries = 1; tries <= 60; tries += 1) {
    await scene.change();
    expect(await scene.caseNow(), `${tries}`).toBe("open");
  }
  await scene.change();
  expect(await scene.caseNow()).toBe("used");
});

const pages = ["text/html", "application/json"].flatMap((type) =>
  [200, 302, 401, 403, 404, 409].map((status) => [status, type, "<p>Sign in</p>"] as const),
);

test.each([...pages, [200, "application/problem+json", '{"type":"conflict"}'] as const])(
  "a change that was answered with another server's page and %i is recorded as one of which nobody knows: as %s",
  async (status, type, text) => {
    const page = { status, headers: { "content-type": type }, body: Buffer.from(text) };
    const scene = await setTheScene(() => Promise.resolve(page));
    await expect(scene.change("turnOff")).rejects.toMatchObject({ fault: "not-json" });
    const rows = await scene.store.read((db) =>
      db.selectFrom("audit").select(["event", "outcome", "reason"]).execute(),
    );
    expect(rows).toContainEqual({ event: "disable", outcome: "refused", reason: "no-answer" });
    expect(rows.filter(({ event, outcome }) => event === "disable" && outcome === "done")).toEqual([]);
    const told = await scene.store.read((db) => db.selectFrom("guard_changes").selectAll().execute());
    expect(told).toEqual([]);
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
      const older = await casesTable.byId(tx, "c1");
      if (older !== undefined)
        await casesTable.insert(tx, { ...older, id: "c2", intent: "turnOff", state: "stopped" });
    });
    return answer(409);
  });
  await scene.change();
  expect(await scene.caseNow()).toBe("ended");
});

test("what was approved by somebody who was deleted meanwhile can't be used once it is given back", async () => {
  const scene = await setTheScene(async () => {
    await scene.store.transaction("forget", (tx) => forgetPerson(tx, "1004", 1_800_000_000_000));
    return answer(409);
  });
  const decided = {
    state: "approved",
    decided_by_id: "1004",
    decided_by: "ada",
    decided_at: 1_799_999_999_999,
  };
  await scene.store.transaction("approve", (tx) => casesTable.update(tx, "c1", decided));
  await scene.change();
  await expect(scene.change()).rejects.toMatchObject({ extras: { members: { caseState: "expired" } } });
});

test.each([
  ["who it is about", "1001"],
  ["who opened it", "1000"],
])(
  "a case in use whose person was deleted meanwhile can't be used once it is given back: %s",
  async (_, id) => {
    const scene = await setTheScene(async () => {
      await scene.store.transaction("forget", (tx) => forgetPerson(tx, id, 1_800_000_000_000));
      return answer(409);
    });
    await scene.change();
    await expect(scene.change()).rejects.toMatchObject({ extras: { members: { caseState: "expired" } } });
  },
);

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
