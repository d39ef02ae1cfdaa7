import { useDeferredValue, type ReactNode } from "react";

/** What can wait for a frame, so that what stands beside it is painted that much sooner. */
export function Deferred({ children }: { readonly children: ReactNode }) {
  const due = useDeferredValue(true, false);
  return due && children;
}
