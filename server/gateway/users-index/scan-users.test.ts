import { azure } from "../../../contract/azure.ts";
import { describe, expect, onTestFinished, test } from "vitest";
import { fakeClock } from "../../appliance/testing/fake-clock.ts";
import type { Store } from "../../store/store.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { createApplianceUsers } from "../guard/appliance-users.ts";
import type { UpstreamAnswer, UpstreamCall } from "../upstream.ts";
import { scansTable } from "./index-table.ts";
import { scanUsers } from "./scan-users.ts";

const list = (names: string) => names.split(" ");

/** An appliance as it may be: its pages are as short as it likes, and its list changes while it is read. */
function applianceOf(names: string[], cap: number, onCall: (calls: number) => void = () => {}) {
  let calls = 0;
  const ended = { token: false };
  const send = async ({ target }: UpstreamCall): Promise<UpstreamAnswer> => {
    const url = new URL(target, "https://appliance.example");
    const one = /\/users\/(.+)$/.exec(url.pathname)?.[1];
    if (one === undefined) onCall((calls += 1));
    if (ended.token) return answer(401, {});
    const users = names.map((name) => ({ id: `id-${name}`, name, mfaEnabled: false }));
    if (one !== undefined) {
      const user = users.find(({ id }) => id === one);
      return user === undefined ? answer(404, {}) : answer(200, user);
    }
    const offset = Number(url.searchParams.get("Offset"));
    const limit = Math.min(cap, Number(url.searchParams.get("Limit")));
    return answer(200, { totalCount: users.length, results: users.slice(offset, offset + limit) });
  };
  return { send, ended, calls: () => calls };
}

function answer(status: number, body: unknown): UpstreamAnswer {
  return { status, headers: { "content-type": "application/json" }, body: Buffer.from(JSON.stringify(body)) };
}

describe.each(testEngines)("reading the list ($engine)", (engine) => {
  async function bench() {
    const { store, close } = await engine.open();
    onTestFinished(close);
    const clock = fakeClock(1_800_000_000_000);
    const read = async (appliance: ReturnType<typeof applianceOf>, signal = new AbortController().signal) => {
      clock.advance(3_600_000);
      const scan = clock.now();
      await store.transaction("begin", (tx) => scansTable.begin(tx, scan, scan, scan));
      const users = createApplianceUsers(appliance.send, azure, async () => "v8.1");
      const parts = { store, clock, users, signal, limit: 200 };
      return scanUsers(parts, { authorization: "Bearer t" }, scan);
    };
    return { store, read };
  }
  const known = async (store: Store) => {
    const rows = await store.read((db) =>
      db.selectFrom("guard_users").select("name").orderBy("name").execute(),
    );
    return rows.map(({ name }) => name).join("");
  };

  test("goes on to the last page, however short pages are", async () => {
    const { store, read } = await bench();
    const appliance = applianceOf(list("a b c d e"), 2);
    expect(await read(appliance)).toBe("complete");
    expect([await known(store), appliance.calls()]).toEqual(["abcde", 3]);
  });

  test("knows everybody by what a database can keep", async () => {
    const { store, read } = await bench();
    expect(await read(applianceOf(["a", "b\0", "c\ud800"], 2))).toBe("complete");
    expect(await known(store)).toBe("ab\ufffdc\ufffd");
  });

  test("stops when the token ends, and takes nobody away", async () => {
    const { store, read } = await bench();
    await read(applianceOf(list("a b c d e"), 2));
    const before = (await store.read(scansTable.read)).completed_at;
    const appliance = applianceOf(list("a b c d"), 2, (calls) => {
      appliance.ended.token = calls > 1;
    });
    expect(await read(appliance)).toBe("refused");
    expect(appliance.calls()).toBe(2);
    expect(await known(store)).toBe("abcde");
    expect((await store.read(scansTable.read)).completed_at).toBe(before);
  });

  test("takes nobody away whom a list that changed meanwhile passed over, and everybody who is gone", async () => {
    const { store, read } = await bench();
    await read(applianceOf(list("a b c d e"), 2));
    const names = list("a b c d e");
    const appliance = applianceOf(names, 2, (calls) => {
      if (calls !== 2) return;
      names.splice(names.indexOf("a"), 1);
      names.push("f");
    });
    // c has moved to the first page meanwhile, where nobody looks again. a was seen before they went.
    expect(await read(appliance)).toBe("complete");
    expect(await known(store)).toBe("abcdef");
    expect(await read(applianceOf(list("b c d e"), 2))).toBe("complete");
    expect(await known(store)).toBe("bcde");
    const many = Array.from({ length: 300 }, (_, index) => `n${index}`);
    await read(applianceOf(many, 200));
    for (const left of [104, 4]) {
      await read(applianceOf(list("b c d e"), 2));
      expect(await store.read((db) => db.selectFrom("guard_users").select("id").execute())).toHaveLength(
        left,
      );
    }
  });

  test("takes nobody away where somebody can't be read, or nobody but the reader is listed", async () => {
    const { store, read } = await bench();
    await read(applianceOf(list("a b c"), 2));
    expect(await read(applianceOf(["a"], 2))).toBe("alone");
    expect(await read(applianceOf(["a", ""], 2))).toBe("unreadable");
    expect(await known(store)).toBe("abc");
  });

  test.each([
    ["without a name", ""],
    ["whose name no index holds", "n".repeat(70_000)],
  ])("goes on after somebody %s, reads all others, and isn't whole", async (_what, odd) => {
    const { store, read } = await bench();
    expect(await read(applianceOf(["a", odd, "c", "d"], 2))).toBe("unreadable");
    expect(await known(store)).toBe("acd");
    expect((await store.read(scansTable.read)).completed_at).toBe(0);
  });

  test("ends between two pages when the gateway is stopped", async () => {
    const { read } = await bench();
    const ending = new AbortController();
    const appliance = applianceOf(list("a b c d e"), 2, () => ending.abort());
    expect(await read(appliance, ending.signal)).toBe("stopped");
    expect(appliance.calls()).toBe(1);
  });
});
