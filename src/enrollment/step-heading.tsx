import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { PageHeading } from "../ui/page-heading.tsx";

/** Keyed by the step: a new one takes the focus, so that it is read out and the next Tab starts there. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Follows the step on screen; the focus is the document's.
  useEffect(() => heading.current?.focus(), []);
  return <PageHeading ref={heading}>{children}</PageHeading>;
}
