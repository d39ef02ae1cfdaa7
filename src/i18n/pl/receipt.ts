import type { receipt as english } from "../en/receipt.ts";
import type { Translation } from "../translation.ts";

export const receipt = {
  "receipt.title": "Potwierdzenie wykonania",
  "receipt.who": "Wykonawca",
  "receipt.whom": "Dla kogo",
  "receipt.what": "Co",
  "receipt.what.set-up": "Skonfigurowano MFA",
  "receipt.what.recreate": "Utworzono MFA ponownie dla nowego telefonu",
  "receipt.what.turn-off": "Wyłączono MFA",
  "receipt.what.was-off": "MFA było już wyłączone",
  "receipt.appliance": "System",
  "receipt.when": "Kiedy",
  "receipt.reason": "Powód lub zgłoszenie",
  "receipt.no-reason": "Nie wymagano",
  "receipt.copy": "Skopiuj potwierdzenie",
  "receipt.copied": "Potwierdzenie jest w schowku.",
  "receipt.copy-refused":
    "Przeglądarka nie pozwoliła na kopiowanie. Potwierdzenie jest zaznaczone: skopiuj je ręcznie.",
  "receipt.print": "Wydrukuj potwierdzenie",
} as const satisfies Translation<typeof english>;
