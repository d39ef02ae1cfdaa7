import type { enrollScan as english } from "../en/enroll-scan.ts";
import type { Translation } from "../translation.ts";

export const enrollScan = {
  "enroll.scan.heading": "Zeskanuj kod QR",
  "enroll.scan.heading-phone": "Dodaj konto do aplikacji",
  "enroll.scan.text": "Otwórz aplikację uwierzytelniającą, wybierz „Dodaj” i skieruj aparat tutaj.",
  "enroll.scan.text-phone":
    "Aplikacja uwierzytelniająca jest w tym telefonie, więc nie trzeba niczego skanować. Otwórz ją stąd albo skopiuj do niej klucz.",
  "enroll.scan.by-hand": "Nie można zeskanować? Wpisz ten klucz ręcznie:",
  "enroll.scan.by-hand-phone": "Albo skopiuj klucz i wybierz w aplikacji „Wpisz klucz konfiguracyjny”:",
  "enroll.scan.qr": "Kod QR, który dodaje {account} w {issuer} do aplikacji uwierzytelniającej",
  "enroll.scan.qr-covered": "Kod QR jest ukryty",
  "enroll.scan.enlarge": "Powiększ",
  "enroll.scan.key": "Tajny klucz",
  "enroll.scan.key-covered": "Tajny klucz jest ukryty",
  "enroll.scan.copy-key": "Skopiuj klucz",
  "enroll.scan.spell": "Przeliteruj",
  "enroll.scan.account": "Konto",
  "enroll.scan.issuer": "Wystawca",
  "enroll.scan.details": "Szczegóły techniczne",
  "enroll.scan.details.type": "Typ",
  "enroll.scan.details.totp": "Oparty na czasie (TOTP)",
  "enroll.scan.details.algorithm": "Algorytm",
  "enroll.scan.details.digits": "Długość kodu",
  "enroll.scan.details.period": "Okres",
  "enroll.scan.open-here": "Czy aplikacja jest na tym urządzeniu?",
  "enroll.scan.open": "Otwórz w aplikacji",
  "enroll.scan.open-failed":
    "Nic się nie otworzyło? To znaczy, że żadna aplikacja na tym urządzeniu nie przyjmuje takich łączy. Skopiuj zamiast tego klucz.",
  "enroll.scan.show-qr": "Pokaż kod QR",
  "enroll.scan.weak":
    "Serwer utworzył krótki tajny klucz. Działa on, ale powiadom administratora, że system wymaga aktualizacji.",
  "enroll.scan.seen":
    "Kto widzi ten kod QR lub klucz, może tworzyć te same kody. Jeśli ktoś je zobaczył, anuluj i zacznij od nowa.",
} as const satisfies Translation<typeof english>;
