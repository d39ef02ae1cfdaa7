import { rebuildOtpauth } from "../../../lib/rebuild-otpauth.ts";
import type { PhoneEntry } from "./phone-entry.ts";

export type Scanned = Omit<PhoneEntry, "id">;

/** What an authenticator app makes of a scanned URI; null when it is none. */
export function readScanned(uri: string): Scanned | null {
  return entryFrom(uri, null, "");
}

/** What it makes of a key that was typed by hand, in whatever groups; null for one that no app takes. */
export function readTyped(secretKey: string, account: string): Scanned | null {
  return entryFrom(null, secretKey, account);
}

function entryFrom(qrString: string | null, secretKey: string | null, account: string): Scanned | null {
  const read = rebuildOtpauth({ qrString, secretKey, fallback: { account, issuer: "" } });
  if (read.kind !== "ok") return null;
  const { issuer, algorithm, digits, periodSeconds } = read;
  return {
    issuer,
    account: read.account,
    settings: { secretKey: read.secretKey, algorithm, digits, periodSeconds },
  };
}
