import { useRef, useState, type ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { AccountName, LongName } from "../../ui/long-name.tsx";
import { Button } from "../../ui/button.tsx";
import { Beside } from "../../ui/action-row.tsx";
import { SecretKey, SpelledKey } from "../../ui/secret-key.tsx";
import { Stack } from "../../ui/stack.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { useCopy } from "../../ui/hooks/use-copy.ts";
import { spell, spellingAlphabet } from "../../lib/spelling.ts";
import type { useSecretCover } from "../use-secret-cover.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Facts } from "../../ui/facts.tsx";

const copyTexts = {
  copied: "enroll.copied",
  selected: "enroll.copy-failed",
  covered: "enroll.copy-failed.covered",
} as const;

interface KeyByHandProps {
  readonly secretKey: string;
  readonly cover: ReturnType<typeof useSecretCover>;
  /** False on a lent screen: its owner would have the key in the clipboard. */
  readonly copies: boolean;
}

/** The key beside the QR code, for those who cannot scan: to copy, to read, to hear. */
export function KeyByHand({ secretKey, cover, copies }: KeyByHandProps) {
  const { covered } = cover;
  const { t } = useTexts();
  const key = useRef<HTMLElement>(null);
  const [spelled, setSpelled] = useState(false);
  const { copy, outcome } = useCopy(covered);
  return (
    <Stack>
      <SecretKey
        ref={key}
        value={secretKey}
        label={t("enroll.scan.key")}
        coveredLabel={t("enroll.scan.key-covered")}
        {...cover}
      />
      <Beside>
        {/* Ungrouped: some apps take a space for a part of the key. */}
        {copies && (
          <Button icon="copy" onClick={() => copy(secretKey, key.current)}>
            {t("enroll.scan.copy-key")}
          </Button>
        )}
        <Button
          kind="text"
          aria-expanded={spelled && !covered}
          aria-disabled={covered}
          onClick={() => setSpelled(!spelled)}
        >
          {t("enroll.scan.spell")}
        </Button>
      </Beside>
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

/** What an app wants to know besides the key, when it is typed in by hand. */
export interface EntrySettings {
  readonly account: string;
  readonly issuer: string;
  readonly algorithm: string;
  readonly digits: number;
  readonly periodSeconds: number;
}

interface EntryFactsProps extends EntrySettings {
  /** What else belongs under the details. */
  readonly children?: ReactNode;
}

export function EntryFacts({ account, issuer, algorithm, digits, periodSeconds, children }: EntryFactsProps) {
  const { t } = useTexts();
  return (
    <>
      <Facts
        items={[
          {
            term: t("enroll.scan.account"),
            value: <AccountName name={account} />,
          },
        ]}
      />
      <Disclosure summary={t("enroll.scan.details")}>
        <Facts
          items={[
            {
              term: t("enroll.scan.issuer"),
              value: <LongName name={issuer} />,
            },
            { term: t("enroll.scan.details.type"), value: t("enroll.scan.details.totp") },
            { term: t("enroll.scan.details.algorithm"), value: algorithm },
            { term: t("enroll.scan.details.digits"), value: t("formats.digits", { count: digits }) },
            { term: t("enroll.scan.details.period"), value: t("formats.seconds", { count: periodSeconds }) },
          ]}
        />
        {children}
      </Disclosure>
    </>
  );
}
