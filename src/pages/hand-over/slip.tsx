import { useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { Facts } from "../../ui/facts.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import { SlipSecrets } from "./slip-secrets.tsx";
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

/** One slip of paper for one person, to be cut off and destroyed. */
export function Slip({ name, account, appliance, entry, codes }: SlipProps) {
  const { t, formatDate } = useTexts();
  const [madeAt] = useState(() => Date.now());
  return (
    <PrintSheet>
      <article className={styles["slip"]}>
        <h1>{t("hand-over.sheet.title", { name })}</h1>
        <Facts
          items={[
            { term: t("enroll.scan.account"), value: <bdi>{account}</bdi> },
            { term: t("enroll.ready.appliance"), value: <bdi>{appliance}</bdi> },
            { term: t("hand-over.sheet.made"), value: formatDate(madeAt) },
          ]}
        />
        <h2>{t("hand-over.sheet.steps")}</h2>
        <ol>
          <li>{t("hand-over.sheet.step.app")}</li>
          <li>{t(entry === null ? "hand-over.sheet.step.get" : "hand-over.sheet.step.scan")}</li>
          {codes.length > 0 && <li>{t("hand-over.sheet.step.codes")}</li>}
          <li>{t("hand-over.sheet.step.confirm")}</li>
          <li>{t("hand-over.sheet.step.destroy")}</li>
        </ol>
        <SlipSecrets account={account} appliance={appliance} entry={entry} codes={codes} />
        <p className={styles["destroy"]}>{t("hand-over.sheet.destroy")}</p>
      </article>
      <p className={styles["cut"]}>
        <span>{t("hand-over.sheet.cut")}</span>
      </p>
    </PrintSheet>
  );
}
