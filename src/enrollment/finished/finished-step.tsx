import type { ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { Stack } from "../../ui/stack.tsx";
import { useCapabilities, useEmbedded } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import { AccountName } from "../../ui/long-name.tsx";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { nameOfEntry, type At } from "../machine/enrollment-state.ts";
import { ReadBackNotice } from "./state-now.tsx";

interface FinishedStepProps {
  readonly reading: UserReading;
  /** The server does not say that MFA is on: then nothing here does. */
  readonly contradicted: boolean;
  /** The one way on, in words. */
  readonly leaveLabel: string;
  readonly onLeave: () => void;
  /** What is true now, and what else there is to say or keep. */
  readonly children: ReactNode;
}

/** The end: what is true now, what the next sign-in asks, what to tidy up, one way on. No secret is left. */
export function FinishedStep({ reading, contradicted, leaveLabel, onLeave, children }: FinishedStepProps) {
  return (
    <>
      <ReadBackNotice reading={reading} />
      {!contradicted && children}
      <ActionBar>
        <Button kind="primary" onClick={onLeave}>
          {leaveLabel}
        </Button>
      </ActionBar>
    </>
  );
}

interface DoneLinesProps {
  readonly done: At<"done">;
  /** The app may hold an account of a setup before, that was not finished. */
  readonly twice?: boolean;
}

/** To the person whose MFA is on now. */
export function DoneLines({ done, twice = false }: DoneLinesProps) {
  const { t, rich } = useTexts();
  const embedded = useEmbedded();
  const { scratchCodes } = useCapabilities();
  const { entry, replaced, withoutCodes } = done;
  return (
    <Stack gap="close">
      <p>{t("enroll.done.text")}</p>
      {scratchCodes && <p>{t(withoutCodes ? "enroll.done.no-scratch" : "enroll.done.scratch")}</p>}
      {(replaced || twice) && (
        <p>{rich("enroll.done.delete-old", { account: <AccountName name={nameOfEntry(entry)} /> })}</p>
      )}
      {embedded && <p>{t("enroll.done.sessions")}</p>}
    </Stack>
  );
}
