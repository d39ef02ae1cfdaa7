import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollCodes } from "./enroll-codes.ts";
import { enrollConfirm } from "./enroll-confirm.ts";
import { enrollEnd } from "./enroll-end.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.steps": "Kroki",
  "enroll.steps.ready": "Przygotowanie",
  "enroll.steps.scan": "Skanowanie",
  "enroll.steps.codes": "Kody zapasowe",
  "enroll.steps.confirm": "Potwierdzenie",
  "enroll.steps.done": "gotowe",
  "enroll.steps.progress": "Krok {step} z {total}",
  "enroll.start": "Rozpocznij",
  "enroll.continue": "Dalej",
  "enroll.back": "Wstecz",
  "enroll.cancel": "Anuluj",
  "enroll.peek": "Przytrzymaj, aby zobaczyć",
  "enroll.copied": "Skopiowano.",
  "enroll.copy-failed":
    "Kopiowanie nie jest tu możliwe. Tekst jest zaznaczony: skopiuj go klawiaturą lub z menu przeglądarki.",
  "enroll.copy-failed.covered": "Kopiowanie nie jest tu możliwe. Pokaż tajne dane i przepisz je ręcznie.",
  ...enrollReady,
  ...enrollScan,
  ...enrollCodes,
  ...enrollConfirm,
  ...enrollEnd,
} as const satisfies Translation<typeof english>;
