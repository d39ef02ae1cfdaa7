import { useEffect, useState } from "react";
import { timeStepAt, totpCodes } from "../../../lib/totp.ts";
import { useStore } from "../../../ui/hooks/use-store.ts";
import type { ApplianceClock } from "../appliance/world.ts";
import type { Phone, PhoneEntry } from "./create-phone.ts";

export interface PhoneCode {
  readonly code: string;
  readonly secondsLeft: number;
}

/** The accounts of the phone, and their codes by the phone's own clock, new each second. */
export function usePhoneCodes(phone: Phone, clock: ApplianceClock) {
  const { entries, clockMinutes } = useStore(phone.state);
  const [codes, setCodes] = useState<ReadonlyMap<number, PhoneCode>>(new Map());

  // Follows the clock on the wall.
  useEffect(() => {
    let shown = true;
    async function look() {
      const now = clock.now() + clockMinutes * 60_000;
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
  }, [entries, clock, clockMinutes]);
  return { entries, codes };
}

/** The code an entry shows at an instant of the phone's clock; a clock before 1970 shows none. */
export async function codeAt({ settings }: PhoneEntry, phoneNow: number): Promise<PhoneCode> {
  const { periodSeconds } = settings;
  const step = timeStepAt(phoneNow, periodSeconds);
  const [code = ""] = await totpCodes(settings, [step]);
  return { code, secondsLeft: (step + 1) * periodSeconds - Math.floor(phoneNow / 1_000) };
}
