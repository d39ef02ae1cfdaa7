import { useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { Facts, type Fact } from "../../ui/facts.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import { codeHalves } from "../../lib/code-input.ts";
import { QrCode } from "../../ui/qr-code.tsx";
import styles from "./slip.module.css";

interface SlipProps {
  readonly name: string;
  readonly account: string;
  readonly appliance: string;
  /** Epoch milliseconds; null where only the server knows. */
  readonly validUntil: number | null;
  /** Null when the key was not ticked. */
  readonly entry: { readonly uri: string; readonly secretKey: string } | null;
  /** Empty when the codes were not ticked. */
  readonly codes: readonly string[];
}

/** One slip of paper for one person. What is above the cut is destroyed after use; scratch codes stand below and are kept. */
export function Slip({ name, account, appliance, validUntil, entry, codes }: SlipProps) {
  const { t, formatDate } = useTexts();
  const [madeAt] = useState(() => Date.now());
  const withCodes = codes.length > 0;
  const facts = [
    { term: t("hand-over.sheet.who"), value: <bdi>{name}</bdi> },
    { term: t("hand-over.sheet.system"), value: <bdi>{appliance}</bdi> },
    { term: t("hand-over.sheet.made"), value: formatDate(madeAt, "zoned") },
  ];
  const valid =
    validUntil === null
      ? t("hand-over.sheet.valid.today")
      : t("hand-over.sheet.valid.until", { when: formatDate(validUntil, "zoned") });
  return (
    <PrintSheet>
      <article className={styles["slip"]}>
        <h1>{t("hand-over.sheet.title", { name })}</h1>
        <Facts items={[...facts, { term: t("hand-over.sheet.valid"), value: valid }]} />
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
      {withCodes && (
        <>
          <p className={styles["cut"]}>
            <span>{t("hand-over.sheet.cut")}</span>
          </p>
          <SlipCodes codes={codes} facts={facts} />
        </>
      )}
    </PrintSheet>
  );
}

interface SlipEntryProps {
  readonly account: string;
  readonly appliance: string;
  readonly uri: string;
  readonly secretKey: string;
}

/** What the app is given, of no use afterwards: QR code and key. */
function SlipEntry({ account, appliance, uri, secretKey }: SlipEntryProps) {
  const { t } = useTexts();
  return (
    <section className={styles["entry"]}>
      <QrCode uri={uri} label={t("enroll.scan.qr", { account, issuer: appliance })} />
      <div>
        <h2>{t("enroll.scan.key")}</h2>
        <p className={styles["key"]} translate="no" dir="ltr">
          {secretKey.match(/.{1,4}/gu)?.join(" ")}
        </p>
      </div>
    </section>
  );
}

interface SlipCodesProps {
  readonly codes: readonly string[];
  /** For whom, where and when they are: this part must say so itself once it is cut off. */
  readonly facts: readonly Fact[];
}

/** The part below the cut, which is kept: the scratch codes, whose they are, and how they are used. */
function SlipCodes({ codes, facts }: SlipCodesProps) {
  const { t } = useTexts();
  return (
    <article className={styles["kept"]}>
      <h2>{t("enroll.codes.file.title")}</h2>
      <div className={styles["keeping"]}>
        <ul className={styles["codes"]} translate="no">
          {codes.map((code) => (
            <li key={code} dir="ltr">
              {codeHalves(code).join(" ")}
            </li>
          ))}
        </ul>
        <div className={styles["use"]}>
          <Facts items={facts} />
          <p>{t("enroll.codes.file.use")}</p>
          <p>{t("enroll.codes.file.once")}</p>
        </div>
      </div>
    </article>
  );
}
