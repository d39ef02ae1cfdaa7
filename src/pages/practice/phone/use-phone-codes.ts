import { useEffect, useState } from "react";
import { timeStepAt, totpCodes } from "../../../lib/totp.ts";
import type { PhoneEntry } from "./phone-entry.ts";

export interface PhoneCode {
  readonly code: string;
  readonly secondsLeft: number;
}

/** The code an entry shows at an instant of the phone's clock; a clock before 1970 shows none. */
async function codeAt({ settings }: PhoneEntry, phoneNow: number): Promise<PhoneCode> {
  const { periodSeconds } = settings;
  const step = timeStepAt(phoneNow, periodSeconds);
  const [code = ""] = await totpCodes(settings, [step]);
  return { code, secondsLeft: (step + 1) * periodSeconds - Math.floor(phoneNow / 1_000) };
}

/** The codes of the phone by entry id, new each second. */
export function usePhoneCodes(
  entries: readonly PhoneEntry[],
  phoneNow: () => number,
): ReadonlyMap<number, PhoneCode> {
  const [codes, setCodes] = useState<ReadonlyMap<number, PhoneCode>>(new Map());

  // Follows the clock on the wall.
  useEffect(() => {
    let shown = true;
    async function look() {
      const now = phoneNow();
      const read = await Promise.all(
        entries.map(async (entry) => [entry.id, await codeAt(entry, now)] as const),
      );
      if (shown) setCodes(new Map(read));
    }
    void look();
    const timer = setInterval(() => void look(), 1_000);
    return () => {
      shown = false;
      clearInterval(timer);
    };
  }, [entries, phoneNow]);
  return codes;
}
