import { useState } from "react";
import type { ReactNode } from "react";
import { Navigate } from "react-router";
import { me, paths } from "../../paths.ts";
import { useConsents } from "../../queries/use-consents.ts";

interface RecreateGateProps {
  readonly userId: string;
  /** Whether a consent is needed to come in. */
  readonly closed: boolean;
  readonly children: ReactNode;
}

/**
 * A direct link with `?recreate=true` passes through the consequence page (product.md, Users). Here and
 * not in a loader, because a consent is for a user id, and one's own id has to be read first. Looked at
 * once: at the end the consent is taken back, and the wizard still has something to say.
 */
export function RecreateGate({ userId, closed, children }: RecreateGateProps) {
  const consents = useConsents();
  const [open] = useState(() => !closed || consents.find(userId, "recreate") !== null);
  return open ? children : <Navigate to={paths.recreate(me)} replace />;
}
