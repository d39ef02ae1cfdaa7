import { useRef, useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { downloadText } from "../../lib/text-file.ts";
import { ActionBar, Beside, ButtonRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { CodeList } from "../../ui/code-list.tsx";
import { useCopy } from "../../ui/hooks/use-copy.ts";
import { usePrinting } from "../../ui/print-sheet.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Stack } from "../../ui/stack.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import type { Saving } from "../machine/enrollment-state.ts";
import type { Send } from "../machine/use-enrollment-machine.ts";
import { useSecretCover } from "../use-secret-cover.ts";
import type { ScreenOwner } from "../scan/scan-step.tsx";
import { BackButton } from "../step-navigation.tsx";
import { codesFile, CodesSheet, ShareButton } from "./codes-file.tsx";

const copyTexts = {
  copied: "enroll.codes.copied",
  selected: "enroll.copy-failed",
  covered: "enroll.copy-failed.covered",
} as const;

interface ScratchCodesStepProps {
  readonly codes: readonly string[];
  /** Some came more than once. */
  readonly doubled?: boolean;
  readonly account: string;
  readonly appliance: string;
  readonly saving: Saving;
  readonly send: Send;
  readonly onBack: () => void;
  /** Once the codes are saved. */
  readonly onContinue: () => void;
  /** Lent: paper only, since a file or the clipboard would stay with the screen's owner. */
  readonly screen?: ScreenOwner;
}

/** Scratch codes, saved before anything is turned on: a crash after the commit finds the codes saved (ADR 13). */
export function ScratchCodesStep(props: ScratchCodesStepProps) {
  const { codes, account, appliance, saving, send, onBack, onContinue } = props;
  const { screen = "own", doubled = false } = props;
  const texts = useTexts();
  const { t } = texts;
  const cover = useSecretCover();
  const { covered } = cover;
  const list = useRef<HTMLUListElement>(null);
  const primary = useRef<HTMLButtonElement>(null);
  const markTried = () => void send({ type: "saveTried" });
  const { copy, outcome } = useCopy(covered, markTried);
  // In a picture the browser's print command is not for this step.
  const { printing, print } = usePrinting(covered || screen === "pictured", markTried);
  const [handedOn, setHandedOn] = useState<"downloaded" | "shared" | null>(null);
  const saved = { codes, account, appliance };
  const file = () => codesFile(saved, texts);
  const lent = screen === "lent";
  const { tried } = saving;

  function handOn(way: "downloaded" | "shared") {
    setHandedOn(way);
    markTried();
  }
  function download() {
    downloadText(file());
    handOn("downloaded");
  }
  function goOn() {
    send({ type: "savedTicked", ticked: true });
    onContinue();
  }
  function writeDown() {
    markTried();
    primary.current?.focus();
  }
  // Each way keeps its place when one was used; only the first one stands out less then.
  const first = tried ? "secondary" : "primary";
  return (
    <>
      <p>{t("enroll.codes.text")}</p>
      {doubled && <Notice tone="warn" role="status" text={t("enroll.codes.doubled")} />}
      {lent && <p>{t("hand-over.screen.codes")}</p>}
      <CodeList
        ref={list}
        codes={codes}
        label={t("enroll.steps.codes")}
        coveredLabel={t("enroll.codes.covered")}
        {...cover}
      />
      <Stack gap="close">
        <ButtonRow>
          {!lent && (
            <>
              <Button kind={first} icon="download" onClick={download}>
                {t("enroll.codes.download")}
              </Button>
              <ShareButton file={file} onShared={() => handOn("shared")} />
              <Button icon="copy" onClick={() => copy(codes.join("\n"), list.current)}>
                {t("enroll.codes.copy")}
              </Button>
            </>
          )}
          <Button kind={lent ? first : "secondary"} icon="print" aria-disabled={covered} onClick={print}>
            {t("enroll.codes.print")}
          </Button>
        </ButtonRow>
        {/* What was done is said beside a button that stays, so that nothing moves. */}
        <Beside>
          <Button kind="text" onClick={writeDown}>
            {t("enroll.codes.wrote-down")}
          </Button>
          <StatusLine>
            {outcome !== null && <p>{t(copyTexts[outcome])}</p>}
            {handedOn !== null && <p>{t(`enroll.codes.${handedOn}`)}</p>}
            {covered && <p>{t("enroll.codes.print-covered")}</p>}
          </StatusLine>
        </Beside>
      </Stack>
      <p>{t("enroll.codes.never-asked")}</p>
      <ActionBar start={<BackButton onBack={onBack} />}>
        <Button ref={primary} kind="primary" aria-disabled={!tried} onClick={goOn}>
          {t("enroll.codes.saved")}
        </Button>
      </ActionBar>
      {printing && <CodesSheet {...saved} />}
    </>
  );
}
