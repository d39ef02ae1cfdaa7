import type { Enrollment } from "../../api/contract/enrollment.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Deferred } from "../../ui/deferred.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { useTouchPhone } from "../../ui/hooks/use-touch-phone.ts";
import { Notice } from "../../ui/notice.tsx";
import { QrTile } from "../../ui/qr-tile.tsx";
import { useCoveredSecret } from "../../ui/secrets-cover.tsx";
import { SideBySide } from "../../ui/stack.tsx";
import type { ScreenOwner } from "../screen-owner.ts";
import { EntryFacts, KeyByHand } from "./key-by-hand.tsx";
import type { EntrySettings } from "./key-by-hand.tsx";
import { OpenInApp } from "./open-in-app.tsx";

/** What goes into an authenticator app: of an enrollment all but the scratch codes and the token (ADR 5). */
export interface NewEntry extends EntrySettings {
  readonly uri: string;
  readonly secretKey: string;
  /** The key is shorter than is good practice (old appliances). */
  readonly weak: boolean;
}

/** Field by field, so that nothing else gets in. */
export function newEntryOf(enrollment: Enrollment): NewEntry {
  const { uri, secretKey, weak, account, issuer, algorithm, digits, periodSeconds } = enrollment;
  return { uri, secretKey, weak, account, issuer, algorithm, digits, periodSeconds };
}

interface ScanStepProps {
  readonly entry: NewEntry;
  readonly screen?: ScreenOwner;
}

/** Step 2. On a computer the QR code comes first, a frame before the rest; on a touch phone the link and the key. */
export function ScanStep({ entry, screen = "own" }: ScanStepProps) {
  const { uri, secretKey, weak, ...settings } = entry;
  const { account, issuer } = settings;
  const { t } = useTexts();
  const covered = useCoveredSecret();
  const phone = useTouchPhone() && screen === "own";
  // Its text alternative names account and purpose, never the secret.
  const qr = (
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
  const key = <KeyByHand secretKey={secretKey} covered={covered} phone={phone} copies={screen !== "lent"} />;
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
