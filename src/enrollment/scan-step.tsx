import { useTexts } from "../i18n/use-texts.ts";
import { Deferred } from "../ui/deferred.tsx";
import { Notice } from "../ui/notice.tsx";
import { useCoveredSecret } from "../ui/secrets-cover.tsx";
import { SideBySide } from "../ui/side-by-side.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { EntryQr } from "./entry-qr.tsx";
import { EntryFacts } from "./entry-facts.tsx";
import type { EntrySettings } from "./entry-facts.tsx";
import { KeyByHand } from "./key-by-hand.tsx";
import { OpenInApp } from "./open-in-app.tsx";
import { useTouchPhone } from "./use-touch-phone.ts";

/**
 * Whose screen it is. `own`: it may be the very phone. `lent`: the app is on somebody else's phone, and what opens here
 * would take the secret. `pictured`: a computer's, whatever it is looked at on.
 */
export type ScanScreen = "own" | "lent" | "pictured";

export interface ScanStepProps extends EntrySettings {
  readonly uri: string;
  readonly secretKey: string;
  /** The key is shorter than is good practice (old appliances). */
  readonly weak: boolean;
  readonly screen?: ScanScreen;
}

/** Step 2. On a computer the QR code comes first, a frame before the rest; on a touch phone the link and the key. */
export function ScanStep({ uri, secretKey, weak, screen = "own", ...settings }: ScanStepProps) {
  const { t } = useTexts();
  const covered = useCoveredSecret();
  const phone = useTouchPhone() && screen === "own";
  const qr = <EntryQr uri={uri} account={settings.account} issuer={settings.issuer} covered={covered} />;
  const key = <KeyByHand secretKey={secretKey} covered={covered} phone={phone} />;
  const below = (
    <>
      <EntryFacts {...settings} />
      {weak && <Notice tone="info">{t("enroll.scan.weak")}</Notice>}
    </>
  );
  if (phone) {
    return (
      <>
        <p>{t("enroll.scan.text-phone")}</p>
        <OpenInApp uri={uri} kind="primary" />
        {key}
        {below}
        <Disclosure summary={t("enroll.scan.show-qr")}>{qr}</Disclosure>
        <p>{t("enroll.scan.seen")}</p>
      </>
    );
  }
  return (
    <>
      <p>{t("enroll.scan.text")}</p>
      <SideBySide aside={qr}>
        <Deferred>
          {key}
          {below}
          {screen !== "lent" && <OpenInApp uri={uri} kind="text" question={t("enroll.scan.open-here")} />}
        </Deferred>
      </SideBySide>
      <Deferred>
        <p>{t(screen === "lent" ? "hand-over.screen.seen" : "enroll.scan.seen")}</p>
      </Deferred>
    </>
  );
}
