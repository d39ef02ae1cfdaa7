import { rebuildOtpauth } from "../../../lib/rebuild-otpauth.ts";
import { createStore, type ReadonlyStore } from "../../../lib/store.ts";
import type { TotpSettings } from "../../../lib/totp.ts";

/** One account in the simulated authenticator app. */
export interface PhoneEntry {
  readonly id: number;
  readonly issuer: string;
  readonly account: string;
  readonly settings: TotpSettings;
}

export interface PhoneState {
  readonly entries: readonly PhoneEntry[];
  /** How far the phone's clock is wrong: minutes ahead, negative for behind. */
  readonly clockMinutes: number;
}

/** The simulated phone. Its secrets come from what was scanned or typed, as on a real one. */
export interface Phone {
  readonly state: ReadonlyStore<PhoneState>;
  /** True when the phone took it. The newest entry stands first. */
  readonly scan: (uri: string) => boolean;
  readonly typeKey: (secretKey: string, account: string) => boolean;
  readonly remove: (id: number) => void;
  readonly setClock: (minutes: number) => void;
  /** What was done to the same phone in another window. */
  readonly become: (state: PhoneState) => void;
}

export function createPhone(uris: readonly string[]): Phone {
  const state = createStore<PhoneState>({ entries: [], clockMinutes: 0 });

  function change(part: Partial<PhoneState>): void {
    state.set({ ...state.get(), ...part });
  }
  function add(scanned: Scanned | null): boolean {
    if (scanned === null) return false;
    const { entries } = state.get();
    change({ entries: [{ ...scanned, id: 1 + Math.max(0, ...entries.map(({ id }) => id)) }, ...entries] });
    return true;
  }
  const phone: Phone = {
    state,
    scan: (uri) => add(readScanned(uri)),
    typeKey: (secretKey, account) => add(readTyped(secretKey, account)),
    remove: (id) => change({ entries: state.get().entries.filter((entry) => entry.id !== id) }),
    setClock: (clockMinutes) => change({ clockMinutes }),
    become: state.set,
  };
  for (const uri of uris) phone.scan(uri);
  return phone;
}

type Scanned = Omit<PhoneEntry, "id">;

/** What an authenticator app makes of a scanned URI; null when it is none. */
function readScanned(uri: string): Scanned | null {
  return entryFrom(uri, null, "");
}

/** What it makes of a key that was typed by hand, in whatever groups; null for one that no app takes. */
function readTyped(secretKey: string, account: string): Scanned | null {
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
