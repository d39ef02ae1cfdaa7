import { Outlet, useParams, useSearchParams } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { ReadFailed } from "../../read-failed.tsx";
import { useTypedUser } from "../../queries/found-users.ts";
import { useUser, type UserReading } from "../../queries/users.ts";
import { Card } from "../../ui/card.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import type { User } from "../../api/contract/user.ts";
import { useSystemName } from "../../queries/services.ts";
import { useMarkInHand } from "../../queries/work-queue.ts";
import { useEnrollmentElsewhere } from "../../queries/mfa.ts";
import { atIntro, interrupted, type EnrollmentState } from "../machine/enrollment-state.ts";
import { useContradicted } from "../finished/state-now.tsx";
import { useEnrollmentMachine } from "../machine/use-enrollment-machine.ts";
import { LeaveDialog } from "../leave-dialog.tsx";
import { readWizardSearch } from "../../paths.ts";
import { AssistanceContext, earlyNumber } from "./assistance.ts";
import { useAssistedSend, useAssistedLeave } from "./use-assisted-send.ts";

/** The layout over hand-over and walkthrough of one user: what it holds lives as long as one of them is on screen. */
export function AssistedEnrollment() {
  const { userId = "" } = useParams();
  return <OfUser key={userId} userId={userId} />;
}

function OfUser({ userId }: { readonly userId: string }) {
  const { t } = useTexts();
  const reading = useUser(userId);
  const user = useTypedUser(reading.user);

  // Once there is a user the pages stay, whatever a later reading says: they may hold a secret.
  if (user !== null) {
    return (
      <AssistanceProvider user={user} reading={reading}>
        <Outlet />
      </AssistanceProvider>
    );
  }
  return (
    <Card>
      <PageHeading>{t("enroll.ready.heading")}</PageHeading>
      {reading.failure === null ? (
        <StatusLine>{t("frame.loading")}</StatusLine>
      ) : (
        <ReadFailed reading={reading} call="getUser" />
      )}
    </Card>
  );
}

interface AssistanceProviderProps {
  readonly user: User;
  readonly reading: UserReading;
  readonly children: ReactNode;
}

/** Holds the machine of one assisted enrollment, and with it the only copy of the secret. */
function AssistanceProvider({ user, reading, children }: AssistanceProviderProps) {
  const appliance = useSystemName();
  const [search] = useSearchParams();
  const { step } = useParams();
  // From the key on, a step of the call exists only while an enrollment is held.
  const begun = readWizardSearch(search).begun || Number(step ?? 0) >= earlyNumber("key");
  const [state, machine] = useEnrollmentMachine(begun ? interrupted : atIntro);
  const { send, madeAt, doneAt, refusals } = useAssistedSend(user.id, machine);
  const contradicted = useContradicted(state.step, reading);
  useQueueMark(user.id, state.step === "done", contradicted);
  const [reached, setReached] = useState(0);
  const { guard, lock, markGiven, markEnded } = useAssistedLeave(user.id, machine);

  // The newest enrollment wins on the server, so the one here is dead before a code is typed.
  useEnrollmentElsewhere(user.id, () => machine.send({ type: "superseded" }));

  const recreate = isReplacing(state, user);
  return (
    <AssistanceContext
      value={{
        user,
        reading,
        subject: { kind: "user", userId: user.id },
        appliance,
        state,
        send,
        recreate,
        madeAt,
        doneAt,
        refusals,
        contradicted,
        markGiven,
        markEnded,
        reached,
        markReached: (each) => setReached((before) => Math.max(before, each)),
        forgetReached: () => setReached(0),
        lock,
      }}
    >
      {children}
      {/* A locked screen has a dialog of its own. */}
      <LeaveDialog {...guard} question={guard.question === "locked" ? null : guard.question} />
    </AssistanceContext>
  );
}

/** What the end means for the queue: no one is done while the server says that their MFA is off. */
function useQueueMark(userId: string, done: boolean, contradicted: boolean): void {
  const mark = useEffectEvent(useMarkInHand());
  useEffect(() => {
    if (done) mark(userId, contradicted ? "failed" : "done");
  }, [userId, done, contradicted]);
}

/** Whether the enrollment is for a new phone beside an old one: as it was at `Start`, before that as the server says. */
function isReplacing(state: EnrollmentState, user: User): boolean {
  if (state.step === "done") return state.replaced;
  return "held" in state ? state.held.replaces : user.mfa === "on";
}
