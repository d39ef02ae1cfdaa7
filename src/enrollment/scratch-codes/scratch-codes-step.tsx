import { useId, useRef, useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { ButtonRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { CodeList } from "../../ui/code-list.tsx";
import { useCopy } from "../../ui/hooks/use-copy.ts";
import { usePrinting } from "../../ui/hooks/use-printing.ts";
import { useCoveredSecret } from "../../ui/secrets-cover.tsx";
import { Stack } from "../../ui/stack.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import type { Saving } from "../machine/enrollment-state.ts";
import type { Send } from "../machine/use-enrollment-machine.ts";
import type { ScreenOwner } from "../screen-owner.ts";
import { CodesFileButtons } from "./codes-file-buttons.tsx";
import { CodesSheet } from "./codes-sheet.tsx";

const copyTexts = {
  copied: "enroll.codes.copied",
  selected: "enroll.copy-failed",
  covered: "enroll.copy-failed.covered",
} as const;

interface ScratchCodesStepProps {
  readonly codes: readonly string[];
  readonly account: string;
  readonly appliance: string;
  readonly saving: Saving;
  readonly send: Send;
  /** Lent: paper only, since a file or the clipboard would stay with the screen's owner. */
  readonly screen?: ScreenOwner;
}

/** Step 3, before anything is switched on: a crash after the commit finds the codes saved (ADR 13). */
export function ScratchCodesStep(props: ScratchCodesStepProps) {
  const { codes, account, appliance, saving, send, screen = "own" } = props;
  const { t } = useTexts();
  const covered = useCoveredSecret();
  const list = useRef<HTMLUListElement>(null);
  const markTried = () => void send({ type: "saveTried" });
  const { copy, outcome } = useCopy(covered, markTried);
  // In a picture the browser's print command is not for this step.
  const { printing, print } = usePrinting(covered || screen === "pictured", markTried);
  const [handedOn, setHandedOn] = useState<"downloaded" | "shared" | null>(null);

  function handOn(way: "downloaded" | "shared") {
    setHandedOn(way);
    markTried();
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
            <CodesFileButtons saved={{ codes, account, appliance }} onHandedOn={handOn} />
            <Button icon="copy" onClick={() => copy(codes.join("\n"), list.current)}>
              {t("enroll.codes.copy")}
            </Button>
          </>
        )}
        <Button icon="print" aria-disabled={covered} onClick={print}>
          {t("enroll.codes.print")}
        </Button>
      </ButtonRow>
      <StatusLine>
        {outcome !== null && <p>{t(copyTexts[outcome])}</p>}
        {handedOn !== null && <p>{t(`enroll.codes.${handedOn}`)}</p>}
        {covered && <p>{t("enroll.codes.print-covered")}</p>}
      </StatusLine>
      <CodesGate
        saving={saving}
        hint={t(screen === "lent" ? "hand-over.screen.codes-hint" : "enroll.codes.saved-hint")}
        send={send}
      />
      <p>{t("enroll.codes.never-asked")}</p>
      {printing && <CodesSheet codes={codes} account={account} appliance={appliance} />}
    </>
  );
}

interface CodesGateProps {
  readonly saving: Saving;
  /** What has to come before the tick. */
  readonly hint: string;
  readonly send: Send;
}

/** `Continue` opens after one of the ways to keep them was tried and the box is ticked, or by the second choice. */
function CodesGate({ saving, hint, send }: CodesGateProps) {
  const { t } = useTexts();
  const hintId = useId();
  return (
    <Stack gap="close">
      <Checkbox
        label={t("enroll.codes.saved")}
        checked={saving.ticked}
        disabled={!saving.tried}
        aria-describedby={saving.tried ? undefined : hintId}
        onChange={(ticked) => send({ type: "savedTicked", ticked })}
      />
      {!saving.tried && <p id={hintId}>{hint}</p>}
      {!(saving.tried && saving.ticked) && (
        <div>
          <Button kind="text" onClick={() => send({ type: "wroteDown" })}>
            {t("enroll.codes.wrote-down")}
          </Button>
        </div>
      )}
    </Stack>
  );
}
