import type { instructions as english } from "../en/instructions.ts";
import type { Translation } from "../translation.ts";

export const instructions = {
  "instructions.heading": "Jak skonfigurować MFA",
  "instructions.text":
    "Z MFA do logowania potrzebne są hasło i kod z aplikacji w telefonie. Konfiguracja zajmuje około trzech minut.",
  "instructions.print": "Drukuj",
  "instructions.picture": "Obraz tego kroku, z przykładowymi danymi",
  "instructions.sample": "Przykład",
  "instructions.ready":
    "Przygotuj telefon z aplikacją uwierzytelniającą i miejsce na pięć kodów zapasowych. Zaloguj się pod adresem {address}, wybierz „Skonfiguruj MFA”, a potem „Rozpocznij”.",
  "instructions.scan":
    "Otwórz aplikację, wybierz „Dodaj” i skieruj aparat na kod QR na ekranie. Jeśli aparat nie pomaga, wpisz tajny klucz, który jest obok.",
  "instructions.codes":
    "Zapisz kody zapasowe: pobierz je, skopiuj lub wydrukuj. Każdy zastępuje telefon jeden raz, jeśli się zgubi. Nikt nigdy o żaden z nich nie poprosi.",
  "instructions.confirm":
    "Wpisz sześciocyfrowy kod, który pokazuje aplikacja. Dopiero teraz MFA jest włączone.",
  "instructions.done": "Przy następnym logowaniu potrzebne będą hasło i kod, który aplikacja wtedy pokaże.",
  "instructions.wrong": "Jeśli kod zostanie odrzucony",
  "instructions.wrong.text":
    "Przeczytaj wyjaśnienie pod polem. Najczęściej zegar telefonu jest źle ustawiony: włącz w nim automatyczne ustawianie czasu, a potem wpisz następny kod.",
  "instructions.help": "Pomoc",
} as const satisfies Translation<typeof english>;
