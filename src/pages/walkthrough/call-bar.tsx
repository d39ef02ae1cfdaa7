import { useState } from "react";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { copyText } from "../../lib/copy-text.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { StatusLine } from "../../ui/status-line.tsx";
import { numberOf } from "./call-steps.ts";
import type { CallStep } from "./call-steps.ts";
import { useTicketNote } from "./ticket-note.ts";
import scriptStyles from "./script.module.css";
import styles from "./walkthrough.module.css";

interface CallBarProps {
  readonly step: CallStep;
  readonly children: ReactNode;
}

/** At the foot of the window at every step, so that the hand finds it without the eye. */
export function CallBar({ step, children }: CallBarProps) {
  const { t } = useTexts();
  const { user } = useAssistance();
  const navigate = useNavigate();
  const number = numberOf(step);
  const goBack = () => void navigate(paths.walkthrough(user.id, number - 1));
  return (
    <div
      className={classNames(styles["bar"], step === "done" && styles["last"])}
      role="group"
      aria-label={t("walkthrough.bar")}
    >
      {step !== "done" && (
        <Button aria-disabled={number === 1} onClick={goBack}>
          {t("walkthrough.previous")}
        </Button>
      )}
      <NoteButton />
      <div className={styles["next"]}>{children}</div>
    </div>
  );
}

type Copied = { readonly kind: "copied" } | { readonly kind: "refused"; readonly askedAt: number };

/** The note for the ticket, at any moment of the call; without a clipboard it is shown to be copied by hand. */
export function NoteButton() {
  const { t } = useTexts();
  const writeNote = useTicketNote();
  const [copied, setCopied] = useState<Copied | null>(null);

  async function copy() {
    const askedAt = Date.now();
    const { kind } = await copyText(writeNote(askedAt));
    setCopied(kind === "copied" ? { kind } : { kind, askedAt });
  }
  return (
    <>
      <Button icon="copy" onClick={() => void copy()}>
        {t("walkthrough.copy-note")}
      </Button>
      <div className={styles["copied"]}>
        <StatusLine>
          {copied !== null &&
            t(copied.kind === "copied" ? "walkthrough.note.copied" : "walkthrough.note.refused")}
        </StatusLine>
        {copied?.kind === "refused" && (
          <pre className={scriptStyles["note"]}>{writeNote(copied.askedAt)}</pre>
        )}
      </div>
    </>
  );
}
