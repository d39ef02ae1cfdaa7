import { useEffect, useRef } from "react";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCaseFile } from "../../queries/case-file.ts";
import { useCasesOf } from "../../queries/cases.ts";
import { useActorName } from "../../queries/session.ts";
import { Notice } from "../../ui/notice.tsx";

/** Somebody made a key for this caller, and MFA is off: their app may hold an account from that call. */
export function KeyOfEarlierCall() {
  const { rich, formatDate } = useTexts();
  const { user, appliance, state } = useAssistance();
  const [latest] = useCasesOf(user.id);
  if ("held" in state || user.mfa !== "off") return null;
  if (latest?.intent !== "setUp" || latest.state !== "used") return null;
  return (
    <Notice tone="warn">
      <p>
        {rich("walkthrough.identity.key-made", {
          agent: <bdi>{latest.openedBy}</bdi>,
          time: formatDate(latest.openedAt, "time"),
          appliance: <bdi>{appliance}</bdi>,
        })}
      </p>
    </Notice>
  );
}

/** A call of an hour ago is another call. */
const longestMs = 3_600_000;

/**
 * After a reload in the middle of a call: its case again, so that note and record are of that call. Answers with what
 * drops it, for good: the record may be read only after the call was begun anew, by nobody knows whom.
 */
export function useTakeUpCase(): () => void {
  const { user } = useAssistance();
  const file = useCaseFile();
  const actor = useActorName();
  const [latest] = useCasesOf(user.id);
  // Its intent may no longer fit the state that the user is in: the call may have finished.
  const aboutKey = latest?.intent === "setUp" || latest?.intent === "recreate";
  const own = aboutKey && latest.openedBy === actor && latest.endedAt === null;
  const mine = own && latest.state === "used" ? latest : null;
  const dropped = useRef(false);
  useEffect(() => {
    if (dropped.current || mine === null || Date.now() - mine.openedAt > longestMs) return;
    if ((file.find(user.id)?.recorded ?? null) !== null) return;
    file.change(user.id, {
      recorded: mine,
      reason: mine.reason,
      ticket: mine.ticket,
      answers: Object.fromEntries(mine.checks.map(({ name, answer }) => [name, answer])),
      beganAt: mine.openedAt,
    });
  }, [mine, file, user.id]);
  return () => {
    dropped.current = true;
    file.change(user.id, { recorded: null, answers: {} });
  };
}
