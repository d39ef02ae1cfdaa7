import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { MfaNotice } from "../api/contract/mfa-notice.ts";
import { FailureError, isRefusedFor } from "../api/failure.ts";
import type { Failure } from "../api/failure.ts";
import { servicesOf, useServices } from "./services.ts";
import { useAction } from "./use-action.ts";

/**
 * What to tell the signed-in person about a change by somebody else; null for nothing. Nothing to tell (204), no such
 * call (404) and every failure are one: the page does without. What was known stays until it is read. So it is asked once
 * a sign-in, and after a change of MFA, which reads everything below "users" again.
 */
function mfaNoticeQuery(userId: string) {
  const queryKey = ["users", "mfa-notice", userId];
  return queryOptions({
    queryKey,
    queryFn: ({ client, signal }): Promise<MfaNotice | null> =>
      servicesOf(client)
        .client.getMfaNotice(userId, signal)
        .catch(() => client.getQueryData<MfaNotice | null>(queryKey) ?? null),
    staleTime: Infinity,
  });
}

export function useMfaNotice(userId: string): MfaNotice | null {
  return useQuery(mfaNoticeQuery(userId)).data ?? null;
}

export interface ForgetNotice {
  readonly busy: boolean;
  /** Why the notice is still kept. */
  readonly failure: Failure | null;
  readonly forget: () => void;
}

/** Says that the notice was read; then it is gone here too. */
export function useForgetMfaNotice(userId: string, onDone: () => void): ForgetNotice {
  const { client } = useServices();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { run, busy } = useAction(async () => {
    setFailure(null);
    try {
      await client.deleteMfaNotice({ userId });
      onDone();
      // Somebody else who signed in meanwhile is told what is theirs.
      const { queryKey } = mfaNoticeQuery(userId);
      queryClient.setQueryData(queryKey, (kept) => (kept === undefined ? undefined : null));
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      // The dialog over the page says so, and it is over when one has signed in again.
      if (!isRefusedFor(error.failure, "session-ended")) setFailure(error.failure);
    }
  });
  return { busy, failure, forget: run };
}
