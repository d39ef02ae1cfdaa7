import { isRefusedFor } from "../../api/failure.ts";
import { countedTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { waitText } from "../../i18n/wait-text.ts";
import { useSessionIsBack } from "../../queries/session.ts";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import type { Consent } from "./use-consequence.ts";

interface ConsequenceFailureProps {
  readonly refusal: Consent["refusal"];
  /** A wrong password or code is told at its field. */
  readonly atField: boolean;
  readonly waitSeconds: number;
  /** It is about one's own account. */
  readonly mine: boolean;
}

/**
 * Why the server said no to the call itself, or why the password or the code could not be checked; once a wait that it
 * asked for is over, that one may try again.
 */
export function ConsequenceFailure({ refusal, atField, waitSeconds, mine }: ConsequenceFailureProps) {
  const texts = useTexts();
  const failure = refusal?.failure ?? null;
  const sessionIsBack = useSessionIsBack(failure);
  const waited = failure?.kind === "refused" && (failure.retryAfterSeconds ?? 0) > 0 && waitSeconds === 0;
  const wait = waitSeconds > 0 ? texts.say(waitText("sign-in.wait", waitSeconds)) : null;
  // Nobody has a list to go back to for their own account.
  const goneMyself = mine && isRefusedFor(failure, "user-gone");
  return (
    <>
      {refusal !== null && !atField && !sessionIsBack && !waited && (
        <FailureNotice
          {...countedTexts(texts, refusal.failure, goneMyself ? "getOwnUser" : refusal.call)}
          wait={wait}
        />
      )}
      {/* There before it speaks, so that the end of the wait is heard, and once. */}
      <StatusLine>{waited && texts.t("sign-in.wait-over")}</StatusLine>
    </>
  );
}
