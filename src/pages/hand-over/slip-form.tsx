import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import type { NewEntry } from "../../enrollment/scan/scan-step.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { useEmbedded } from "../../queries/services.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { usePrinting } from "../../ui/print-sheet.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCoveredSecret } from "../../ui/cover.tsx";
import { Stack } from "../../ui/stack.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { Slip } from "./slip.tsx";

interface SlipFormProps {
  readonly entry: NewEntry;
  readonly codes: readonly string[];
  /** The person has the scratch codes, or they are on a slip. */
  readonly codesPrinted: boolean;
  /** Something was printed, or it was chosen to go on without: only then the code may be confirmed. */
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onCodesPrinted: () => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** How long the embedded appliance waits for the code (docs/contract.md §4). */
const ownLifetimeMs = 15 * 60_000;

/** What goes on the slip: without a tick, nothing secret. */
export function SlipForm(props: SlipFormProps) {
  const { entry, codes, codesPrinted, open, onOpen, onCodesPrinted, onBack, onNext } = props;
  const { t, rich } = useTexts();
  const { user, appliance, markGiven, madeAt } = useAssistance();
  const embedded = useEmbedded();
  const [withKey, setWithKey] = useState(false);
  const [withCodes, setWithCodes] = useState(false);
  const [printed, setPrinted] = useState(false);
  const covered = useCoveredSecret() && (withKey || withCodes);
  const { printing, print } = usePrinting(covered, tellPrinted);
  const { account, issuer, uri, secretKey } = entry;
  const name = <bdi>{user.name}</bdi>;
  const next = useRef<HTMLButtonElement>(null);

  function tellPrinted() {
    setPrinted(true);
    onOpen();
    if (withCodes) onCodesPrinted();
    markGiven();
  }
  /** The button just pressed is gone afterwards, so the focus goes on to the one it opened. */
  function goWithout() {
    flushSync(onOpen);
    next.current?.focus();
  }
  // What is due stands at the end of the line. The keys move them, so that the one just pressed keeps the focus.
  const printButton = (
    <Button
      key="print"
      icon="print"
      kind={open ? "secondary" : "primary"}
      aria-disabled={covered}
      onClick={print}
    >
      {t("hand-over.slip.print")}
    </Button>
  );
  const nextButton = (
    <Button
      key="next"
      ref={next}
      kind={open ? "primary" : "secondary"}
      aria-disabled={!open}
      onClick={onNext}
    >
      {t("hand-over.slip.next")}
    </Button>
  );
  return (
    <>
      <p>{rich("hand-over.slip.text", { name })}</p>
      <Stack gap="close">
        <Checkbox label={t("hand-over.slip.key")} checked={withKey} onChange={setWithKey} />
        {codes.length > 0 && (
          <Checkbox label={t("hand-over.slip.codes")} checked={withCodes} onChange={setWithCodes} />
        )}
      </Stack>
      {!withKey && <p>{rich("hand-over.slip.no-key", { name })}</p>}
      <StatusLine>
        {covered && <p>{t("hand-over.slip.covered")}</p>}
        {printed && <p>{t("hand-over.slip.printed")}</p>}
      </StatusLine>
      <p>{rich("hand-over.slip.open", { name })}</p>
      {!codesPrinted && <Notice tone="warn" text={rich("hand-over.slip.no-codes", { name })} />}
      {!open && (
        <div>
          <Button kind="text" onClick={goWithout}>
            {t("hand-over.slip.without")}
          </Button>
        </div>
      )}
      <ActionRow start={<Button onClick={onBack}>{t("enroll.back")}</Button>}>
        {open ? [printButton, nextButton] : [nextButton, printButton]}
      </ActionRow>
      {printing && (
        <Slip
          name={user.name}
          account={account}
          appliance={issuer === "" ? appliance : issuer}
          validUntil={embedded && madeAt !== null ? madeAt + ownLifetimeMs : null}
          entry={withKey ? { uri, secretKey } : null}
          codes={withCodes ? codes : []}
        />
      )}
    </>
  );
}
