import { useEffect, useRef, useState } from "react";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCaseFile } from "../../queries/services.ts";
import type { Case } from "../../api/contract/guard-case.ts";
import { useCasesOf, useReadCases } from "../../queries/cases.ts";
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
    <Notice
      tone="warn"
      text={rich("walkthrough.identity.key-made", {
        agent: <bdi>{latest.openedBy}</bdi>,
        time: formatDate(latest.openedAt, "time"),
        appliance: <bdi>{appliance}</bdi>,
      })}
    />
  );
}

/** A call of an hour ago is another call. */
const longestMs = 3_600_000;

export type LostCase = ReturnType<typeof useLostCase>;

/**
 * After a reload in the middle of a call: its case again, so that page, note and record are of that call. It is this
 * agent's, its key was made, and nobody ended it.
 */
export function useLostCase() {
  const { user } = useAssistance();
  const file = useCaseFile();
  const actor = useActorName();
  const { cases, loading } = useReadCases(user.id);
  const [since] = useState(() => Date.now() - longestMs);
  const [found, setFound] = useState<Case | null>(null);
  const latest = cases?.[0];
  // Its intent may no longer fit the state that the user is in: the call may have finished.
  const aboutKey = latest?.intent === "setUp" || latest?.intent === "recreate";
  const own = aboutKey && latest.openedBy === actor && latest.endedAt === null;
  const mine = own && latest.state === "used" && latest.openedAt >= since ? latest : null;
  // Its end, on this very page, makes it no other call.
  if (found === null && mine !== null && !loading) setFound(mine);
  const dropped = useRef(false);
  useEffect(() => {
    if (dropped.current || found === null) return;
    if ((file.find(user.id)?.recorded ?? null) !== null) return;
    file.change(user.id, {
      recorded: found,
      reason: found.reason,
      ticket: found.ticket,
      answers: Object.fromEntries(found.checks.map(({ name, answer }) => [name, answer])),
      beganAt: found.openedAt,
    });
  }, [found, file, user.id]);
  return {
    /** Of the call that this page lost; null where there is none, and where it is not known. */
    found,
    /** The server says that there is none. */
    none: cases !== null && !loading && found === null,
    loading,
    /** Drops it, for good: the call begins anew, with an unknown caller. */
    drop: () => {
      dropped.current = true;
      file.change(user.id, { recorded: null, answers: {} });
    },
  };
}
