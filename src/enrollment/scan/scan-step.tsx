import type { Enrollment } from "../../api/contract/enrollment.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Deferred } from "../../ui/deferred.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { useTouchPhone } from "../../ui/hooks/use-touch-phone.ts";
import { Notice } from "../../ui/notice.tsx";
import { QrTile } from "../../ui/qr-code.tsx";
import { SideBySide } from "../../ui/stack.tsx";
import { useSecretCover } from "../use-secret-cover.ts";
import { EntryFacts, KeyByHand, type EntrySettings } from "./key-by-hand.tsx";
import { CopyLink, OpenInApp } from "./open-in-app.tsx";

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
  /** On a touch phone the link to the app was pressed: something else leads on now. */
  readonly opened?: boolean;
  readonly onOpen?: () => void;
}

/** Scan. On a computer the QR code comes first, a frame before the rest; on a touch phone the link and the key. */
export function ScanStep({ entry, screen = "own", opened = false, onOpen }: ScanStepProps) {
  const { uri, secretKey, weak, ...settings } = entry;
  const { account, issuer } = settings;
  const { t } = useTexts();
  const cover = useSecretCover();
  const phone = useTouchPhone() && screen === "own";
  // Its text alternative names account and purpose, never the secret.
  const qr = (
    <QrTile
      uri={uri}
      label={t("enroll.scan.qr", { account, issuer })}
      enlargeLabel={t("enroll.scan.enlarge")}
      closeLabel={t("frame.close")}
      coveredLabel={t("enroll.scan.qr-covered")}
      {...cover}
    />
  );
  const key = <KeyByHand secretKey={secretKey} cover={cover} copies={screen !== "lent"} />;
  const below = (
    <>
      {weak && <Notice tone="info" text={t("enroll.scan.weak")} />}
      <EntryFacts {...settings}>
        <p>{t(screen === "lent" ? "hand-over.screen.seen" : "enroll.scan.seen")}</p>
        {screen === "own" && <CopyLink uri={uri} covered={cover.covered} />}
      </EntryFacts>
    </>
  );
  if (phone) {
    return (
      <>
        <p>{t("enroll.scan.text-phone")}</p>
        <OpenInApp uri={uri} kind={opened ? "secondary" : "primary"} onOpen={onOpen} />
        {key}
        <Disclosure summary={t("enroll.scan.show-qr")}>{qr}</Disclosure>
        {below}
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
          {screen !== "lent" && <OpenInApp uri={uri} kind="text" />}
        </Deferred>
      </SideBySide>
    </>
  );
}

/**
 * Whose screen the wizard is on. `own`: the person's, it may be the very phone. `lent`: somebody else's computer, where
 * no secret may stay behind or open an app. `pictured`: a computer's, whatever it is looked at on.
 */
export type ScreenOwner = "own" | "lent" | "pictured";
