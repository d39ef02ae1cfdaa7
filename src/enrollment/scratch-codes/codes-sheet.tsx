import { useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { codeHalves } from "../../lib/code-input.ts";
import { AccountName } from "../../ui/long-name.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import styles from "./codes-sheet.module.css";

interface CodesSheetProps {
  readonly codes: readonly string[];
  readonly account: string;
  readonly appliance: string;
}

/** A clean page: what it is, whose it is, the codes with boxes to tick, how to use them. */
export function CodesSheet({ codes, account, appliance }: CodesSheetProps) {
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
