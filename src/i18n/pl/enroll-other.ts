import type { enrollOther as english } from "../en/enroll-other.ts";
import type { Translation } from "../translation.ts";

export const enrollOther = {
  "enroll.ready.text.other":
    "Z MFA do logowania potrzebne są hasło i kod z aplikacji w telefonie. Konfiguracja zajmuje około trzech minut. Użytkownik {name} powinien być w pobliżu.",
  "enroll.ready.need.app.other":
    "Aplikacja uwierzytelniająca w telefonie użytkownika {name}. Wystarczy dowolna standardowa, na przykład Aegis, 2FAS, Google\u00a0Authenticator lub Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested.other":
    "Aplikacja uwierzytelniająca w telefonie użytkownika {name}. Tutaj polecane: {apps}.",
  "enroll.ready.need.place.other":
    "Miejsce, w którym użytkownik {name} zachowa kody zapasowe: menedżer haseł albo kartka w bezpiecznym miejscu.",
} as const satisfies Translation<typeof english>;
