import type { TotpSettings } from "../../../lib/totp.ts";

/** One account in the simulated authenticator app. */
export interface PhoneEntry {
  readonly id: number;
  readonly issuer: string;
  readonly account: string;
  readonly settings: TotpSettings;
}
