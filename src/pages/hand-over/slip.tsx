import { useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { Facts } from "../../ui/facts.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import { SlipCodes } from "./slip-codes.tsx";
import { SlipEntry } from "./slip-entry.tsx";
import styles from "./slip.module.css";

interface SlipProps {
  readonly name: string;
  readonly account: string;
  readonly appliance: string;
  /** Null when the key was not ticked. */
  readonly entry: { readonly uri: string; readonly secretKey: string } | null;
  /** Empty when the codes were not ticked. */
  readonly codes: readonly string[];
}

/** One slip of paper for one person. What is above the cut is destroyed after use; scratch codes stand below and are kept. */
export function Slip({ name, account, appliance, entry, codes }: SlipProps) {
  const { t, formatDate } = useTexts();
  const [madeAt] = useState(() => Date.now());
  const withCodes = codes.length > 0;
  const facts = [
    { term: t("enroll.scan.account"), value: <bdi>{account}</bdi> },
    { term: t("enroll.ready.appliance"), value: <bdi>{appliance}</bdi> },
    { term: t("hand-over.sheet.made"), value: formatDate(madeAt) },
  ];
  return (
    <PrintSheet>
      <article className={styles["slip"]}>
        <h1>{t("hand-over.sheet.title", { name })}</h1>
        <Facts items={facts} />
        <h2>{t("hand-over.sheet.steps")}</h2>
        <ol>
          <li>{t("hand-over.sheet.step.app")}</li>
          <li>{t(entry === null ? "hand-over.sheet.step.get" : "hand-over.sheet.step.scan")}</li>
          {withCodes && <li>{t("hand-over.sheet.step.codes")}</li>}
          <li>{t("hand-over.sheet.step.confirm")}</li>
          <li>{t(withCodes ? "hand-over.sheet.step.destroy-upper" : "hand-over.sheet.step.destroy")}</li>
        </ol>
        {entry !== null && <SlipEntry account={account} appliance={appliance} {...entry} />}
        <p className={styles["destroy"]}>
          {t(withCodes ? "hand-over.sheet.destroy-upper" : "hand-over.sheet.destroy")}
        </p>
      </article>
      <p className={styles["cut"]}>
        <span>{t("hand-over.sheet.cut")}</span>
      </p>
      {withCodes && <SlipCodes codes={codes} facts={facts} />}
    </PrintSheet>
  );
}
