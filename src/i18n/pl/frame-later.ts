import type { frameLater as english } from "../en/frame-later.ts";
import type { Translation } from "../translation.ts";

export const frameLater = {
  "frame.idle.title": "Czy nadal ktoś tu jest?",
  "frame.idle.text": "Po upływie czasu nastąpi wylogowanie, bo od pewnego czasu nic się nie działo.",
  "frame.idle.left": {
    one: "Została {count} sekunda",
    few: "Zostały {count} sekundy",
    many: "Zostało {count} sekund",
    other: "Zostało {count} sekundy",
  },
  "frame.idle.stay": "Nie wylogowuj",
  "frame.idle.failed": "Nie udało się przedłużyć sesji. Spróbuj ponownie, póki jest czas.",
  "frame.again.title": "Zaloguj się ponownie",
  "frame.again.idle":
    "Nastąpiło wylogowanie, bo od pewnego czasu nic się nie działo. Zaloguj się jako {name}, aby wrócić do tego samego miejsca. Nic na tej stronie nie przepadnie.",
  "frame.again.ended":
    "Sesja się skończyła. Zaloguj się jako {name}, aby wrócić do tego samego miejsca. Nic na tej stronie nie przepadnie.",
  "frame.again.other": "Wyjdź i zaloguj się od nowa",
  "frame.not-found.title": "Nie znaleziono strony",
  "frame.not-found.heading": "Ta strona nie istnieje",
  "frame.not-found.text": "Adres może być błędny albo strona została przeniesiona.",
  "frame.not-found.home": "Przejdź do „Moje MFA”",
  "frame.config.title": "Brak konfiguracji",
  "frame.config.heading": "Ta strona jest źle skonfigurowana",
  "frame.config.missing":
    "Nie udało się wczytać pliku config.json z tego serwera. Niczego nie zmieniono. Spróbuj ponownie, a jeśli to nie pomoże, powiadom administratora.",
  "frame.config.wrong":
    "Plik config.json na tym serwerze zawiera błąd, więc strona nie wie, z którym systemem się łączyć. Niczego nie zmieniono. Powiadom administratora.",
  "frame.config.where": "Co jest nie tak: {problems}",
} as const satisfies Translation<typeof english>;
