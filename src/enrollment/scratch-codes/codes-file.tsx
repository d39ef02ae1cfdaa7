import { useState } from "react";
import type { Texts } from "../../i18n/texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { localDay, scratchCodeFile } from "../../lib/scratch-code-file.ts";
import { canShareText, shareText, type TextFile } from "../../lib/text-file.ts";
import { Button } from "../../ui/button.tsx";
import { useTouchPhone } from "../../ui/hooks/use-touch-phone.ts";
import { codeHalves } from "../../lib/code-input.ts";
import { AccountName } from "../../ui/long-name.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import styles from "./codes-sheet.module.css";

interface SavedCodes {
  readonly codes: readonly string[];
  readonly account: string;
  readonly appliance: string;
}

interface ShareButtonProps {
  readonly file: () => TextFile;
  readonly onShared: () => void;
}

/**
 * The share sheet, where a phone offers one for files: the shortest way into a password manager or another folder. Not on
 * a computer: sharing leads to email and chat first there.
 */
export function ShareButton({ file, onShared }: ShareButtonProps) {
  const { t } = useTexts();
  const phone = useTouchPhone();
  const [offered, setOffered] = useState(canShareText);
  if (!phone || !offered) return null;

  async function share() {
    const { kind } = await shareText(file());
    if (kind === "shared") onShared();
    // A sheet that refuses will refuse again; the other ways are beside it.
    if (kind === "refused") setOffered(false);
  }
  return (
    <Button icon="share" onClick={() => void share()}>
      {t("enroll.codes.share")}
    </Button>
  );
}

/** Named after appliance, account and date, with the codes and how to use them. */
export function codesFile({ codes, account, appliance }: SavedCodes, { t }: Pick<Texts, "t">): TextFile {
  // As in the file's name: the first date that `Intl` writes takes half of the click on a slow phone.
  const day = localDay(Date.now());
  return scratchCodeFile({
    appliance,
    account,
    day,
    codes,
    texts: {
      title: t("enroll.codes.file.title"),
      about: [
        t("enroll.codes.file.appliance", { appliance }),
        t("enroll.codes.file.account", { account }),
        t("enroll.codes.file.date", { date: day }),
      ],
      use: [
        t("enroll.codes.file.use"),
        t("enroll.codes.file.once"),
        t("enroll.codes.file.when"),
        t("enroll.codes.file.keep"),
      ],
    },
  });
}

/** A clean page: what it is, whose it is, the codes with boxes to tick, how to use them. */
export function CodesSheet({ codes, account, appliance }: SavedCodes) {
  const { t, formatDate } = useTexts();
  const [madeAt] = useState(() => Date.now());
  return (
    <PrintSheet>
      <h1>{t("enroll.codes.file.title")}</h1>
      <Facts
        items={[
          { term: t("enroll.scan.issuer"), value: <bdi>{appliance}</bdi> },
          { term: t("enroll.scan.account"), value: <AccountName name={account} /> },
        ]}
      />
      <p>{t("enroll.codes.file.date", { date: formatDate(madeAt) })}</p>
      <ul className={styles["codes"]} translate="no">
        {codes.map((code) => (
          <li key={code} className={styles["code"]}>
            {/* Only the digits run left to right: box and column follow the page. */}
            <span dir="ltr">{codeHalves(code).join(" ")}</span>
          </li>
        ))}
      </ul>
      <p>{t("enroll.codes.file.use")}</p>
      <p>{t("enroll.codes.file.once")}</p>
      <p>{t("enroll.codes.file.when")}</p>
      <p>{t("enroll.codes.file.keep")}</p>
    </PrintSheet>
  );
}
