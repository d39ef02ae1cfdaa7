import "./later-texts.ts";
import type { ReactNode } from "react";
import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import type { UserReading } from "../queries/use-user.ts";
import { ReadBackNotice } from "./read-back-notice.tsx";
import type { EntryName } from "./machine/enrollment-state.ts";

interface DoneStepProps {
  readonly name: string;
  readonly forMyself: boolean;
  readonly entry: EntryName;
  readonly replaced: boolean;
  /** Set up for somebody else, who got no scratch codes: then none is pointed to. */
  readonly withoutCodes?: boolean;
  readonly reading: UserReading;
  /** The server does not say that MFA is on: then nothing here does. */
  readonly contradicted?: boolean;
  /** The one way on, in words. */
  readonly leaveLabel: string;
  readonly onLeave: () => void;
  /** What else there is to say or keep, above the way on. */
  readonly children?: ReactNode;
}

/** Step 5: what is true now, what the next sign-in asks, what to tidy up, one way on. No secret is left. */
export function DoneStep(props: DoneStepProps) {
  const {
    name,
    forMyself,
    entry,
    replaced,
    withoutCodes = false,
    reading,
    contradicted = false,
    leaveLabel,
    onLeave,
    children,
  } = props;
  const { t, rich } = useTexts();
  const shown = { issuer: <bdi>{entry.issuer}</bdi>, account: <bdi>{entry.account}</bdi> };
  const who = { name: <bdi>{name}</bdi> };
  return (
    <>
      <ReadBackNotice name={name} reading={reading} />
      {!contradicted && (
        <>
          <ul>
            <li>{forMyself ? t("enroll.done.text") : rich("enroll.done.text.other", who)}</li>
            <li>{forMyself ? t("enroll.done.code-once") : rich("enroll.done.code-once.other", who)}</li>
            <li>{withoutCodes ? rich("enroll.done.no-scratch.other", who) : t("enroll.done.scratch")}</li>
            {replaced && (
              <li>
                {forMyself
                  ? rich("enroll.done.delete-old", shown)
                  : rich("enroll.done.delete-old.other", { ...shown, ...who })}
              </li>
            )}
            <li>{t("enroll.done.sessions")}</li>
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
