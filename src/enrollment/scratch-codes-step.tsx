import { useRef, useState } from "react";
import { useDatesSoon } from "../i18n/use-dates-soon.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { downloadText } from "../lib/download-text.ts";
import { Button } from "../ui/button.tsx";
import { ButtonRow } from "../ui/button-row.tsx";
import { CodeList } from "../ui/code-list.tsx";
import { useCoveredSecret } from "../ui/secrets-cover.tsx";
import { StatusLine } from "../ui/status-line.tsx";
import { codesFile } from "./codes-file.ts";
import { CodesGate } from "./codes-gate.tsx";
import { CodesSheet } from "./codes-sheet.tsx";
import type { Saving } from "./machine/enrollment-state.ts";
import type { ScreenOwner } from "./screen-owner.ts";
import { ShareCodes } from "./share-codes.tsx";
import { shownCopy, useCopy } from "./use-copy.ts";
import { usePrinting } from "./use-printing.ts";

export interface ScratchCodesStepProps {
  readonly codes: readonly string[];
  readonly account: string;
  readonly appliance: string;
  readonly saving: Saving;
  readonly onTried: () => void;
  readonly onTicked: (ticked: boolean) => void;
  readonly onWroteDown: () => void;
  /** Lent: paper only, since a file or the clipboard would stay with the screen's owner. */
  readonly screen?: ScreenOwner;
}

/** Step 3, before anything is switched on: a crash after the commit finds the codes saved (ADR 13). */
export function ScratchCodesStep(props: ScratchCodesStepProps) {
  const { codes, account, appliance, saving, screen = "own", onTried } = props;
  const texts = useTexts();
  const { t } = texts;
  const covered = useCoveredSecret();
  const list = useRef<HTMLUListElement>(null);
  const { copy, outcome } = useCopy(onTried);
  const copied = shownCopy(outcome, covered);
  // In a picture the browser's print command is not for this step.
  const { printing, print } = usePrinting(covered || screen === "pictured", onTried);
  const [handedOn, setHandedOn] = useState<"downloaded" | "shared" | null>(null);
  // The file says when it was made.
  useDatesSoon();

  const file = () => codesFile(texts, { codes, account, appliance, madeAt: Date.now() });
  function handOn(way: "downloaded" | "shared") {
    setHandedOn(way);
    onTried();
  }
  function download() {
    downloadText(file());
    handOn("downloaded");
  }
  return (
    <>
      <p>{t("enroll.codes.text")}</p>
      <p>{t("enroll.codes.when")}</p>
      {screen === "lent" && <p>{t("hand-over.screen.codes")}</p>}
      <CodeList
        ref={list}
        codes={codes}
        label={t("enroll.codes.list")}
        covered={covered}
        coveredLabel={t("enroll.codes.covered")}
        peekLabel={t("enroll.peek")}
      />
      <ButtonRow>
        {screen !== "lent" && (
          <>
            <Button icon="download" onClick={download}>
              {t("enroll.codes.download")}
            </Button>
            <ShareCodes file={file} onShared={() => handOn("shared")} />
            <Button icon="copy" onClick={() => copy(codes.join("\n"), covered ? null : list.current)}>
              {t("enroll.codes.copy")}
            </Button>
          </>
        )}
        <Button icon="print" aria-disabled={covered} onClick={print}>
          {t("enroll.codes.print")}
        </Button>
      </ButtonRow>
      <StatusLine>
        {copied !== null && <p>{t(copied === "copied" ? "enroll.codes.copied" : copied)}</p>}
        {handedOn !== null && <p>{t(`enroll.codes.${handedOn}`)}</p>}
        {covered && <p>{t("enroll.codes.print-covered")}</p>}
      </StatusLine>
      <CodesGate
        saving={saving}
        hint={t(screen === "lent" ? "hand-over.screen.codes-hint" : "enroll.codes.saved-hint")}
        onTicked={props.onTicked}
        onWroteDown={props.onWroteDown}
      />
      <p>{t("enroll.codes.never-asked")}</p>
      {printing && <CodesSheet codes={codes} account={account} appliance={appliance} />}
    </>
  );
}
