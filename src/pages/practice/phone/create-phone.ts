import { createObservable } from "../observable.ts";
import type { Observable } from "../observable.ts";
import type { PhoneEntry } from "./phone-entry.ts";
import { readScanned, readTyped } from "./read-scanned.ts";
import type { Scanned } from "./read-scanned.ts";

export interface PhoneState {
  readonly entries: readonly PhoneEntry[];
  /** How far the phone's clock is wrong: minutes ahead, negative for behind. */
  readonly clockMinutes: number;
}

/** The simulated phone. Its secrets come from what was scanned or typed, as on a real one. */
export interface Phone {
  readonly state: Observable<PhoneState>;
  /** True when the phone took it. The newest entry stands first. */
  readonly scan: (uri: string) => boolean;
  readonly typeKey: (secretKey: string, account: string) => boolean;
  readonly remove: (id: number) => void;
  readonly setClock: (minutes: number) => void;
}

export function createPhone(uris: readonly string[]): Phone {
  let nextId = 1;
  const state = createObservable<PhoneState>({ entries: [], clockMinutes: 0 });

  function change(part: Partial<PhoneState>): void {
    state.set({ ...state.value(), ...part });
  }
  function add(scanned: Scanned | null): boolean {
    if (scanned === null) return false;
    change({ entries: [{ ...scanned, id: nextId }, ...state.value().entries] });
    nextId += 1;
    return true;
  }
  const phone: Phone = {
    state,
    scan: (uri) => add(readScanned(uri)),
    typeKey: (secretKey, account) => add(readTyped(secretKey, account)),
    remove: (id) => change({ entries: state.value().entries.filter((entry) => entry.id !== id) }),
    setClock: (clockMinutes) => change({ clockMinutes }),
  };
  for (const uri of uris) phone.scan(uri);
  return phone;
}
