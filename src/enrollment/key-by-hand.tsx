import { useRef, useState } from "react";
import { useTexts } from "../i18n/use-texts.ts";
import { Button } from "../ui/button.tsx";
import { ButtonRow } from "../ui/button-row.tsx";
import { SecretKey } from "../ui/secret-key.tsx";
import { Stack } from "../ui/stack.tsx";
import { StatusLine } from "../ui/status-line.tsx";
import { usePart } from "../ui/use-part.ts";
import { laterPart } from "./later-part.ts";
import { PartWait } from "./part-wait.tsx";
import { shownCopy, useCopy } from "./use-copy.ts";

interface KeyByHandProps {
  readonly secretKey: string;
  readonly covered: boolean;
  readonly phone: boolean;
  /** False on a lent screen: its owner would have the key in the clipboard. */
  readonly copies: boolean;
}

/** The key beside the QR code, for those who cannot scan: to copy, to read, to hear. */
export function KeyByHand({ secretKey, covered, phone, copies }: KeyByHandProps) {
  const { t } = useTexts();
  const key = useRef<HTMLElement>(null);
  const [spelled, setSpelled] = useState(false);
  const { copy, outcome } = useCopy();
  const copied = shownCopy(outcome, covered);
  const later = usePart(laterPart, spelled ? "now" : "none");
  return (
    <Stack>
      <p>{phone ? t("enroll.scan.by-hand-phone") : t("enroll.scan.by-hand")}</p>
      <SecretKey
        ref={key}
        value={secretKey}
        label={t("enroll.scan.key")}
        covered={covered}
        coveredLabel={t("enroll.scan.key-covered")}
        peekLabel={t("enroll.peek")}
      />
      <ButtonRow>
        {/* Ungrouped: some apps take a space for a part of the key. */}
        {copies && (
          <Button icon="copy" onClick={() => copy(secretKey, covered ? null : key.current)}>
            {t("enroll.scan.copy-key")}
          </Button>
        )}
        <Button
          aria-expanded={spelled && !covered}
          aria-disabled={covered}
          onClick={() => setSpelled(!spelled)}
        >
          {t("enroll.scan.spell")}
        </Button>
      </ButtonRow>
      <StatusLine>{copied !== null && t(copied === "copied" ? "enroll.copied" : copied)}</StatusLine>
      {spelled &&
        !covered &&
        (later.kind === "here" ? (
          <later.value.SpelledOut secretKey={secretKey} />
        ) : (
          <PartWait part={laterPart} state={later} begun />
        ))}
    </Stack>
  );
}
