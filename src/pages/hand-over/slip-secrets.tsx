import { useTexts } from "../../i18n/use-texts.ts";
import { QrCode } from "../../ui/qr-code.tsx";
import styles from "./slip.module.css";

interface SlipSecretsProps {
  readonly account: string;
  readonly appliance: string;
  readonly entry: { readonly uri: string; readonly secretKey: string } | null;
  readonly codes: readonly string[];
}

/** Only what was ticked. */
export function SlipSecrets({ account, appliance, entry, codes }: SlipSecretsProps) {
  const { t } = useTexts();
  return (
    <>
      {entry !== null && (
        <section className={styles["entry"]}>
          <QrCode uri={entry.uri} label={t("enroll.scan.qr", { account, issuer: appliance })} />
          <div>
            <h2>{t("enroll.scan.key")}</h2>
            <p className={styles["key"]} translate="no" dir="ltr">
              {entry.secretKey.match(/.{1,4}/gu)?.join(" ")}
            </p>
          </div>
        </section>
      )}
      {codes.length > 0 && (
        <section>
          <h2>{t("enroll.codes.list")}</h2>
          <ul className={styles["codes"]} translate="no">
            {codes.map((code) => (
              <li key={code} dir="ltr">
                {code}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
