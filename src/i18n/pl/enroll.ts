import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.title": "Skonfiguruj MFA",
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
  "enroll.later.failed":
    "To, co tu widać, zostaje i nic się jeszcze nie zmieniło. Spróbuj ponownie. Jeśli to nie pomoże, wczytaj stronę ponownie, zacznij od nowa i usuń wpis dodany do aplikacji.",
  ...enrollReady,
  ...enrollScan,
} as const satisfies Translation<typeof english>;
