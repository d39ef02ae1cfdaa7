import { useQueryClient } from "@tanstack/react-query";
import type { Enrollment } from "../api/contract/enrollment.ts";
import { useServices } from "./services.ts";
import { useSecretMutation } from "./use-secret-mutation.ts";
import type { SecretMutation } from "./use-secret-mutation.ts";
import { refreshUsers } from "./users.ts";

/** Starts an enrollment: one POST per call, from a click only (ADR: enableMfa is a mutation). */
export function useEnableMfa(): SecretMutation<
  { userId: string; userName: string; recreate: boolean },
  Enrollment
> {
  const { client } = useServices();
  return useSecretMutation(client.enableMfa);
}

/** The only committing call. Read back (`useReadBack`) when `outcomeIsUnknown(failure)`. */
export function useAcceptMfa(): SecretMutation<{ userId: string; code: string; token: string }, void> {
  const { client, workQueue } = useServices();
  const queryClient = useQueryClient();
  return useSecretMutation(async (request) => {
    try {
      await client.acceptMfa(request);
      workQueue.mark(request.userId, "done");
    } finally {
      refreshUsers(queryClient);
    }
  });
}

/** Turns MFA off. Step-up first where `stepUpDue()`; read back when the outcome is unknown. */
export function useDisableMfa(): SecretMutation<{ userId: string }, void> {
  const { client } = useServices();
  const queryClient = useQueryClient();
  return useSecretMutation((request) => client.disableMfa(request).finally(() => refreshUsers(queryClient)));
}
