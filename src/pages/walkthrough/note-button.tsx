import { useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { copyText } from "../../lib/copy-text.ts";
import { Button } from "../../ui/button.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import barStyles from "./call-bar.module.css";
import styles from "./walkthrough.module.css";
import { useTicketNote } from "./use-ticket-note.ts";

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
      <div className={barStyles["copied"]}>
        <StatusLine>
          {copied !== null &&
            t(copied.kind === "copied" ? "walkthrough.note.copied" : "walkthrough.note.refused")}
        </StatusLine>
        {copied?.kind === "refused" && <pre className={styles["note"]}>{writeNote(copied.askedAt)}</pre>}
      </div>
    </>
  );
}
