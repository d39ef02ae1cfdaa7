import type { frame as english } from "../en/frame.ts";
import type { Translation } from "../translation.ts";

export const frame = {
  "frame.skip": "Przejdź do treści",
  "frame.navigation": "Menu główne",
  "frame.nav.account": "Moje MFA",
  "frame.nav.users": "Użytkownicy",
  "frame.nav.walkthrough": "Przewodnik",
  "frame.nav.practice": "Ćwiczenia",
  "frame.account-menu": "Konto: {name}",
  "frame.sign-out": "Wyloguj się",
  "frame.hide-secrets": "Ukryj tajne dane",
  "frame.show-secrets": "Pokaż tajne dane",
  "frame.secrets-hidden": "Tajne dane są ukryte.",
  "frame.secrets-shown": "Tajne dane są widoczne.",
  "frame.language": "Język: {name}",
  "frame.language-failed": "Nie udało się wczytać języka. Strona pozostaje bez zmian. Spróbuj ponownie.",
  "frame.theme": "Wygląd: {name}",
  "frame.theme.system": "Jak na tym urządzeniu",
  "frame.theme.light": "Jasny",
  "frame.theme.dark": "Ciemny",
  "frame.theme.contrast": "Wysoki kontrast",
  "frame.loading": "Wczytywanie",
  "frame.still-waiting": "Serwer jeszcze nie odpowiedział.",
  "frame.try-again": "Spróbuj ponownie",
  "frame.close": "Zamknij",
  "frame.show-typed": "Pokaż wpisany tekst",
  "frame.hide-typed": "Ukryj wpisany tekst",
  "frame.trace": "Numer dla pomocy technicznej: {traceId}",
  "frame.time-left": {
    one: "Wylogowanie za {count} minutę",
    few: "Wylogowanie za {count} minuty",
    many: "Wylogowanie za {count} minut",
    other: "Wylogowanie za {count} minuty",
  },
  "frame.idle.title": "Czy nadal ktoś tu jest?",
  "frame.idle.text":
    "Po upływie czasu nastąpi wylogowanie, bo od pewnego czasu nic się nie działo. Do tej chwili zawartość strony pozostaje.",
  "frame.idle.left": {
    one: "Została {count} sekunda",
    few: "Zostały {count} sekundy",
    many: "Zostało {count} sekund",
    other: "Zostało {count} sekundy",
  },
  "frame.idle.stay": "Nie wylogowuj",
  "frame.idle.failed": "Nie udało się przedłużyć sesji. Spróbuj ponownie, póki jest czas.",
  "frame.again.title": "Zaloguj się ponownie",
  "frame.again.idle":
    "Nastąpiło wylogowanie, bo od pewnego czasu nic się nie działo. Zaloguj się jako {name}, aby wrócić do tego samego miejsca. Nic na tej stronie nie przepadnie.",
  "frame.again.ended":
    "Sesja się skończyła. Zaloguj się jako {name}, aby wrócić do tego samego miejsca. Nic na tej stronie nie przepadnie.",
  "frame.again.other": "Opuść tę stronę i zaloguj się od nowa",
  "frame.not-found.title": "Nie znaleziono strony",
  "frame.not-found.heading": "Ta strona nie istnieje",
  "frame.not-found.text": "Adres może być błędny albo strona została przeniesiona.",
  "frame.not-found.home": "Przejdź do „Moje MFA”",
  "frame.broken.title": "Coś się zepsuło",
  "frame.broken.heading": "Coś się zepsuło",
  "frame.broken.text":
    "MFA włączono tylko wtedy, gdy strona to podała. Sprawdź stan MFA i zacznij od tego miejsca.",
  "frame.broken.look": "Zobacz „Moje MFA”",
  "frame.broken.reload": "Wczytaj stronę ponownie",
  "frame.updated.heading": "Nie udało się wczytać części tej strony",
  "frame.updated.text":
    "Połączenie zawiodło albo w międzyczasie zainstalowano nową wersję. Wczytaj stronę ponownie; potem trzeba będzie znów się zalogować.",
  "frame.config.title": "Brak konfiguracji",
  "frame.config.heading": "Ta strona jest źle skonfigurowana",
  "frame.config.missing":
    "Nie udało się wczytać pliku config.json z tego serwera. Niczego nie zmieniono. Spróbuj ponownie, a jeśli to nie pomoże, powiadom administratora.",
  "frame.config.wrong":
    "Plik config.json na tym serwerze zawiera błąd, więc strona nie wie, z którym systemem się łączyć. Niczego nie zmieniono. Powiadom administratora.",
  "frame.config.where": "Co jest nie tak: {problems}",
} as const satisfies Translation<typeof english>;
