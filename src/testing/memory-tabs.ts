import type { TabChannel, TabMessage } from "../api/session/tab-channel.ts";

/** Channels that hear each other at once, as tabs of one browser do, and keep what was said. */
export function createMemoryTabs(): { open: () => TabChannel; messages: TabMessage[] } {
  const messages: TabMessage[] = [];
  const tabs = new Set<Set<(message: TabMessage) => void>>();
  const open = (): TabChannel => {
    const mine = new Set<(message: TabMessage) => void>();
    tabs.add(mine);
    return {
      post: (message) => {
        messages.push(message);
        for (const tab of tabs) if (tab !== mine) for (const listener of tab) listener(message);
      },
      subscribe: (listener) => {
        mine.add(listener);
        return () => mine.delete(listener);
      },
      close: () => tabs.delete(mine),
    };
  };
  return { open, messages };
}
