import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { writeAudit } from "../../calls/write-audit.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import type { Store } from "../../store/store.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import type { TestStore } from "../../store/testing/test-engines.ts";

const EXPORT = "/api/guard/audit/export";
const ROWS = 1_000;

/** A store that counts how many read at a time, and how many have read. */
function watched(store: Store) {
  const reads = { now: 0, most: 0, all: 0 };
  const read: Store["read"] = async (work) => {
    reads.now += 1;
    reads.all += 1;
    reads.most = Math.max(reads.most, reads.now);
    try {
      return await store.read(work);
    } finally {
      reads.now -= 1;
    }
  };
  return { reads, store: { ...store, read } };
}

const hosts = [
  {
    host: "an appliance of ours",
    start: async (store: Store) => {
      const { handle } = await createTestAppliance({ store });
      return { handle, close: async () => {} };
    },
  },
  {
    host: "a gateway",
    start: (store: Store) => startStandIn("8.1", { guard: { store, policy: defaultPolicy } }),
  },
];
const cases = testEngines.flatMap((engine) => hosts.map((host) => ({ ...engine, ...host })));

describe.each(cases)("files of the record of $host, many at once ($engine)", ({ start, open }) => {
  let opened: TestStore;
  let reads: ReturnType<typeof watched>["reads"];
  let close: () => Promise<void>;
  let client: TestClient;
  let admin: TestClient;
  /** Answers with a file that has begun, of which nobody has taken anything. */
  let begun: Response[];

  beforeEach(async () => {
    opened = await open();
    const { reads: counted, store } = watched(opened.store);
    reads = counted;
    const started = await start(store);
    close = started.close;
    await store.transaction("fill", async (tx) => {
      const source = { address: "192.0.2.1", traceId: "0", now: 0 };
      for (let row = 0; row < ROWS; row += 1)
        await writeAudit(tx, source, { event: "unlock", outcome: "done", actor: null, user: null });
    });
    begun = [];
    client = testClient(async (request, peer) => {
      const answer = await started.handle(request, peer);
      if (!request.url.endsWith(EXPORT)) return answer;
      expect(answer.status).toBe(200);
      begun.push(answer);
      return new Response();
    });
    admin = await signIn(client, "administrator");
  });
  afterEach(async () => {
    await close();
    await opened.close();
  });

  async function begin(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => admin.send("GET", EXPORT)));
    Object.assign(reads, { now: 0, most: 0, all: 0 });
  }

  test("are read one piece at a time where they are one person's, and are whole", async () => {
    await begin(8);
    const files = await Promise.all(begun.map((file) => file.text()));
    expect(files).toHaveLength(8);
    expect(reads.most).toBe(1);
    expect(reads.all).toBeGreaterThan((8 * ROWS) / 250);
    for (const file of files) expect(file.split("\r\n").length).toBeGreaterThan(ROWS + 2);
    expect(new Set(files).size).toBe(1);
  });

  test("let others' calls and files in between", async () => {
    const grace = await signIn(client, "grace");
    const ada = await signIn(client, "ada");
    await begin(8);
    const ended: string[] = [];
    const files = begun.map((file) => file.text().then(() => ended.push("file")));
    await ada.send("GET", EXPORT);
    const other = begun
      .at(-1)
      ?.text()
      .then(() => ended.push("ada's file"));
    const small = grace.send("GET", "/api/v8.1/users/1005").then(() => ended.push("small call"));
    await Promise.all([...files, other, small]);
    expect(ended.indexOf("small call")).toBeLessThan(ended.lastIndexOf("file"));
    expect(ended.filter((what) => what !== "small call")[0]).toBe("ada's file");
  });

  test("that nobody takes hold nobody's turn", async () => {
    await begin(8);
    expect(reads.all).toBe(0);
    await admin.send("GET", EXPORT);
    expect((await begun.at(-1)?.text())?.split("\r\n").length).toBeGreaterThan(ROWS);
    for (const file of begun.slice(0, 8)) await file.body?.cancel();
  });
});
