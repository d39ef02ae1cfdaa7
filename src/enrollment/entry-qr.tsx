import { useTexts } from "../i18n/use-texts.ts";
import { QrTile } from "../ui/qr-tile.tsx";

interface EntryQrProps {
  readonly uri: string;
  readonly account: string;
  readonly issuer: string;
  readonly covered: boolean;
}

/** The text alternative names account and purpose, never the secret. */
export function EntryQr({ uri, account, issuer, covered }: EntryQrProps) {
  const { t } = useTexts();
  return (
    <QrTile
      uri={uri}
      label={t("enroll.scan.qr", { account, issuer })}
      enlargeLabel={t("enroll.scan.enlarge")}
      closeLabel={t("frame.close")}
      covered={covered}
      coveredLabel={t("enroll.scan.qr-covered")}
      peekLabel={t("enroll.peek")}
    />
  );
}
