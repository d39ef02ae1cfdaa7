import { useRef, useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonRow } from "../../ui/action-row.tsx";
import { SecretKey, SpelledKey } from "../../ui/secret-key.tsx";
import { Stack } from "../../ui/stack.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { useCopy } from "../../ui/hooks/use-copy.ts";
import { spell, spellingAlphabet } from "../../lib/spelling.ts";

const copyTexts = {
  copied: "enroll.copied",
  selected: "enroll.copy-failed",
  covered: "enroll.copy-failed.covered",
} as const;

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
  const { copy, outcome } = useCopy(covered);
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
          <Button icon="copy" onClick={() => copy(secretKey, key.current)}>
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
      <StatusLine>{outcome !== null && t(copyTexts[outcome])}</StatusLine>
      {spelled && !covered && (
        // In the words of the telephone, in the reader's language.
        <SpelledKey
          label={t("enroll.scan.spelled")}
          groups={spell(secretKey, spellingAlphabet(t("enroll.scan.alphabet")))}
        />
      )}
    </Stack>
  );
}
