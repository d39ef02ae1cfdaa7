import { useQuery, useQueryClient } from "@tanstack/react-query";
import { decodeWaiting } from "../api/contract/waiting-sign-in.ts";
import { guardQuery } from "./guard-query.ts";
import { readingOf } from "./reading.ts";
import { useServices } from "./services.ts";
import { useProvedAction } from "./use-proved-action.ts";

const queryKey = ["guard", "limits"];
const pollMs = 10_000;

/** Who has to wait at a sign-in, read anew all the time. */
export function useWaitingSignIns() {
  const query = useQuery({ ...guardQuery(queryKey, "/limits", decodeWaiting), refetchInterval: pollMs });
  return { ...readingOf(query), found: query.data ?? null };
}

/** What an administrator does for an account that waits. */
type Help =
  | { readonly kind: "clear"; readonly account: string }
  | { readonly kind: "let-in"; readonly account: string; readonly address: string };

/** Clears an account, or lets one address in; the password is asked for where the sign-in is old. */
export function useHelpWaiting(onHelped: (help: Help) => void) {
  const { client } = useServices();
  const queryClient = useQueryClient();
  const { run, busy, failure, stepUp } = useProvedAction(async (help: Help) => {
    const { kind, ...body } = help;
    const waiting = await client.tellGuard(`/limits/${kind}`, body, decodeWaiting);
    // A reading that is under way may be from before the change.
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, waiting);
    onHelped(help);
  });
  return { help: run, busy, failure, stepUp };
}
