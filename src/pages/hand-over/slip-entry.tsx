import { useTexts } from "../../i18n/use-texts.ts";
import { QrCode } from "../../ui/qr-code.tsx";
import styles from "./slip.module.css";

interface SlipEntryProps {
  readonly account: string;
  readonly appliance: string;
  readonly uri: string;
  readonly secretKey: string;
}

/** What the app is given, of no use afterwards: QR code and key. */
export function SlipEntry({ account, appliance, uri, secretKey }: SlipEntryProps) {
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
