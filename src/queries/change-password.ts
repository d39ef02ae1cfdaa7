import { outcomeIsUnknown, type Failure } from "../api/failure.ts";
import { useServices } from "./services.ts";
import { useProvedAction } from "./use-proved-action.ts";
import { useSecretMutation } from "./use-action.ts";

/** What became of a new password; `guessable`: its length was right, and the server refused it. */
type PasswordOutcome = "guessable" | "unknown" | Failure | null;

/** Changes one's own password. The server wants a fresh sign-in, and ends the other sessions. */
export function useChangePassword(userId: string, onDone: () => void) {
  const { calls } = useServices().client.forLater;
  const send = useSecretMutation((password: string) =>
    calls.post({
      to: { call: "changePassword", user: userId },
      after401: "repeat",
      json: { password },
      answers: "nothing",
    }),
  );
  const { run, busy, failure, stepUp } = useProvedAction(async (password: string) => {
    await send(password);
    onDone();
  });
  return { outcome: failure === null ? null : outcomeOf(failure), busy, stepUp, change: run };
}

function outcomeOf(failure: Failure): PasswordOutcome {
  if (outcomeIsUnknown(failure)) return "unknown";
  return failure.kind === "refused" && failure.reason === "bad-request" ? "guessable" : failure;
}
