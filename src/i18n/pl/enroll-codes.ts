import type { enrollCodes as english } from "../en/enroll-codes.ts";
import type { Translation } from "../translation.ts";

export const enrollCodes = {
  "enroll.codes.heading": "Zapisz kody zapasowe",
  "enroll.codes.text":
    "Jeśli telefon się zgubi lub zepsuje, przy logowaniu można zamiast sześciocyfrowego kodu użyć kodu zapasowego. Każdy działa tylko raz.",
  "enroll.codes.when": "Zaczną działać po zakończeniu konfiguracji i są pokazywane tylko teraz.",
  "enroll.codes.never-asked": "Nikt nigdy nie poprosi o kod zapasowy przez telefon ani e-mailem.",
  "enroll.codes.list": "Kody zapasowe",
  "enroll.codes.covered": "Kody zapasowe są ukryte",
  "enroll.codes.download": "Pobierz",
  "enroll.codes.downloaded": "Plik przekazano przeglądarce. Sprawdź, czy jest w pobranych plikach.",
  "enroll.codes.share": "Udostępnij",
  "enroll.codes.shared": "Plik został przekazany. Sprawdź, czy dotarł.",
  "enroll.codes.copy": "Skopiuj kody",
  "enroll.codes.copied": "Skopiowano. Wklej kody teraz do menedżera haseł.",
  "enroll.codes.print": "Drukuj",
  "enroll.codes.print-covered": "Dopóki tajne dane są ukryte, nic się nie wydrukuje. Najpierw je pokaż.",
  "enroll.codes.saved": "Kody zapasowe są zapisane",
  "enroll.codes.saved-hint": "Najpierw pobierz, skopiuj lub wydrukuj kody, a potem zaznacz to pole.",
  "enroll.codes.wrote-down": "Kody są przepisane na papier",
  "enroll.codes.file.title": "Kody zapasowe do MFA",
  "enroll.codes.file.appliance": "System: {appliance}",
  "enroll.codes.file.account": "Konto: {account}",
  "enroll.codes.file.date": "Utworzono: {date}",
  "enroll.codes.file.use":
    "Przy logowaniu wpisz jeden z tych kodów zamiast sześciocyfrowego kodu z aplikacji uwierzytelniającej.",
  "enroll.codes.file.once": "Każdy kod działa raz. Po użyciu wykreśl go.",
  "enroll.codes.file.when":
    "Kody działają od zakończenia konfiguracji do czasu ponownej konfiguracji lub wyłączenia MFA.",
  "enroll.codes.file.keep":
    "Przechowuj je tam, gdzie nikt inny nie ma dostępu. Nikt nigdy o żaden z nich nie poprosi.",
} as const satisfies Translation<typeof english>;
