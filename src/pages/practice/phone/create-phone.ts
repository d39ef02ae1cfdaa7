import * as v from "valibot";
import { rebuildOtpauth } from "../../../lib/rebuild-otpauth.ts";
import { createStore, type ReadonlyStore } from "../../../lib/store.ts";

const entrySchema = v.object({
  id: v.number(),
  issuer: v.string(),
  account: v.string(),
  settings: v.object({
    secretKey: v.string(),
    algorithm: v.picklist(["SHA1", "SHA256", "SHA512"]),
    digits: v.picklist([6, 8]),
    periodSeconds: v.number(),
  }),
});

/** As one window tells it to the other. */
export const phoneSchema = v.object({
  entries: v.array(entrySchema),
  /** How far the phone's clock is wrong: minutes ahead, negative for behind. */
  clockMinutes: v.number(),
});

/** One account in the simulated authenticator app. */
export type PhoneEntry = v.InferOutput<typeof entrySchema>;

type PhoneState = v.InferOutput<typeof phoneSchema>;

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
  function add(taken: Omit<PhoneEntry, "id"> | null): boolean {
    if (taken === null) return false;
    const { entries } = state.get();
    change({ entries: [{ ...taken, id: 1 + Math.max(0, ...entries.map(({ id }) => id)) }, ...entries] });
    return true;
  }
  const phone: Phone = {
    state,
    scan: (uri) => add(entryFrom(uri, null, "")),
    // In whatever groups it was heard.
    typeKey: (secretKey, account) => add(entryFrom(null, secretKey, account)),
    remove: (id) => change({ entries: state.get().entries.filter((entry) => entry.id !== id) }),
    setClock: (clockMinutes) => change({ clockMinutes }),
    become: state.set,
  };
  for (const uri of uris) phone.scan(uri);
  return phone;
}

/** What an authenticator app makes of a scanned URI or a key that was typed; null for what no app takes. */
function entryFrom(qrString: string | null, secretKey: string | null, account: string) {
  const read = rebuildOtpauth({ qrString, secretKey, fallback: { account, issuer: "" } });
  if (read.kind !== "ok") return null;
  const { issuer, algorithm, digits, periodSeconds } = read;
  return {
    issuer,
    account: read.account,
    settings: { secretKey: read.secretKey, algorithm, digits, periodSeconds },
  };
}
