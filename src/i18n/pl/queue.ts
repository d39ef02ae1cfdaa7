import type { queue as english } from "../en/queue.ts";
import type { Translation } from "../translation.ts";

export const queue = {
  "queue.heading": "Obsługa użytkowników po kolei",
  "queue.progress": "Zakończono {finished} z {total}",
  "queue.empty": "Kolejka jest pusta. Wybierz użytkowników na liście, a potem obsłuż ich po kolei.",
  "queue.to-users": "Przejdź do użytkowników",
  "queue.now": "Teraz",
  "queue.all": "Wszyscy w tej kolejce",
  "queue.set-up": "Skonfiguruj MFA",
  "queue.recreate": "Utwórz MFA ponownie",
  "queue.off.text": "MFA dla tego użytkownika jest wyłączone.",
  "queue.on.text":
    "Ten użytkownik ma MFA. Ponowne utworzenie daje nowy klucz; stary telefon działa, dopóki nowy kod nie zostanie potwierdzony.",
  "queue.unknown.text": "Serwer nie podał stanu MFA tego użytkownika. Pomiń go albo odśwież stan.",
  "queue.external.text": "Dostawca tożsamości zarządza MFA tego użytkownika. Nie można go tu skonfigurować.",
  "queue.reading": "Trwa sprawdzanie stanu użytkownika {name}",
  "queue.skip": "Pomiń",
  "queue.fail": "Oznacz jako nieudane",
  "queue.again": "Przywróć do kolejki",
  "queue.waiting": "Czeka",
  "queue.done": "Gotowe",
  "queue.skipped": "Pominięto",
  "queue.failed": "Nie udało się",
  "queue.summary": "Kolejka jest zakończona",
  "queue.summary.done": {
    one: "Gotowe: {count}",
    few: "Gotowe: {count}",
    many: "Gotowe: {count}",
    other: "Gotowe: {count}",
  },
  "queue.summary.skipped": {
    one: "Pominięto: {count}",
    few: "Pominięto: {count}",
    many: "Pominięto: {count}",
    other: "Pominięto: {count}",
  },
  "queue.summary.failed": {
    one: "Nie udało się: {count}",
    few: "Nie udało się: {count}",
    many: "Nie udało się: {count}",
    other: "Nie udało się: {count}",
  },
  "queue.copy": "Skopiuj podsumowanie",
  "queue.copied": "Podsumowanie jest w schowku.",
  "queue.copy-refused": "Przeglądarka nie pozwoliła na kopiowanie. Zaznacz i skopiuj tekst ręcznie.",
  "queue.end": "Zakończ kolejkę",
} as const satisfies Translation<typeof english>;
