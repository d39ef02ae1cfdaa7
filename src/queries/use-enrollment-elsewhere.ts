import { useEffect, useEffectEvent } from "react";
import { useServices } from "./services.ts";

/** Calls `onNewer` when another tab starts an enrollment for this user: the one here is dead. */
export function useEnrollmentElsewhere(userId: string, onNewer: () => void): void {
  const { tabs } = useServices().client;
  const tell = useEffectEvent(onNewer);
  // Follows the messages of the other tabs.
  useEffect(
    () =>
      tabs.subscribe((message) => {
        if (message.t === "enrolling" && message.userId === userId) tell();
      }),
    [tabs, userId],
  );
}
