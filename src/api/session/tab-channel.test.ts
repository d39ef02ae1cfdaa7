import { afterEach, describe, expect, it } from "vitest";
import { createTabChannel, type TabChannel, type TabMessage } from "./tab-channel.ts";

const open: TabChannel[] = [];
afterEach(() => {
  for (const channel of open.splice(0)) channel.close();
});

function openTab(): TabChannel {
  const channel = createTabChannel();
  open.push(channel);
  return channel;
}

describe("createTabChannel", () => {
  it("reaches the other tabs and not its own", async () => {
    const [mine, other] = [openTab(), openTab()];
    const own: TabMessage[] = [];
    mine.subscribe((message) => own.push(message));
    const heard = new Promise<TabMessage>((resolve) => {
      other.subscribe(resolve);
    });
    mine.post({ t: "enrolling", userId: "1001" });
    expect(await heard).toEqual({ t: "enrolling", userId: "1001" });
    expect(own).toEqual([]);
  });

  it("ignores what another version of the app says", async () => {
    const raw = new BroadcastChannel("mfa-enrollment");
    const heard = new Promise<TabMessage>((resolve) => {
      openTab().subscribe(resolve);
    });
    raw.postMessage({ t: "new-thing", secret: 1 });
    raw.postMessage({ t: "out", more: true });
    expect(await heard).toEqual({ t: "out" });
    raw.close();
  });
});
