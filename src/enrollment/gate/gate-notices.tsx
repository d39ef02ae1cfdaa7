import type { Case, Intent } from "../../api/contract/guard-case.ts";
import type { User } from "../../api/contract/user.ts";
import { isRefusedFor } from "../../api/failure.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { allows } from "../../queries/case-file.ts";
import { useCasesOf, useGuarded } from "../../queries/cases.ts";
import { useActorName } from "../../queries/session.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Say } from "./say.tsx";
import { FailedBefore } from "./failed-before.tsx";
import { OwnMfaFirst } from "./own-mfa-first.tsx";
import type { Gate } from "./use-gate.ts";

interface GateNoticesProps {
  readonly user: User;
  readonly intent: Intent;
  readonly gate: Gate;
}

/** What to know before the first question: role, what failed before, and a case that can be resumed. */
export function GateNotices({ user, intent, gate }: GateNoticesProps) {
  const { t, rich } = useTexts();
  const guarded = useGuarded();
  const cases = useCasesOf(user.id);
  const actor = useActorName();
  const living = cases.find(
    (each) =>
      each.openedBy === actor &&
      each.intent === intent &&
      (allows(each) || each.state === "waiting") &&
      each.checks.every(({ answer }) => answer !== "failed"),
  );
  return (
    <>
      {!isRefusedFor(gate.failure, "own-mfa-first") && <OwnMfaFirst />}
      {gate.refused !== null && (
        <>
          <Notice tone="warn" role="alert" text={t("gate.refused")} />
          <Say>{t("gate.expired.say")}</Say>
        </>
      )}
      {user.role === "PortalAdmin" && (
        <Notice
          tone="warn"
          text={rich("gate.role", { name: <bdi>{user.name}</bdi>, role: <bdi>{user.role}</bdi> })}
        />
      )}
      <FailedBefore userId={user.id} />
      {/* Who it is has to be asked anew, whatever older case is open still. */}
      {living !== undefined && gate.recorded === null && gate.refused === null && (
        <Resume name={user.name} living={living} busy={gate.busy} onResume={() => gate.resume(living)} />
      )}
      {!guarded && <Notice tone="info" text={t("gate.app-only")} />}
    </>
  );
}

interface ResumeProps {
  readonly name: string;
  readonly living: Case;
  readonly busy: boolean;
  readonly onResume: () => void;
}

/** After a dropped line, or hanging up to call back. */
function Resume({ name, living, busy, onResume }: ResumeProps) {
  const { t, formatDate } = useTexts();
  return (
    <Notice tone="info" title={t("gate.resume.title", { name, time: formatDate(living.openedAt, "time") })}>
      <p>{t("gate.resume.text")}</p>
      <p>
        <Button busy={busy} onClick={onResume}>
          {t("gate.resume")}
        </Button>
      </p>
    </Notice>
  );
}
