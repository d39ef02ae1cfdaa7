import type { ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import type { User } from "../../api/contract/user.ts";
import { useSystemName, useCapabilities } from "../../queries/services.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { Notice } from "../../ui/notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { introNoteOf } from "../machine/enrollment-state.ts";
import { StartNote, useIntegrationGate } from "../start/start-note.tsx";
import { SuggestedApps, InstructionsLink } from "../start/suggested-apps.tsx";
import { UnfinishedNotice } from "./unfinished-notice.tsx";
import { useOwnEnrollment } from "./own-enrollment.ts";
import { Drawing } from "../../ui/drawing.tsx";
import { LongName } from "../../ui/long-name.tsx";
import styles from "./start-needs.module.css";

interface StartSetupProps {
  readonly user: User;
  /** What else belongs above the button. */
  readonly children?: ReactNode;
}

/** Before the first click: on the account page while MFA is off, and before a new phone. The click makes the secret. */
export function StartSetup({ user, children }: StartSetupProps) {
  const { t } = useTexts();
  const system = useSystemName();
  const { state, send, recreate, start, startAgain, startWithoutCodes } = useOwnEnrollment();
  // From the click until the wizard is there.
  const starting = state.step === "starting" || state.step === "scan";
  const gate = useIntegrationGate(user.name);
  const gated = gate !== null && !recreate;
  const late = useStillWaiting(starting);
  const note = introNoteOf(state);
  return (
    <>
      {!starting && <UnfinishedNotice />}
      {!recreate && <Notice tone="info" title={t("account.off")} text={t("enroll.off.text")} />}
      <StartNeeds name={user.name} system={system} recreate={recreate} />
      {!recreate && <p>{t("enroll.ready.reassurance")}</p>}
      <Disclosure summary={t("enroll.ready.more")}>
        <SuggestedApps />
        <InstructionsLink />
      </Disclosure>
      {children}
      <StartNote note={note} send={send} onStartWithoutCodes={startWithoutCodes} />
      {gated && gate}
      <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
      {!gated && (
        <ActionBar>
          <Button
            kind="primary"
            busy={starting}
            aria-disabled={note.kind === "wait"}
            onClick={state.step === "stopped" ? startAgain : start}
          >
            {t(recreate ? "enroll.continue" : "enroll.start")}
          </Button>
        </ActionBar>
      )}
    </>
  );
}

/** A phone that shows a code. */
const phone = {
  ink: "M22 5h20a5 5 0 0 1 5 5v44a5 5 0 0 1-5 5H22a5 5 0 0 1-5-5V10a5 5 0 0 1 5-5zM29 11h6M29 53h6",
  accent: "M24 28v8M28 28v8M32 28v8M36 28v8M40 28v8M24 43h16",
};

/** A sheet with codes. */
const sheet = {
  ink: "M16 5h24l10 10v40a4 4 0 0 1-4 4H16a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4zM40 5v10h10",
  accent: "M20 26h9M34 26h9M20 35h9M34 35h9M20 44h9",
};

interface StartNeedsProps {
  readonly name: string;
  readonly system: string;
  readonly recreate: boolean;
}

/** Which person and which system it is for, what a new phone changes, and the two things to have at hand. */
export function StartNeeds({ name, system, recreate }: StartNeedsProps) {
  const { t, rich } = useTexts();
  const { scratchCodes } = useCapabilities();
  const about = {
    name: <LongName name={name} />,
    system: <LongName name={system} />,
  };
  return (
    <>
      <div className={styles["words"]}>
        <p className={styles["about"]}>{rich("enroll.ready.about", about)}</p>
        {recreate && (
          <ul>
            <li>{t("enroll.new-phone.old-phone")}</li>
            {scratchCodes && <li>{t("enroll.new-phone.old-codes")}</li>}
            <li>{t("enroll.new-phone.until")}</li>
          </ul>
        )}
      </div>
      <ul className={styles["needs"]}>
        <li>
          <Drawing {...phone} />
          <span>{t("enroll.ready.need.app")}</span>
        </li>
        {scratchCodes && (
          <li>
            <Drawing {...sheet} />
            <span>{t("enroll.ready.need.place")}</span>
          </li>
        )}
      </ul>
    </>
  );
}
