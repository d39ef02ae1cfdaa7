import { useQueryClient } from "@tanstack/react-query";
import type { EnableRequest } from "../api/client/mfa.ts";
import type { Enrollment } from "../api/contract/enrollment.ts";
import { useServices } from "./services.ts";
import { useSecretMutation } from "./use-action.ts";
import { refreshUsers } from "./users.ts";
import { useEffect, useEffectEvent } from "react";

/** Starts an enrollment: one POST and one new secret per call, from a click only (ADR 1). */
export function useEnableMfa(): (request: EnableRequest) => Promise<Enrollment> {
  const { client, caseFile } = useServices();
  return useSecretMutation(async (request) => {
    const enrollment = await client.enableMfa({ ...request, caseId: caseFile.idFor(request.userId) });
    caseFile.markUsed(request.userId);
    return enrollment;
  });
}

/** The only call that commits. Read back (`useReadBack`) when `outcomeIsUnknown(failure)`. */
export function useAcceptMfa(
  token: string,
): (request: { readonly userId: string; readonly code: string }) => Promise<void> {
  const { client } = useServices();
  const queryClient = useQueryClient();
  return useSecretMutation(async ({ userId, code }) => {
    try {
      await client.acceptMfa({ userId, code, token });
    } finally {
      refreshUsers(queryClient);
    }
  });
}

/** Turns MFA off. Step-up first where `stepUpDue()`; read back when the outcome is unknown. */
export function useDisableMfa(): (request: { readonly userId: string }) => Promise<void> {
  const { client, caseFile } = useServices();
  const queryClient = useQueryClient();
  return useSecretMutation(async ({ userId }) => {
    try {
      await client.disableMfa({ userId, caseId: caseFile.idFor(userId) });
    } finally {
      refreshUsers(queryClient);
    }
  });
}

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
