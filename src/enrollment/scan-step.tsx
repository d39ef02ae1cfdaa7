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
import type { ScreenOwner } from "./screen-owner.ts";
import { useTouchPhone } from "./use-touch-phone.ts";

export interface ScanStepProps extends EntrySettings {
  readonly uri: string;
  readonly secretKey: string;
  /** The key is shorter than is good practice (old appliances). */
  readonly weak: boolean;
  readonly screen?: ScreenOwner;
}

/** Step 2. On a computer the QR code comes first, a frame before the rest; on a touch phone the link and the key. */
export function ScanStep({ uri, secretKey, weak, screen = "own", ...settings }: ScanStepProps) {
  const { t } = useTexts();
  const covered = useCoveredSecret();
  const phone = useTouchPhone() && screen === "own";
  const qr = <EntryQr uri={uri} account={settings.account} issuer={settings.issuer} covered={covered} />;
  const byHand = { secretKey, covered, phone, copies: screen !== "lent" };
  const key = <KeyByHand {...byHand} />;
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
