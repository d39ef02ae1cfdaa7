import { azure } from "../../../contract/azure.ts";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { fakeClock } from "../../appliance/testing/fake-clock.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { newKeyMaterial } from "../../secrets/key-file.ts";
import { createKeyRing } from "../../secrets/key-ring.ts";
import { openStore } from "../../store/open-store.ts";
import { UpstreamError } from "../upstream.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { observe } from "../users-index/observe.ts";
import { settleDrift } from "../users-index/settle-drift.ts";
import { createUsersIndex } from "../users-index/users-index.ts";
import { createAccept } from "./accept.ts";
import { createApplianceUsers } from "./appliance-users.ts";
import { createEnrollments } from "./enrollments.ts";
import { createGuessLimits } from "./guess-limits.ts";
import { createSignIns } from "./sign-ins.ts";
import { createTurns } from "./turns.ts";
import { createRecorder } from "./recorder.ts";

const failed: UpstreamAnswer = { status: 502, headers: {}, body: Buffer.from("{}") };
const page: UpstreamAnswer = {
  status: 401,
  headers: { "content-type": "text/html" },
  body: Buffer.from("<p>Sign in</p>"),
};

test.each([
  ["no answer", () => Promise.reject(new UpstreamError("timeout", null)), "no-answer"],
  ["a failure", () => Promise.resolve(failed), "status-502"],
  ["another server's page", () => Promise.resolve(page), "no-answer"],
])(
  "a confirmation that got %s is in the record, and once MFA is seen to be on, that it was done",
  async (_, sendCode, reason) => {
    const store = await openStore({ memory: true });
    onTestFinished(store.close);
    const clock = fakeClock(1_800_000_000_000);
    const log = pino({ level: "silent" });
    const keyRing = createKeyRing(newKeyMaterial());
    const users = createApplianceUsers(sendCode, azure, async () => "v8.1");
    const recorder = createRecorder(store, log);
    const index = createUsersIndex({ store, clock, log, users, scanEveryMs: 0, note: () => {} });
    const policy = () => defaultPolicy;
    const enrollments = createEnrollments(store, clock);
    enrollments.remember("t", { id: "1001", name: "olivia" });
    const limits = createGuessLimits(
      { store, clock, turns: createTurns(createSignIns(store, users, log), clock), keyRing },
      recorder,
    );
    const parts = {
      product: azure,
      store,
      clock,
      log,
      keyRing,
      policy,
      send: sendCode,
      users,
      recorder,
      index,
      enrollments,
      limits,
    };
    const accept = createAccept(parts);
    const olivia = {
      id: "1001",
      name: "olivia",
      role: null,
      type: null,
      mfaEnabled: false,
      description: "",
      isDefault: false,
    };
    const see = (mfaEnabled: boolean) =>
      store.transaction("see", (tx) =>
        observe(tx, [{ user: { ...olivia, mfaEnabled }, at: clock.now() }], null),
      );
    await see(false);
    clock.advance(60_000);
    const person = { id: "1001", name: "olivia", role: null };
    const caller = { ...person, authTime: clock.now(), sessionId: "s", withCode: false };
    const known = { caller, listed: true, network: "192.0.2", authorization: "Bearer t" };
    const target = "/api/v8.1/users/1001/acceptMfa";
    const call = { method: "POST", target, headers: {}, body: null };
    const source = { address: "::1", traceId: "0", now: clock.now() };
    await accept({ kind: "accept", userId: "1001", token: "t", call }, known, source).catch(() => {});
    await see(true);
    clock.advance(600_000);
    await settleDrift(store, clock.now());
    const rows = await store.read((db) =>
      db.selectFrom("audit").select(["event", "outcome", "reason", "actor_name"]).orderBy("seq").execute(),
    );
    expect(rows).toEqual([
      { event: "accept", outcome: "refused", reason, actor_name: "olivia" },
      { event: "accept", outcome: "done", reason: "set-up", actor_name: "olivia" },
    ]);
  },
);
