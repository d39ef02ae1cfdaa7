import type { ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import type { Subject } from "../../paths.ts";
import { useEmbedded } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import type { At } from "../machine/enrollment-state.ts";
import { ReadBackNotice } from "./read-back-notice.tsx";

interface FinishedStepProps {
  readonly done: At<"done">;
  readonly name: string;
  readonly subject: Subject;
  readonly reading: UserReading;
  /** The server does not say that MFA is on: then nothing here does. */
  readonly contradicted: boolean;
  /** The one way on, in words. */
  readonly leaveLabel: string;
  readonly onLeave: () => void;
  /** What else there is to say or keep, above the way on. */
  readonly children?: ReactNode;
}

/** Step 5: what is true now, what the next sign-in asks, what to tidy up, one way on. No secret is left. */
export function FinishedStep(props: FinishedStepProps) {
  const { done, name, subject, reading, contradicted, leaveLabel, onLeave, children } = props;
  const { t, rich } = useTexts();
  const embedded = useEmbedded();
  const mine = subject.kind === "me";
  const { entry, replaced, withoutCodes } = done;
  const shown = { issuer: <bdi>{entry.issuer}</bdi>, account: <bdi>{entry.account}</bdi> };
  const who = { name: <bdi>{name}</bdi> };
  return (
    <>
      <ReadBackNotice name={name} reading={reading} />
      {!contradicted && (
        <>
          <ul>
            <li>{mine ? t("enroll.done.text") : rich("enroll.done.text.other", who)}</li>
            <li>{mine ? t("enroll.done.code-once") : rich("enroll.done.code-once.other", who)}</li>
            <li>{withoutCodes ? rich("enroll.done.no-scratch.other", who) : t("enroll.done.scratch")}</li>
            {replaced && (
              <li>
                {mine
                  ? rich("enroll.done.delete-old", shown)
                  : rich("enroll.done.delete-old.other", { ...shown, ...who })}
              </li>
            )}
            {embedded && <li>{t("enroll.done.sessions")}</li>}
          </ul>
          {children}
        </>
      )}
      <ActionRow>
        <Button kind="primary" onClick={onLeave}>
          {leaveLabel}
        </Button>
      </ActionRow>
    </>
  );
}
